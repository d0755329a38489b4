using Microsoft.AspNetCore.Components.Rendering;
using Wending.Content.Model;
using Wending.Web.Site;

namespace Wending.Web.Reading;

/// <summary>Writes the nodes of a <see cref="Prose"/> into a component, each as the element that says what it is.</summary>
internal sealed class ProseWriter(RenderTreeBuilder builder, PageText on)
{
    /// <summary>Writes a paragraph, a list, or words to say.</summary>
    public void Write(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                WriteParagraph("p", paragraph);
                break;
            case TextList list:
                builder.OpenElement(1, list.Numbered ? "ol" : "ul");
                foreach (var item in list.Items) WriteParagraph("li", item);
                builder.CloseElement();
                break;
            case SpokenWords spoken:
                builder.OpenElement(2, "blockquote");
                builder.AddAttribute(3, "class", "zeg");
                foreach (var line in spoken.Lines) WriteParagraph("p", line);
                builder.CloseElement();
                break;
        }
    }

    private void WriteParagraph(string element, Paragraph paragraph)
    {
        builder.OpenElement(4, element);
        WriteInlines(paragraph.Content);
        builder.CloseElement();
    }

    /// <summary>Writes a row of pieces.</summary>
    public void WriteInlines(IReadOnlyList<Inline> content)
    {
        for (var i = 0; i < content.Count; i++)
        {
            switch (content[i])
            {
                case TextRun run:
                    // The key of a source stays with the word before it, so that it never begins a line on its own.
                    WriteRun(run, trimEnd: i + 1 < content.Count && content[i + 1] is Citation);
                    break;
                case Emphasised emphasised:
                    builder.OpenElement(5, emphasised.Strong ? "strong" : "em");
                    WriteInlines(emphasised.Content);
                    builder.CloseElement();
                    break;
                case ContentLink link:
                    builder.OpenElement(6, "a");
                    builder.AddAttribute(7, "href", Addresses.Of(link.Target));
                    WriteInlines(link.Content);
                    builder.CloseElement();
                    break;
                case Citation citation:
                    WriteCitation(citation);
                    break;
            }
        }
    }

    private void WriteRun(TextRun run, bool trimEnd)
    {
        var at = 0;
        foreach (var use in on.TermsIn(run))
        {
            builder.AddContent(8, run.Text[at..use.Start]);
            builder.OpenElement(9, "a");
            builder.AddAttribute(10, "class", "begrip");
            builder.AddAttribute(11, "href", Addresses.Term(use.TermId));
            builder.AddContent(12, run.Text.Substring(use.Start, use.Length));
            builder.CloseElement();
            at = use.Start + use.Length;
        }

        builder.AddContent(13, trimEnd ? run.Text[at..].TrimEnd() : run.Text[at..]);
    }

    private void WriteCitation(Citation citation)
    {
        var number = on.NumberOf(citation.ReferenceId);
        builder.OpenElement(14, "sup");
        builder.OpenElement(15, "a");
        builder.AddAttribute(16, "class", "bron");
        builder.AddAttribute(17, "href", on.AddressOf(citation.ReferenceId));
        builder.AddAttribute(18, "aria-label", $"bron {number}");
        builder.AddContent(19, number);
        builder.CloseElement();
        builder.CloseElement();
    }
}
