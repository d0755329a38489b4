using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Wending.Content.Model;

namespace Wending.Web.Reading;

/// <summary>Sentences to say or to leave, each with why; the sentence itself stands out by its quotation marks and weight.</summary>
public sealed class SentenceList : ComponentBase
{
    /// <summary>The sentences.</summary>
    [Parameter, EditorRequired]
    public required ImmutableArray<Paragraph> Sentences { get; set; }

    /// <summary>What the texts of the page share.</summary>
    [Parameter, EditorRequired]
    public required PageText On { get; set; }

    /// <summary>The class of the list: <c>helps</c> or <c>closes</c>.</summary>
    [Parameter, EditorRequired]
    public required string Kind { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "ul");
        builder.AddAttribute(1, "class", $"sentences {Kind}");
        var writer = new ProseWriter(builder, On);
        foreach (var sentence in Sentences)
        {
            builder.OpenElement(2, "li");
            if (sentence.Content is [TextRun first, ..] && first.Text.IndexOf('”') is > 0 and var end && On.TermsIn(first).Count == 0)
            {
                builder.OpenElement(3, "strong");
                builder.AddContent(4, first.Text[..(end + 1)]);
                builder.CloseElement();
                builder.AddContent(5, first.Text[(end + 1)..]);
                writer.WriteInlines(sentence.Content[1..]);
            }
            else
            {
                writer.WriteInlines(sentence.Content);
            }

            builder.CloseElement();
        }

        builder.CloseElement();
    }
}
