using Wending.Content.Model;
using Wending.Content.Reading;

namespace Wending.Content.Checking;

/// <summary>Every rule that looks at the library as a whole. A rule is one class with tests of its own.</summary>
public static class LibraryCheck
{
    private static readonly Func<Library, IEnumerable<Fault>>[] Rules =
    [
        LinksLeadSomewhere.Check, NothingIsMissing.Check, ClaimsHaveSources.Check, SentencesAreShort.Check, WordsAreOurs.Check,
        ContactDataAreRecords.Check, NumbersHaveSources.Check, TurnsAreBalanced.Check, TitlesAreUnique.Check, PairsDiffer.Check, ExamplesAreBalanced.Check,
        EveryRouteEndsAtAHuman.Check, SharingGuidesEnd.Check, RecordsAreDated.Check,
        SearchWordsLead.Check, SayingsLead.Check,
    ];

    /// <summary>The faults of all rules, in no particular order. Rules know nothing of each other, so they run side by side.</summary>
    public static IEnumerable<Fault> Run(Library library) => [.. Rules.AsParallel().SelectMany(rule => rule(library).ToList())];
}
