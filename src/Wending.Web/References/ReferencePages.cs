using Wending.Content.Model;
using Wending.Web.Publishing;
using Wending.Web.Reading;
using Wending.Web.Site;

namespace Wending.Web.References;

/// <summary>The pages about the sources.</summary>
public static class ReferencePages
{
    /// <summary>The list, and every source with the pages that rest on it.</summary>
    public static IEnumerable<Page> Of(Library library)
    {
        var citedBy = CitedBy(library);
        yield return ComponentPage.Of<ReferenceListPage>(Addresses.References, "Bronnen");
        foreach (var reference in library.References)
        {
            yield return ComponentPage.Of<ReferencePage>(
                Addresses.Reference(reference.Id), $"Bron: {reference.Key}",
                (nameof(ReferencePage.Reference), reference), (nameof(ReferencePage.CitedBy), citedBy[reference.Id].ToList()));
        }
    }

    /// <summary>The pages that cite each source, by the id of the source.</summary>
    public static ILookup<string, (string Address, string Title)> CitedBy(Library library)
    {
        var cited =
            from page in PageTexts.Of(library)
            from text in page.Texts
            from citation in text.Text.Citations
            select (citation.ReferenceId, page.Address, page.Title);
        var drawn =
            from theme in library.Themes
            from relation in theme.Relations
            select (relation.ReferenceId, Address: Addresses.Theme(theme.Id), theme.Title);
        return cited.Concat(drawn).Distinct().ToLookup(use => use.ReferenceId, use => (use.Address, use.Title), StringComparer.Ordinal);
    }
}
