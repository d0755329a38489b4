using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Wending.Web.Site;

namespace Wending.Web.Publishing;

/// <summary>The files that machines look for: sitemap.xml, robots.txt and security.txt (RFC 9116).</summary>
public static class WellKnownFiles
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The files of an edition.</summary>
    public static IEnumerable<FilePage> Of(SiteContext site, IReadOnlyList<ComponentPage> pages)
    {
        yield return Text("/robots.txt", "text/plain; charset=utf-8", $"User-agent: *\nAllow: /\n\nSitemap: {site.Address}/sitemap.xml\n");
        yield return Text("/sitemap.xml", "application/xml; charset=utf-8", SitemapOf(site, pages));
        yield return Text("/.well-known/security.txt", "text/plain; charset=utf-8", SecurityText(site));
    }

    private static string SitemapOf(SiteContext site, IEnumerable<ComponentPage> pages)
    {
        var document = new XElement(Sitemap + "urlset",
            from page in pages
            where page.Listed && page.CanonicalAddress is null
            orderby page.Address
            select new XElement(Sitemap + "url", new XElement(Sitemap + "loc", site.Address + page.Address)));
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + document + "\n";
    }

    /// <summary>Without a publisher there is no address to write to; the corrections page says so, and Contact leads there.</summary>
    private static string SecurityText(SiteContext site)
    {
        var contact = site.Library.Publisher.Contact is { } mail && mail.Contains('@') ? $"mailto:{mail}" : $"{site.Address}{Addresses.Page("correcties")}";
        // From the first of the month, so that two exports in one month give the same bytes; an edition is made anew every day.
        var expires = new DateOnly(site.Day.Year, site.Day.Month, 1).AddMonths(7);
        return $"Contact: {contact}\nExpires: {expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}T00:00:00Z\nPreferred-Languages: nl, en\nCanonical: {site.Address}/.well-known/security.txt\n";
    }

    private static FilePage Text(string address, string contentType, string text) =>
        new(address, contentType, [.. Encoding.UTF8.GetBytes(text)], Immutable: false);
}
