using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Wending.Content.Reading;

/// <summary>The source of a claim, as it is written in a text: <c>[@id]</c> or <c>[@id: note]</c>.</summary>
internal sealed class CitationInline : LeafInline
{
    public required string ReferenceId { get; init; }

    public required string? Note { get; init; }
}

/// <summary>Reads <see cref="CitationInline"/>; anything that only resembles one stays text and is refused later for its brackets.</summary>
internal sealed partial class CitationParser : InlineParser
{
    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '@') return false;
        var end = slice.Text.IndexOf(']', slice.Start);
        if (end < 0 || end > slice.End) return false;
        var match = Written().Match(slice.Text[(slice.Start + 2)..end]);
        if (!match.Success) return false;
        var note = match.Groups["note"];
        processor.Inline = new CitationInline
        {
            ReferenceId = match.Groups["id"].Value,
            Note = note.Success ? string.Join(' ', note.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null,
            Span = new Markdig.Syntax.SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(end)),
            Line = line,
            Column = column,
        };
        slice.Start = end + 1;
        return true;
    }

    [GeneratedRegex(@"^(?<id>[a-z0-9]+(-[a-z0-9]+)*)(\s*:\s(?<note>[^\[\]{}<>`\\]*\S))?\s*$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Written();
}
