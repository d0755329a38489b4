using Wending.Content.Model;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.Previews;

/// <summary>
/// What somebody sees of a link before opening it: a card per event, made from our own drawing. The card is a page; Chromium photographs it
/// (<c>tests/make-pictures</c>), the photograph is kept beside this file, and a test compares what it was made from with what the page is now.
/// </summary>
public static class PreviewPages
{
    /// <summary>The card of the site as a whole.</summary>
    public const string General = "wending";

    /// <summary>The cards; no search engine lists them.</summary>
    public static IEnumerable<Page> Of(Library library)
    {
        yield return ComponentPage.Of<PreviewCard>(AddressOf(General), "Voorbeeld bij een link: Wending") with { Listed = false };
        foreach (var factor in library.Events)
        {
            yield return ComponentPage.Of<PreviewCard>(AddressOf(factor.Id), $"Voorbeeld bij een link: {factor.Title}", (nameof(PreviewCard.Factor), factor)) with { Listed = false };
        }
    }

    /// <summary>Where a card lives.</summary>
    public static string AddressOf(string id) => $"/voorbeeld/{id}";

    /// <summary>The address of the photograph for a page; an event that has none yet gets the general one.</summary>
    public static string ImageOf(string? eventId) => SiteAssets.Find($"{eventId}.png") ?? SiteAssets.Find($"{General}.png") ?? "/assets/";

    /// <summary>The photograph in words.</summary>
    public static string AlternativeOf(string? eventId, Library library) => eventId is null
        ? "Een brede stroom van gewone levens. Bijna iedereen gaat gewoon verder."
        : $"Een tekening bij {Dutch.Lower(library.Event(eventId).Title)}, boven een brede stroom van gewone levens.";
}
