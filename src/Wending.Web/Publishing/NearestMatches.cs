using System.Net;
using System.Text;
using Wending.Content.Reading;

namespace Wending.Web.Publishing;

/// <summary>
/// The page "not found" with the pages whose address comes nearest to what was asked. The page itself is rendered once;
/// only this list is computed. Nothing of what was asked is shown or kept.
/// </summary>
public static class NearestMatches
{
    /// <summary>Where the list goes in the rendered page: an empty element with this id.</summary>
    public const string PlaceId = "lijkt-erop";

    private const string Marker = $"id=\"{PlaceId}\">";
    private const int LongestAddress = 120;

    /// <summary>Sends the page with the nearest matches in it.</summary>
    public static async Task SendAsync(HttpContext context, Edition edition)
    {
        var page = edition.At(PageTable.NotFound)!;
        var html = Encoding.UTF8.GetString(page.Plain.Bytes);
        var at = html.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length;
        var response = context.Response;
        response.StatusCode = StatusCodes.Status404NotFound;
        response.ContentType = page.ContentType;
        response.Headers.CacheControl = "no-store";
        var body = Encoding.UTF8.GetBytes(html.Insert(at, ListOf(To(context.Request.Path.Value ?? "/", edition))));
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }

    /// <summary>The pages nearest to an address, at most five; none when nothing comes near.</summary>
    public static IReadOnlyList<ComponentPage> To(string address, Edition edition)
    {
        var asked = Parts(address.Length > LongestAddress ? address[..LongestAddress] : address);
        if (asked.Count == 0) return [];
        return
        [
            .. edition.Table.Pages.Values.OfType<ComponentPage>()
                .Where(page => page.Listed && page.Address.Length > 1)
                .Select(page => (Page: page, Distance: Distance(asked, Parts(page.Address))))
                .Where(pair => pair.Distance < 0.5)
                .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Page.Address, StringComparer.Ordinal)
                .Take(5)
                .Select(pair => pair.Page),
        ];
    }

    /// <summary>0 for the same words, 1 for nothing in common: for every word that was asked, how far the nearest word of the page lies.</summary>
    private static double Distance(List<string> asked, List<string> page)
    {
        var far = asked.Average(word => page.Min(other => Spelling.Distance(word, other) / (double)Math.Max(word.Length, other.Length)));
        return far + (0.02 * Math.Abs(page.Count - asked.Count));
    }

    private static List<string> Parts(string address) =>
    [
        .. address.ToLowerInvariant().Split(['/', '-', '_', '+', ' ', '.', '%', '?', '&', '='], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 2 && word is not ("van" or "een" or "het" or "met" or "html" or "aspx" or "php")).Distinct(StringComparer.Ordinal).Take(12),
    ];

    private static string ListOf(IReadOnlyList<ComponentPage> pages)
    {
        if (pages.Count == 0) return "";
        var list = new StringBuilder("<h2>Bedoelde je dit?</h2><ul>");
        foreach (var page in pages) list.Append("<li><a href=\"").Append(page.Address).Append("\">").Append(WebUtility.HtmlEncode(page.Title)).Append("</a></li>");
        return list.Append("</ul>").ToString();
    }
}
