using System.Collections.Frozen;
using Wending.Web.Articles;
using Wending.Web.Events;
using Wending.Web.Help;
using Wending.Web.OtherRoles;
using Wending.Web.Overview;
using Wending.Web.Picture;
using Wending.Web.Presenting;
using Wending.Web.Previews;
using Wending.Web.Questions;
using Wending.Web.References;
using Wending.Web.Search;
using Wending.Web.Sheets;
using Wending.Web.Site;
using Wending.Web.Steps;
using Wending.Web.Styles;
using Wending.Web.Terms;
using Wending.Web.Themes;
using Wending.Web.Together;
using Wending.Web.WorkFields;

namespace Wending.Web.Publishing;

/// <summary>
/// Every address of the site, as the features yield them. This one list feeds the server, the export, the sitemap,
/// the link check and the accessibility run.
/// </summary>
public sealed class PageTable
{
    /// <summary>The address of the page for "not found"; it exists in the table so that it is rendered and kept like any other.</summary>
    public const string NotFound = "/niet-gevonden";

    /// <summary>The address of the page for a fault of ours.</summary>
    public const string ServerError = "/storing";

    private PageTable(IEnumerable<Page> pages) => Pages = pages.ToFrozenDictionary(page => page.Address, StringComparer.Ordinal);

    /// <summary>The pages by address.</summary>
    public FrozenDictionary<string, Page> Pages { get; }

    /// <summary>Builds the table of an edition.</summary>
    /// <exception cref="ArgumentException">Two pages have the same address.</exception>
    public static PageTable For(SiteContext site)
    {
        var pages = new List<Page>();
        pages.AddRange(PicturePages.Of(site.Library));
        pages.AddRange(EventPages.Of(site.Library));
        pages.AddRange(TogetherPages.Of(site.Library));
        pages.AddRange(StepPages.Of(site.Library));
        pages.AddRange(WorkFieldPages.Of(site.Library));
        pages.AddRange(ThemePages.Of(site.Library));
        pages.AddRange(QuestionPages.Of(site.Library));
        pages.AddRange(OtherRolePages.Of(site.Library));
        pages.AddRange(ReferencePages.Of(site.Library));
        pages.AddRange(TermPages.Of(site.Library));
        pages.AddRange(HelpPages.Of(site.Library));
        pages.AddRange(MunicipalityPages.Of(site.Library));
        pages.Add(OrganisationData.Of(site));
        pages.AddRange(OverviewPages.Of(site.Library));
        pages.AddRange(ArticlePages.Of(site.Library));
        pages.AddRange(SheetPages.Of(site.Library));
        pages.AddRange(PresentationPages.Of(site.Library));
        pages.AddRange(SearchPages.Of(site));
        pages.AddRange(PreviewPages.Of(site.Library));
        pages.AddRange(StylePages.All);
        pages.Add(ComponentPage.Of<NotFoundPage>(NotFound, "Deze pagina is er niet") with { Listed = false, Status = StatusCodes.Status404NotFound });
        pages.Add(ComponentPage.Of<ServerErrorPage>(ServerError, "Er gaat iets mis bij ons") with { Listed = false, Status = StatusCodes.Status500InternalServerError });
        pages.AddRange(SiteAssets.All.Select(asset => new FilePage(asset.Address, asset.ContentType, asset.Bytes, Immutable: true)));
        pages.AddRange(WellKnownFiles.Of(site, [.. pages.OfType<ComponentPage>()]));
        pages.AddRange(FormerAddresses.Of(site.Library, pages.Select(page => page.Address).ToHashSet(StringComparer.Ordinal)));
        return new PageTable(pages);
    }
}
