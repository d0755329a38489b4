using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Primitives;
using Wending.Web.Search;
using Wending.Web.Site;

namespace Wending.Web.Publishing;

/// <summary>
/// Answers from the page table, before routing. What is not in the table goes on; what fails behind it gets the page for
/// a fault of ours, never a stack trace. No address is written to a log, as a reader may have typed anything into it.
/// </summary>
public sealed partial class PageServer(RequestDelegate next, EditionKeeper keeper, ILogger<PageServer> log)
{
    private static readonly StringValues Vary = "Accept-Encoding";
    private static readonly StringValues Allowed = "GET, HEAD";

    /// <summary>Handles one request.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The last place that can still give a reader a page that helps.")]
    public async Task InvokeAsync(HttpContext context)
    {
        SecurityHeaders.Apply(context.Response.Headers);
        try
        {
            var edition = keeper.Current;
            var address = context.Request.Path.Value ?? "/";
            if (address == Addresses.Search && HttpMethods.IsPost(context.Request.Method))
            {
                await SearchForm.AnswerAsync(context, edition);
            }
            else if (edition.At(address) is { } answer)
            {
                await SendAsync(context, answer);
            }
            else if (Destination(edition, address) is { } destination)
            {
                Move(context, destination);
            }
            else
            {
                await next(context);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader went away; nothing is wrong and nobody is left to tell.
        }
        catch (Exception problem) when (!context.Response.HasStarted)
        {
            LogFailure(problem);
            context.Response.Clear();
            SecurityHeaders.Apply(context.Response.Headers);
            await SendFailureAsync(context);
        }
    }

    /// <summary>Sends an answer in the best coding, or says that the reader has it already.</summary>
    public static Task SendAsync(HttpContext context, Answer answer)
    {
        var request = context.Request;
        var response = context.Response;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = Allowed;
            return Task.CompletedTask;
        }

        var coded = AcceptedCoding.Best(request.Headers.AcceptEncoding) switch
        {
            Coding.Brotli => answer.Brotli,
            Coding.Gzip => answer.Gzip,
            _ => answer.Plain,
        };
        var headers = response.Headers;
        headers.ETag = coded.ETagHeader;
        headers.Vary = Vary;
        headers.CacheControl = answer.CacheControl;
        if (answer.Status == StatusCodes.Status200OK && Has(request.Headers.IfNoneMatch, coded.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.StatusCode = answer.Status;
        headers.ContentType = answer.ContentType;
        headers.ContentLength = coded.Bytes.Length;
        if (coded.Coding.Length > 0) headers.ContentEncoding = coded.CodingHeader;
        return HttpMethods.IsHead(request.Method)
            ? Task.CompletedTask
            : response.BodyWriter.WriteAsync(coded.Bytes, context.RequestAborted).AsTask();
    }

    /// <summary>Where an address lives now: moved for good, or the same without a slash at the end or in lower case.</summary>
    private static string? Destination(Edition edition, string address)
    {
        if (edition.Moved.TryGetValue(address, out var moved)) return moved;
        if (address.Length > 200) return null;
        var plain = address.TrimEnd('/').ToLowerInvariant();
        if (plain == address || plain.Length == 0) return null;
        if (edition.Moved.TryGetValue(plain, out moved)) return moved;
        return edition.Table.Pages.ContainsKey(plain) ? plain : null;
    }

    private static void Move(HttpContext context, string destination)
    {
        context.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
        context.Response.Headers.Location = destination;
        context.Response.Headers.CacheControl = "public, max-age=3600";
    }

    /// <summary>Weak comparison (RFC 9110, 13.1.2), over a list or "*".</summary>
    private static bool Has(StringValues ifNoneMatch, string tag)
    {
        if (ifNoneMatch.Count == 0) return false;
        foreach (var line in ifNoneMatch)
        {
            if (line == tag) return true;
            foreach (var candidate in (line ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (candidate == "*" || (candidate.StartsWith("W/", StringComparison.Ordinal) ? candidate[2..] : candidate) == tag) return true;
            }
        }

        return false;
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "If even the page for a fault fails, a plain sentence is left.")]
    private async Task SendFailureAsync(HttpContext context)
    {
        try
        {
            await SendAsync(context, keeper.Current.At(PageTable.ServerError)!);
        }
        catch (Exception problem) when (!context.Response.HasStarted)
        {
            LogFailure(problem);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync("Er gaat iets mis bij ons. Is er nu gevaar? Bel 112.");
        }
    }

    [LoggerMessage(LogLevel.Error, "A request failed")]
    private partial void LogFailure(Exception problem);
}
