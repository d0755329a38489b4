using Wending.Content.Model;
using Wending.Content.Reading;

namespace Wending.Content.Checking;

/// <summary>Every rule that looks at the library as a whole. A rule is one class with tests of its own.</summary>
public static class LibraryCheck
{
    /// <summary>The faults of all rules, in no particular order.</summary>
    public static IEnumerable<Fault> Run(Library library) =>
    [
        .. LinksLeadSomewhere.Check(library),
        .. NothingIsMissing.Check(library),
        .. ClaimsHaveSources.Check(library),
        .. SentencesAreShort.Check(library),
        .. WordsAreOurs.Check(library),
        .. ContactDataAreRecords.Check(library),
        .. TurnsAreBalanced.Check(library),
        .. TitlesAreUnique.Check(library),
        .. PairsDiffer.Check(library),
        .. ExamplesAreBalanced.Check(library),
    ];
}
