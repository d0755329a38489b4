using System.Collections.Immutable;

namespace Wending.Web.Publishing;

/// <summary>One line of the page table: what answers at an address. States are addresses, never queries, so that static files can serve them too.</summary>
public abstract record Page(string Address);

/// <summary>A page made by a component.</summary>
/// <param name="Address">Where it lives.</param>
/// <param name="Title">Its unique title; also the words of a link to it.</param>
/// <param name="Component">The component that renders the whole document.</param>
/// <param name="Parameters">What the component is given.</param>
public sealed record ComponentPage(string Address, string Title, Type Component, IReadOnlyDictionary<string, object?> Parameters) : Page(Address)
{
    /// <summary>False for pages that no search engine should list, whatever the state of the site.</summary>
    public bool Listed { get; init; } = true;

    /// <summary>The page that search engines should list instead, when this one is a state of it; null for the page itself.</summary>
    public string? CanonicalAddress { get; init; }

    /// <summary>Where this page leads when a reader chooses a work field; null for the page of the field itself.</summary>
    public Func<string, string>? ForField { get; init; }

    /// <summary>The event whose drawing a link to this page is shown with; null for the picture of all.</summary>
    public string? PreviewId { get; init; }

    /// <summary>The status that it is sent with.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>A page of a component with these parameters.</summary>
    public static ComponentPage Of<TComponent>(string address, string title, params (string Name, object? Value)[] parameters)
        where TComponent : Microsoft.AspNetCore.Components.IComponent =>
        new(address, title, typeof(TComponent), parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal));
}

/// <summary>A text or asset whose bytes are known.</summary>
/// <param name="Address">Where it lives.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Bytes">What is sent.</param>
/// <param name="Immutable">True when the address changes with the bytes, so that it may be kept for a year.</param>
public sealed record FilePage(string Address, string ContentType, ImmutableArray<byte> Bytes, bool Immutable) : Page(Address);

/// <summary>A file whose bytes are made when somebody asks for it first, or in the background; its address changes with what it is made from.</summary>
/// <param name="Address">Where it lives.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Make">Makes the bytes.</param>
public sealed record MadePage(string Address, string ContentType, Func<ImmutableArray<byte>> Make) : Page(Address);

/// <summary>An address that moved for good.</summary>
/// <param name="Address">Where it was.</param>
/// <param name="To">Where it is now.</param>
public sealed record MovedPage(string Address, string To) : Page(Address);
