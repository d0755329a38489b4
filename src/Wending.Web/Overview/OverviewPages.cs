using Wending.Content.Checking;
using Wending.Content.Model;
using Wending.Web.Publishing;
using Wending.Web.Reading;
using Wending.Web.Site;

namespace Wending.Web.Overview;

/// <summary>What the content holds, counted: for readers who want to know how we choose.</summary>
public static class OverviewPages
{
    /// <summary>Where it lives.</summary>
    public const string Address = "/over-de-inhoud";

    /// <summary>Where the list of numbers lives.</summary>
    public const string NumbersAddress = Address + "/cijfers";

    /// <summary>The counts, and the list of every number.</summary>
    public static IEnumerable<Page> Of(Library library)
    {
        _ = library;
        yield return ComponentPage.Of<OverviewPage>(Address, "Over de inhoud");
        yield return ComponentPage.Of<NumbersPage>(NumbersAddress, "Elk cijfer, met zijn bron");
    }

    /// <summary>Every number on the site with its source and page: the exact figures beside the sources, sentences that hold a number, and what is drawn.</summary>
    public static IEnumerable<(string ReferenceId, string Words, string Address, string Title)> NumbersIn(Library library)
    {
        foreach (var page in PageTexts.Of(library))
        {
            foreach (var (_, text) in page.Texts)
            {
                foreach (var citation in text.Citations)
                {
                    if (citation.Note is { } note && note.Any(char.IsAsciiDigit)) yield return (citation.ReferenceId, Dutch.Capital(note) + ".", page.Address, page.Title);
                }

                foreach (var use in NumbersHaveSources.In(text))
                {
                    foreach (var id in use.ReferenceIds) yield return (id, use.Sentence, page.Address, page.Title);
                }
            }
        }

        foreach (var theme in library.Themes)
        {
            foreach (var relation in theme.Relations) yield return (relation.ReferenceId, $"{relation.Label}: r = {Dutch.Of(relation.Correlation)}.", Addresses.Theme(theme.Id), theme.Title);
        }
    }
}
