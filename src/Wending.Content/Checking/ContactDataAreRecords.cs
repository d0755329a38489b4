using System.Text.RegularExpressions;
using Wending.Content.Model;
using Wending.Content.Reading;

namespace Wending.Content.Checking;

/// <summary>Telephone numbers and addresses age, so they live in dated records and never in a text. 112 and 113 are the exception.</summary>
public static partial class ContactDataAreRecords
{
    /// <summary>Checks every text that a reader can see.</summary>
    public static IEnumerable<Fault> Check(Library library) =>
        from text in WordsAreOurs.VisibleTexts(library)
        let match = ContactData().Match(text.Text)
        where match.Success
        select new Fault(text.Place, $"“{match.Value.Trim()}” looks like contact data", "Put it in a record in hulp/ and link to that: [naam](hulp:id)");

    // The limit is on the clock and not on the work: on a machine that does much else, one second has passed before a short text was read.
    [GeneratedRegex(@"(?<![0-9,.])0[0-9]{1,3}[ -]?[0-9][0-9 -]{3,}|[^\s@]+@[^\s@]+\.[a-z]{2,}|https?://|\bwww\.", RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex ContactData();
}
