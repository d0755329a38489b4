using Wending.Web.Reading;

namespace Wending.Web.Search;

/// <summary>What the search says to a query.</summary>
/// <param name="Acute">The emergency lines to show first.</param>
/// <param name="Ordinary">Where it says what is ordinary, when a word carries suspicion; null otherwise.</param>
/// <param name="Groups">The results, in the order of the screen.</param>
/// <param name="Corrected">The query without its typing errors; null when nothing was mended.</param>
public sealed record SearchAnswer(IReadOnlyList<SearchLink> Acute, SearchLink? Ordinary, IReadOnlyList<SearchGroup> Groups, string? Corrected)
{
    /// <summary>The answer to an empty query.</summary>
    public static readonly SearchAnswer Empty = new([], null, [], null);

    /// <summary>The results in the order of the screen: what is shown at first, and then what stands behind “meer”.</summary>
    public IEnumerable<SearchHit> Hits => [.. Groups.SelectMany(group => group.Hits.Take(group.Shown)), .. Groups.SelectMany(group => group.Hits.Skip(group.Shown))];
}

/// <summary>A link with words: an opening, an emergency line.</summary>
public sealed record SearchLink(string Words, string Address, string Title);

/// <summary>Results of one kind.</summary>
/// <param name="Name">What stands above them.</param>
/// <param name="Hits">The results, the best first.</param>
/// <param name="Shown">How many are shown at first: those that come near the best of all; at least one when it comes half way, none when all are far off.</param>
public sealed record SearchGroup(string Name, IReadOnlyList<SearchHit> Hits, int Shown)
{
    /// <summary>No group shows more than this at first.</summary>
    public const int MostShown = 4;
}

/// <summary>One page, at its best place.</summary>
/// <param name="Address">The address with the place.</param>
/// <param name="Title">The title of the page.</param>
/// <param name="Heading">The heading at that place; empty for the top.</param>
/// <param name="Kind">What kind of page it is.</param>
/// <param name="Sentence">A sentence that stands there; may be empty.</param>
/// <param name="Marks">What in that sentence answers to the query: from, to.</param>
/// <param name="Others">Other places that belong to it.</param>
public sealed record SearchHit(
    string Address, string Title, string Heading, PageKind Kind, string Sentence, IReadOnlyList<(int Start, int End)> Marks, IReadOnlyList<(string Address, string Words)> Others);
