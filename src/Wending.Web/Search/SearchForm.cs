using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Wending.Web.Publishing;

namespace Wending.Web.Search;

/// <summary>
/// Answers the search form of a browser without script. The words are read from the body into memory, answered with a page that nobody may
/// keep, and forgotten: they are in no address, no header, no log, no measurement and no file. Tests look for them there.
/// </summary>
public static class SearchForm
{
    /// <summary>The name of the field.</summary>
    public const string Field = "vraag";

    /// <summary>More than a query ever is; what lies beyond is not looked at.</summary>
    private const int MostBytes = 16 * 1024;

    /// <summary>Read and thrown away up to here, so that whoever sends too much still gets a page that says so.</summary>
    private const int MostRead = 1024 * 1024;

    /// <summary>Answers one posted form.</summary>
    public static async Task AnswerAsync(HttpContext context, Edition edition)
    {
        var (body, isTooLarge) = await ReadAsync(context);
        var query = isTooLarge ? "" : QueryIn(body);
        var notice = isTooLarge ? "Dat was te veel tekst. Typ een paar woorden."
            : query.Length > SearchIndex.MostLetters ? "Je vraag was erg lang. We keken alleen naar de eerste 200 letters." : null;
        if (query.Length > SearchIndex.MostLetters) query = query[..SearchIndex.MostLetters];
        var answer = query.Trim().Length > 0 ? edition.Search.Search(query) : null;
        var page = edition.RenderNow(SearchPages.Answering(query, answer, notice, StatusCodes.Status200OK));
        var response = context.Response;
        response.StatusCode = isTooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status200OK;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        // Not compressed: the length of a packed page that holds the words of a reader could tell something about them.
        response.ContentLength = page.Length;
        await response.BodyWriter.WriteAsync(page, context.RequestAborted);
    }

    private static async Task<(string Body, bool IsTooLarge)> ReadAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostRead;
        var kept = new byte[MostBytes];
        var spare = new byte[MostBytes];
        var total = 0;
        try
        {
            while (true)
            {
                var into = total < MostBytes ? kept.AsMemory(total) : spare;
                var read = await context.Request.Body.ReadAsync(into, context.RequestAborted);
                if (read == 0) break;
                total = Math.Min(total + read, MostRead);
                if (total > MostBytes) continue;
            }
        }
        catch (BadHttpRequestException)
        {
            return ("", true);
        }

        return total >= MostBytes ? ("", true) : (Encoding.UTF8.GetString(kept, 0, total), false);
    }

    /// <summary>The words in a body of the usual kind of form; a body of another kind holds none.</summary>
    private static string QueryIn(string body)
    {
        foreach (var pair in body.Split('&'))
        {
            if (!pair.StartsWith(Field + "=", StringComparison.Ordinal)) continue;
            var text = WebUtility.UrlDecode(pair[(Field.Length + 1)..]);
            return string.Concat(text.EnumerateRunes().Select(rune => Rune.IsControl(rune) ? " " : rune.ToString()));
        }

        return "";
    }
}
