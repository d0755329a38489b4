using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Wending.Content.Model;
using Block = Wending.Content.Model.Block;
using Inline = Wending.Content.Model.Inline;

namespace Wending.Content.Reading;

/// <summary>Turns Markdown blocks into <see cref="Prose"/>, and refuses whatever does not fit in it.</summary>
internal sealed partial class ProseReader(string file, Faults faults)
{
    /// <summary>Plain CommonMark, with citations, and nothing else.</summary>
    public static readonly MarkdownPipeline Pipeline = MakePipeline();

    private static readonly Dictionary<string, LinkKind> LinkWords = new(StringComparer.Ordinal)
    {
        ["gebeurtenis"] = LinkKind.Event,
        ["stap"] = LinkKind.Step,
        ["werkveld"] = LinkKind.WorkField,
        ["hulp"] = LinkKind.Organisation,
        ["begrip"] = LinkKind.Term,
        ["pagina"] = LinkKind.Page,
        ["bron"] = LinkKind.Reference,
        ["thema"] = LinkKind.Theme,
        ["vraag"] = LinkKind.Question,
        ["rol"] = LinkKind.OtherRole,
        ["blad"] = LinkKind.Sheet,
        ["dichtbij"] = LinkKind.PersonNearby,
        ["behoefte"] = LinkKind.Need,
        ["delen"] = LinkKind.SharingGuide,
    };

    public Prose Read(IReadOnlyList<Markdig.Syntax.Block> blocks, SourcePlace place) =>
        new([.. blocks.Select(ReadBlock).OfType<Block>()], place);

    private Block? ReadBlock(Markdig.Syntax.Block block)
    {
        var place = PlaceOf(block);
        switch (block)
        {
            case ParagraphBlock paragraph:
                return ReadParagraph(paragraph);
            case ListBlock list:
                if (list.IsOrdered && list.OfType<ListItemBlock>().Where((item, index) => item.Order != index + 1).Any())
                {
                    Refuse(place, "a numbered list that does not count 1, 2, 3");
                }

                return new TextList(list.IsOrdered, [.. list.OfType<ListItemBlock>().Select(ReadItem).OfType<Paragraph>()], place);
            case QuoteBlock quote:
                var lines = ImmutableArray.CreateBuilder<Paragraph>();
                foreach (var child in quote)
                {
                    if (child is ParagraphBlock line) lines.Add(ReadParagraph(line));
                    else Refuse(PlaceOf(child), "a quote holds something else than words to say");
                }

                return new SpokenWords(lines.ToImmutable(), place);
            default:
                Refuse(place, block switch
                {
                    HtmlBlock => "raw HTML",
                    FencedCodeBlock or CodeBlock => "a block of code (a line that begins with four spaces?)",
                    ThematicBreakBlock => "a line across the text",
                    LinkReferenceDefinitionGroup => "a link definition",
                    _ => $"something that a text cannot hold ({block.GetType().Name})",
                });
                return null;
        }
    }

    private Paragraph? ReadItem(ListItemBlock item)
    {
        if (item is [ParagraphBlock only]) return ReadParagraph(only);
        Refuse(PlaceOf(item), "a list item that is not one paragraph");
        return null;
    }

    private Paragraph ReadParagraph(ParagraphBlock paragraph)
    {
        var place = PlaceOf(paragraph);
        var content = ReadInlines(paragraph.Inline, place);
        var plain = Inline.Plain(content);
        if (!EndsWell().IsMatch(plain))
        {
            faults.Add(place, "a paragraph or list item does not end with punctuation, so it may be cut off", "End it with a full stop, question mark, exclamation mark, colon or closing quotation mark");
        }

        return new Paragraph(content, place);
    }

    private ImmutableArray<Inline> ReadInlines(ContainerInline? container, SourcePlace place)
    {
        var content = ImmutableArray.CreateBuilder<Inline>();
        var text = new StringBuilder();
        foreach (var inline in container ?? [])
        {
            switch (inline)
            {
                case LiteralInline literal:
                    if (literal.IsFirstCharacterEscaped) Refuse(place, "a backslash");
                    text.Append(literal.Content.AsSpan());
                    break;
                case LineBreakInline lineBreak:
                    if (lineBreak.IsBackslash) Refuse(place, "a backslash");
                    text.Append(' ');
                    break;
                case EmphasisInline emphasis:
                    Flush();
                    content.Add(new Emphasised(emphasis.DelimiterCount == 2, ReadInlines(emphasis, place)));
                    break;
                case CitationInline citation:
                    Flush();
                    content.Add(new Citation(citation.ReferenceId, citation.Note, PlaceOf(citation)));
                    break;
                case LinkInline { IsImage: false } link:
                    Flush();
                    content.Add(ReadLink(link, place));
                    break;
                default:
                    Refuse(place, inline switch
                    {
                        HtmlInline => "raw HTML",
                        HtmlEntityInline => "an HTML code such as “&amp;”: write the letter itself",
                        LinkDelimiterInline => "a bracket “[” that is not closed: a source is written as [@id] or [@id: note]",
                        LinkInline => "an image",
                        CodeInline => "code between back quotes",
                        AutolinkInline => "an address of another site: make it a reference or an organisation",
                        _ => $"something that a text cannot hold ({inline.GetType().Name})",
                    });
                    break;
            }
        }

        Flush();
        return content.ToImmutable();

        void Flush()
        {
            if (text.Length == 0) return;
            var words = WhiteSpace().Replace(text.ToString(), " ");
            text.Clear();
            if (Stray().Match(words) is { Success: true } stray)
            {
                Refuse(place, $"the sign “{stray.Value}”{(stray.Value == "\"" ? ": use “ and ”" : stray.Value is "[" or "]" ? ": a source is written as [@id] or [@id: note]" : "")}");
            }

            content.Add(new TextRun(words));
        }
    }

    private ContentLink ReadLink(LinkInline link, SourcePlace place)
    {
        var linkPlace = link.Line >= 0 ? PlaceOf(link) : place;
        var target = TargetOf(link.Url ?? "");
        if (!string.IsNullOrEmpty(link.Title)) Refuse(linkPlace, "a title on a link");
        if (target is null) faults.Add(linkPlace, $"a link leads to “{link.Url}”", $"Link by kind and id: {LinkForms}");
        return new ContentLink(target ?? default, ReadInlines(link, place), linkPlace);
    }

    /// <summary>What a link of the form <c>kind:id</c> leads to; null when it has another form.</summary>
    public static LinkTarget? TargetOf(string link) =>
        link.Split(':', 2) is [var word, var id] && LinkWords.TryGetValue(word, out var kind) ? new LinkTarget(kind, id) : null;

    /// <summary>The forms that a link can have.</summary>
    public static string LinkForms => string.Join(", ", LinkWords.Keys.Select(word => $"{word}:id"));

    private void Refuse(SourcePlace place, string what) =>
        faults.Add(place, $"the text holds {what}", "A text has paragraphs, lists, quotes, bold, italic, links and sources only");

    private SourcePlace PlaceOf(MarkdownObject thing) => new(file, thing.Line + 1);

    private static MarkdownPipeline MakePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        return builder.Build();
    }

    [GeneratedRegex(@"[.?!:…”)]$", RegexOptions.None, 1000)]
    private static partial Regex EndsWell();

    [GeneratedRegex(@"[\[\]{}<>`\\*|""]", RegexOptions.None, 1000)]
    private static partial Regex Stray();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex WhiteSpace();
}
