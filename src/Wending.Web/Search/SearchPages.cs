using System.Text.Json;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.Search;

/// <summary>The page of the search, and the index that its script reads.</summary>
public static class SearchPages
{
    /// <summary>What each kind of page is called, in the order of <see cref="Reading.PageKind"/>.</summary>
    public static readonly string[] KindNames =
        ["Gebeurtenis", "Gebeurtenis in jouw werk", "Stap", "Werkveld", "Thema", "Vraag", "Ik sta er niet bij", "Blad", "Over deze site", "Begrip", "Organisatie", "Hulp", "Gemeente"];

    /// <summary>The names of the kinds as the script reads them.</summary>
    public static readonly string KindNamesForScript = JsonSerializer.Serialize(KindNames);

    /// <summary>The page and the index.</summary>
    public static IEnumerable<Page> Of(SiteContext site)
    {
        yield return Page;
        yield return new MadePage(IndexAddress(site), "application/json; charset=utf-8", () => SearchIndexWriter.Make(site.Library));
    }

    /// <summary>The page before anybody asked anything.</summary>
    public static ComponentPage Page { get; } = ComponentPage.Of<SearchPage>(Addresses.Search, "Zoeken");

    /// <summary>
    /// Where the index is. The address follows from the content and from this build, not from the bytes, so that nobody waits
    /// for the index to be made before the first page is there.
    /// </summary>
    public static string IndexAddress(SiteContext site) => $"/assets/zoekindex.{site.Library.Version}{typeof(SearchPages).Module.ModuleVersionId.ToString("N")[..6]}.json";

    /// <summary>The page with the answer to one query; made for one request and kept nowhere.</summary>
    public static ComponentPage Answering(string query, SearchAnswer? answer, string? notice, int status) =>
        ComponentPage.Of<SearchPage>(Addresses.Search, "Zoeken", (nameof(SearchPage.Query), query), (nameof(SearchPage.Answer), answer), (nameof(SearchPage.Notice), notice)) with { Listed = false, Status = status };
}
