using System.Collections.Frozen;
using System.Reflection;
using System.Xml.Linq;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Wending.Web.Situations;

/// <summary>
/// A small drawing of the situation of an event: a chair, a doorway, rain; never a kind of person. It is drawn into the page itself,
/// so that the colours follow the reader's scheme. It adds nothing to the words, so a screen reader passes it by.
/// </summary>
public sealed class SituationView : ComponentBase
{
    private static readonly FrozenDictionary<string, XElement> Drawings = Read();

    /// <summary>The id of the event.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>The events that have a drawing.</summary>
    public static IEnumerable<string> Ids => Drawings.Keys;

    /// <summary>The drawing of an event; null where there is none.</summary>
    public static XElement? Of(string id) => Drawings.GetValueOrDefault(id);

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Of(Id) is not { } drawing) return;
        builder.OpenElement(0, "svg");
        builder.AddAttribute(1, "class", "situation");
        builder.AddAttribute(2, "viewBox", drawing.Attribute("viewBox")!.Value);
        builder.AddAttribute(3, "width", "240");
        builder.AddAttribute(4, "height", "160");
        builder.AddAttribute(5, "aria-hidden", "true");
        builder.AddAttribute(6, "focusable", "false");
        foreach (var child in drawing.Elements()) Write(builder, child);
        builder.CloseElement();
    }

    private static void Write(RenderTreeBuilder builder, XElement element)
    {
        builder.OpenElement(7, element.Name.LocalName);
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration)) builder.AddAttribute(8, attribute.Name.LocalName, attribute.Value);
        foreach (var child in element.Elements()) Write(builder, child);
        builder.CloseElement();
    }

    private static FrozenDictionary<string, XElement> Read()
    {
        const string prefix = "situations/";
        var assembly = Assembly.GetExecutingAssembly();
        var drawings = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            drawings[Path.GetFileNameWithoutExtension(resource[prefix.Length..])] = XElement.Load(stream);
        }

        return drawings.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
