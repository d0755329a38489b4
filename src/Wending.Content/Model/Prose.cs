using System.Collections.Immutable;
using System.Text;

namespace Wending.Content.Model;

/// <summary>Where something stands in a content file; <paramref name="Line"/> counts from 1.</summary>
public readonly record struct SourcePlace(string File, int Line);

/// <summary>
/// A piece of running text as a closed tree. Markdown that does not fit in it is refused when it is read,
/// so what is shown never holds raw HTML and nothing that an editor wrote is left out.
/// </summary>
/// <param name="Blocks">The paragraphs, lists and quotes, in order.</param>
/// <param name="Place">Where the text begins.</param>
public sealed record Prose(ImmutableArray<Block> Blocks, SourcePlace Place)
{
    /// <summary>A text without a word in it.</summary>
    public static readonly Prose Empty = new([], default);

    /// <summary>True when nothing is written here.</summary>
    public bool IsEmpty => Blocks.IsEmpty;

    /// <summary>Every piece of the text, in reading order.</summary>
    public IEnumerable<Inline> Inlines => Blocks.SelectMany(block => block.AllInlines);

    /// <summary>The citations in the text, in reading order.</summary>
    public IEnumerable<Citation> Citations => Inlines.OfType<Citation>();

    /// <summary>The links in the text, in reading order.</summary>
    public IEnumerable<ContentLink> Links => Inlines.OfType<ContentLink>();

    /// <summary>The words as a reader sees them, without citations; one line per paragraph or list item.</summary>
    public string PlainText => string.Join('\n', Blocks.SelectMany(block => block.PlainParagraphs));

    /// <summary>The number of words a reader sees.</summary>
    public int WordCount => PlainText.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
}

/// <summary>A block of running text.</summary>
public abstract record Block(SourcePlace Place)
{
    /// <summary>Every inline below this block, in reading order, nested ones included.</summary>
    public abstract IEnumerable<Inline> AllInlines { get; }

    /// <summary>The plain words, one string per paragraph or item.</summary>
    public abstract IEnumerable<string> PlainParagraphs { get; }
}

/// <summary>A paragraph.</summary>
public sealed record Paragraph(ImmutableArray<Inline> Content, SourcePlace Place) : Block(Place)
{
    /// <inheritdoc/>
    public override IEnumerable<Inline> AllInlines => Content.SelectMany(inline => inline.WithNested);

    /// <inheritdoc/>
    public override IEnumerable<string> PlainParagraphs => [Inline.Plain(Content)];
}

/// <summary>A list with bullets or numbers; every item is one paragraph.</summary>
public sealed record TextList(bool Numbered, ImmutableArray<Paragraph> Items, SourcePlace Place) : Block(Place)
{
    /// <inheritdoc/>
    public override IEnumerable<Inline> AllInlines => Items.SelectMany(item => item.AllInlines);

    /// <inheritdoc/>
    public override IEnumerable<string> PlainParagraphs => Items.SelectMany(item => item.PlainParagraphs);
}

/// <summary>Words to say, literally.</summary>
public sealed record SpokenWords(ImmutableArray<Paragraph> Lines, SourcePlace Place) : Block(Place)
{
    /// <inheritdoc/>
    public override IEnumerable<Inline> AllInlines => Lines.SelectMany(line => line.AllInlines);

    /// <inheritdoc/>
    public override IEnumerable<string> PlainParagraphs => Lines.SelectMany(line => line.PlainParagraphs);
}

/// <summary>A piece of text inside a paragraph.</summary>
public abstract record Inline
{
    /// <summary>This piece and what is nested in it.</summary>
    public virtual IEnumerable<Inline> WithNested => [this];

    /// <summary>The words of a row of pieces as a reader sees them, citations left out.</summary>
    public static string Plain(IEnumerable<Inline> content)
    {
        var text = new StringBuilder();
        foreach (var inline in content)
        {
            text.Append(inline switch
            {
                TextRun run => run.Text,
                Emphasised emphasised => Plain(emphasised.Content),
                ContentLink link => Plain(link.Content),
                _ => "",
            });
        }

        return text.ToString().Trim();
    }
}

/// <summary>Plain words.</summary>
public sealed record TextRun(string Text) : Inline;

/// <summary>Words with emphasis; <paramref name="Strong"/> is bold.</summary>
public sealed record Emphasised(bool Strong, ImmutableArray<Inline> Content) : Inline
{
    /// <inheritdoc/>
    public override IEnumerable<Inline> WithNested => [this, .. Content.SelectMany(inline => inline.WithNested)];
}

/// <summary>A link to something else in the library, by kind and id.</summary>
public sealed record ContentLink(LinkTarget Target, ImmutableArray<Inline> Content, SourcePlace Place) : Inline
{
    /// <inheritdoc/>
    public override IEnumerable<Inline> WithNested => [this, .. Content.SelectMany(inline => inline.WithNested)];
}

/// <summary>The source of the claim before it; <paramref name="Note"/> holds the exact figure, shown with the source.</summary>
public sealed record Citation(string ReferenceId, string? Note, SourcePlace Place) : Inline;

/// <summary>A thing in the library, by kind and permanent id.</summary>
public readonly record struct LinkTarget(LinkKind Kind, string Id);
