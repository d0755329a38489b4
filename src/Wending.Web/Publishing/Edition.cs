using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Primitives;
using Wending.Web.Search;
using Wending.Web.Site;

namespace Wending.Web.Publishing;

/// <summary>The bytes of one answer in one coding, with everything that is sent along.</summary>
/// <param name="Bytes">The body.</param>
/// <param name="ETag">A strong tag, different per coding.</param>
/// <param name="Coding">The value of Content-Encoding; empty for none.</param>
public sealed record Coded(byte[] Bytes, string ETag, string Coding)
{
    /// <summary>Content-Encoding as it is sent.</summary>
    public StringValues CodingHeader { get; } = Coding.Length == 0 ? StringValues.Empty : new StringValues(Coding);

    /// <summary>ETag as it is sent.</summary>
    public StringValues ETagHeader { get; } = new(ETag);
}

/// <summary>One answer, rendered once, in the codings that browsers ask for.</summary>
public sealed record Answer(int Status, StringValues ContentType, StringValues CacheControl, Coded Gzip, Coded Brotli)
{
    /// <summary>The length before compression, and the tag of the plain body. Hardly anyone asks for it, and unpacked all pages together would take more memory than everything else.</summary>
    private readonly (int Length, string Tag) _plain;

    /// <summary>Pages are asked for again each time (a 304 costs nothing); fingerprinted assets are kept for a year.</summary>
    private static readonly StringValues Revalidate = "public, max-age=0, must-revalidate";

    private static readonly StringValues KeepForAYear = "public, max-age=31536000, immutable";

    /// <summary>Compresses a body and gives each coding its tag.</summary>
    /// <param name="status">The status.</param>
    /// <param name="contentType">The media type.</param>
    /// <param name="immutable">True when the address changes with the bytes.</param>
    /// <param name="body">The bytes.</param>
    /// <param name="brotliLevel">6 for a page; a large file that everyone fetches once deserves more.</param>
    public static Answer Of(int status, string contentType, bool immutable, byte[] body, int brotliLevel = 6)
    {
        var tag = Convert.ToHexStringLower(SHA256.HashData(body))[..16];
        if (contentType.StartsWith("image/png", StringComparison.Ordinal)) return new Answer(status, contentType, KeepForAYear, body, tag);
        return new Answer(
            status, contentType, immutable ? KeepForAYear : Revalidate,
            new Coded(Gzipped(body), $"\"{tag}-gz\"", "gzip"), new Coded(Brotlied(body, brotliLevel), $"\"{tag}-br\"", "br"), (body.Length, tag));
    }

    private Answer(int status, StringValues contentType, StringValues cacheControl, Coded gzip, Coded brotli, (int Length, string Tag) plain)
        : this(status, contentType, cacheControl, gzip, brotli) => _plain = plain;

    /// <summary>An image that is compressed already: the same bytes for every coding.</summary>
    private Answer(int status, StringValues contentType, StringValues cacheControl, byte[] body, string tag)
        : this(status, contentType, cacheControl, new Coded(body, $"\"{tag}\"", ""), new Coded(body, $"\"{tag}\"", "")) => _plain = (body.Length, tag);

    /// <summary>The body without compression, unpacked anew each time.</summary>
    public Coded Plain
    {
        get
        {
            if (Brotli.Coding.Length == 0) return Brotli;
            var body = new byte[_plain.Length];
            return BrotliDecoder.TryDecompress(Brotli.Bytes, body, out var written) && written == body.Length
                ? new Coded(body, $"\"{_plain.Tag}\"", "")
                : throw new InvalidOperationException("A body that Brotli packed cannot be unpacked.");
        }
    }

    private static byte[] Gzipped(byte[] body)
    {
        using var into = new MemoryStream();
        using (var gzip = new GZipStream(into, CompressionLevel.SmallestSize)) gzip.Write(body);
        return into.ToArray();
    }

    /// <summary>Level 6: level 11 costs a hundred times more for eight percent fewer bytes (design.md).</summary>
    private static byte[] Brotlied(byte[] body, int level)
    {
        var into = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
        return BrotliEncoder.TryCompress(body, into, out var written, quality: level, window: 22)
            ? into[..written]
            : throw new InvalidOperationException("A body did not fit in the length that Brotli itself gives as its most.");
    }
}

/// <summary>
/// One version of the site: a library, its page table, and the answers, each rendered once by a renderer of its own.
/// No HttpContext exists while a page is made, so no cookie, token or key can slip in.
/// </summary>
public sealed class Edition
{
    private readonly FrozenDictionary<string, Lazy<Answer>> _answers;
    private readonly ServiceProvider _services;
    private readonly Lazy<SearchIndex> _search;

    /// <summary>Prepares the edition; nothing is rendered yet.</summary>
    /// <param name="site">What the pages may know.</param>
    /// <param name="previous">The edition before it, whose fingerprinted assets stay reachable.</param>
    public Edition(SiteContext site, Edition? previous = null)
    {
        Site = site;
        Table = PageTable.For(site);
        _services = new ServiceCollection().AddSingleton(site).BuildServiceProvider();
        _search = new Lazy<SearchIndex>(() => SearchIndex.Read(At(SearchPages.IndexAddress(site))!.Plain.Bytes));
        var answers = Table.Pages.Values.Where(page => page is not MovedPage)
            .ToDictionary(page => page.Address, page => new Lazy<Answer>(() => Render(page, _services)), StringComparer.Ordinal);
        foreach (var (address, answer) in previous?._answers ?? FrozenDictionary<string, Lazy<Answer>>.Empty)
        {
            if (previous!.Table.Pages.TryGetValue(address, out var page) && page is FilePage { Immutable: true } or MadePage) answers.TryAdd(address, answer);
        }

        _answers = answers.ToFrozenDictionary(StringComparer.Ordinal);
        Moved = Table.Pages.Values.OfType<MovedPage>().ToFrozenDictionary(page => page.Address, page => page.To, StringComparer.Ordinal);
    }

    /// <summary>What its pages know.</summary>
    public SiteContext Site { get; }

    /// <summary>Its page table.</summary>
    public PageTable Table { get; }

    /// <summary>Addresses that moved, and where to.</summary>
    public FrozenDictionary<string, string> Moved { get; }

    /// <summary>How many answers there are.</summary>
    public int Total => _answers.Count;

    /// <summary>How many are rendered.</summary>
    public int Rendered => _answers.Values.Count(answer => answer.IsValueCreated);

    /// <summary>The addresses that have an answer, in a fixed order.</summary>
    public ImmutableArray<string> AddressesInOrder => [.. _answers.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The answer at an address, rendered now if nobody asked before; null where there is none.</summary>
    public Answer? At(string address) => _answers.TryGetValue(address, out var answer) ? answer.Value : null;

    /// <summary>What answers a query on the server: the same file that the script reads.</summary>
    public SearchIndex Search => _search.Value;

    /// <summary>A page that is made for one request and kept nowhere.</summary>
    public byte[] RenderNow(ComponentPage page) => Encoding.UTF8.GetBytes(Html(page, _services));

    /// <summary>Renders what nobody asked for yet.</summary>
    public void RenderAll(CancellationToken stop)
    {
        foreach (var address in AddressesInOrder)
        {
            stop.ThrowIfCancellationRequested();
            At(address);
        }
    }

    private static Answer Render(Page page, ServiceProvider services) => page switch
    {
        ComponentPage component => Answer.Of(component.Status, "text/html; charset=utf-8", immutable: false, Encoding.UTF8.GetBytes(Html(component, services))),
        MadePage made => Answer.Of(StatusCodes.Status200OK, made.ContentType, immutable: true, ImmutableCollectionsMarshal.AsArray(made.Make())!, brotliLevel: 10),
        FilePage file => Answer.Of(StatusCodes.Status200OK, file.ContentType, file.Immutable, ImmutableCollectionsMarshal.AsArray(file.Bytes)!),
        _ => throw new NotSupportedException($"{page.Address} has no answer of its own."),
    };

    private static string Html(ComponentPage page, ServiceProvider services)
    {
        using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(page.Parameters, StringComparer.Ordinal) { ["Page"] = page });
            var root = await renderer.RenderComponentAsync(page.Component, parameters);
            return root.ToHtmlString();
        }).GetAwaiter().GetResult();
    }
}
