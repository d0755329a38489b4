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

    /// <summary>True inside a sentence or list item: the words of the first paragraph without an element around them.</summary>
    [Parameter]
    public bool Inline { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var writer = new ProseWriter(builder, On);
        if (Inline && Text.Blocks is [Paragraph first, ..]) writer.WriteInlines(first.Content);
        else foreach (var block in Text.Blocks) writer.Write(block);
    }
}
