using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Wending.Content.Model;

namespace Wending.Web.Reading;

/// <summary>Shows a running text: every node of <see cref="Prose"/> as the element that says what it is.</summary>
public sealed class ProseView : ComponentBase
{
    /// <summary>The text.</summary>
    [Parameter, EditorRequired]
    public required Prose Text { get; set; }

    /// <summary>What the texts of the page share.</summary>
    [Parameter, EditorRequired]
    public required PageText On { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var writer = new ProseWriter(builder, On);
        foreach (var block in Text.Blocks) writer.Write(block);
    }
}
