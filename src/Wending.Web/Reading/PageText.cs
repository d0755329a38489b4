using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Wending.Content.Model;
using Wending.Web.Site;

namespace Wending.Web.Reading;

/// <summary>
/// What the texts of one page share: the numbers of their sources, in the order of the page, and the first use of each
/// word of the field, which links to its meaning. It is worked out before rendering, as components do not render in
/// the order in which a reader meets them.
/// </summary>
public sealed partial class PageText
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<PageSource> _sources = [];
    private readonly Dictionary<TextRun, List<TermUse>> _terms = new(ReferenceEqualityComparer.Instance);

    /// <summary>Prepares the texts of a page.</summary>
    /// <param name="library">The library that they come from.</param>
    /// <param name="texts">The texts, in the order of the page.</param>
    /// <param name="alsoCited">Sources that stand beside a number in a figure.</param>
    public PageText(Library library, IEnumerable<Prose> texts, IEnumerable<string>? alsoCited = null)
    {
        var notes = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var unused = library.Terms.SelectMany(term => term.Forms.Append(term.Title).Select(form => (form, term.Id)))
            .OrderByDescending(pair => pair.form.Length).ThenBy(pair => pair.form, StringComparer.Ordinal).ToList();
        foreach (var text in texts)
        {
            foreach (var citation in text.Citations)
            {
                if (_numbers.TryAdd(citation.ReferenceId, _numbers.Count + 1)) notes[citation.ReferenceId] = [];
                if (citation.Note is { } note && !notes[citation.ReferenceId].Contains(note, StringComparer.Ordinal)) notes[citation.ReferenceId].Add(note);
            }

            foreach (var block in text.Blocks.Where(block => block is not SpokenWords))
            {
                foreach (var paragraph in block is TextList list ? list.Items : [(Paragraph)block]) FindTerms(paragraph, unused);
            }
        }

        foreach (var id in alsoCited ?? [])
        {
            if (_numbers.TryAdd(id, _numbers.Count + 1)) notes[id] = [];
        }

        foreach (var (id, number) in _numbers) _sources.Add(new PageSource(number, library.Reference(id), [.. notes[id]]));
    }

    /// <summary>The sources of the page, numbered in the order of first use.</summary>
    public IReadOnlyList<PageSource> Sources => _sources;

    /// <summary>True on a page with so many sources that a list of them would weigh more than its texts: each number leads to the page of its source.</summary>
    public bool WithoutList { get; init; }

    /// <summary>Where the number of a source leads.</summary>
    public string AddressOf(string referenceId) => WithoutList ? Addresses.Reference(referenceId) : $"#bron-{NumberOf(referenceId)}";

    /// <summary>The number of a source on this page.</summary>
    /// <exception cref="KeyNotFoundException">The text that cites it was not given to this page.</exception>
    public int NumberOf(string referenceId) => _numbers[referenceId];

    /// <summary>The words of the field that are linked in this run of text, by place.</summary>
    public IReadOnlyList<TermUse> TermsIn(TextRun run) => _terms.TryGetValue(run, out var uses) ? uses : [];

    /// <summary>Looks only at plain words, not at links or emphasis, and never at words that somebody says.</summary>
    private void FindTerms(Paragraph paragraph, List<(string Form, string Id)> unused)
    {
        foreach (var run in paragraph.Content.OfType<TextRun>())
        {
            if (unused.Count == 0) return;
            var uses = new List<TermUse>();
            var taken = new bool[run.Text.Length];
            foreach (Match said in Said().Matches(run.Text)) Array.Fill(taken, true, said.Index, said.Length);
            foreach (var (form, id) in unused.ToList())
            {
                if (uses.Exists(use => use.TermId == id) || Find(run.Text, form, taken) is not { } at) continue;
                uses.Add(new TermUse(at, form.Length, id));
                Array.Fill(taken, true, at, form.Length);
            }

            if (uses.Count == 0) continue;
            foreach (var use in uses) unused.RemoveAll(pair => pair.Id == use.TermId);
            _terms[run] = [.. uses.OrderBy(use => use.Start)];
        }
    }

    private static int? Find(string text, string form, bool[] taken)
    {
        for (var at = text.IndexOf(form, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(form, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + form.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])) && !taken[at] && !taken[end - 1]) return at;
        }

        return null;
    }

    [GeneratedRegex("“[^”]*”?", RegexOptions.None, 1000)]
    private static partial Regex Said();
}

/// <summary>A source on a page.</summary>
/// <param name="Number">Its number there.</param>
/// <param name="Reference">The source.</param>
/// <param name="Notes">The exact figures that the page rests on.</param>
public sealed record PageSource(int Number, Reference Reference, ImmutableArray<string> Notes);

/// <summary>The first use of a word of the field.</summary>
public readonly record struct TermUse(int Start, int Length, string TermId);
