using System.IO.Compression;
using System.Net;
using System.Text;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.Tests;

/// <summary>How a page is served: codings, tags, methods, headers.</summary>
public sealed class ServingTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0.5, gzip;q=0.8", "gzip")]
    [InlineData("gzip;q=0, br;q=0", null)]
    [InlineData("identity, gzip;q=0.5", null)]
    [InlineData("*", "br")]
    [InlineData("*;q=0.1, br;q=0", "gzip")]
    [InlineData("deflate", null)]
    [InlineData("br;q=onzin", null)]
    [InlineData("GZIP", "gzip")]
    [InlineData("", null)]
    public async Task The_best_coding_that_the_reader_accepts_is_sent(string accepted, string? expected)
    {
        using var response = await Get("/", ("Accept-Encoding", accepted));
        Assert.Equal(expected, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", response.Headers.Vary.Single());
        var body = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal(body.Length, response.Content.Headers.ContentLength);
        Assert.Equal(await site.Client.GetByteArrayAsync("/"), Unpacked(body, expected));
    }

    [Fact]
    public async Task Every_coding_has_a_tag_of_its_own_and_a_known_tag_gives_304()
    {
        var tags = new List<string>();
        foreach (var accepted in new[] { "br", "gzip", "identity" })
        {
            using var first = await Get("/", ("Accept-Encoding", accepted));
            var tag = first.Headers.ETag!.ToString();
            tags.Add(tag);
            foreach (var known in new[] { tag, $"W/{tag}", $"\"ander\", {tag}", "*" })
            {
                using var second = await Get("/", ("Accept-Encoding", accepted), ("If-None-Match", known));
                Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
                Assert.Equal(tag, second.Headers.ETag!.ToString());
                Assert.Empty(await second.Content.ReadAsByteArrayAsync());
                Assert.Equal("nosniff", second.Headers.GetValues("X-Content-Type-Options").Single());
            }
        }

        Assert.Equal(3, tags.Distinct(StringComparer.Ordinal).Count());
        using var other = await Get("/", ("If-None-Match", "\"ander\""));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/triggerfactoren")]
    [InlineData("/bestaat-niet")]
    public async Task HEAD_tells_the_same_as_GET_without_a_body(string address)
    {
        using var get = await Get(address);
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var head = await site.Client.SendAsync(request);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    [InlineData("ONZIN")]
    public async Task A_page_can_only_be_read(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/");
        using var response = await site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow.Order(StringComparer.Ordinal));
    }

    public static TheoryData<string> KindsOfAnswer => ["/", "/triggerfactoren/discriminatie-en-uitsluiting/onderwijs", "/bestaat-niet", PageTable.ServerError, "/robots.txt", "/health/live", "/health/ready", "/stappen/", SiteAssets.AddressOf("site.css")];

    [Theory]
    [MemberData(nameof(KindsOfAnswer))]
    public async Task Every_kind_of_answer_carries_the_security_headers(string address)
    {
        using var response = await Get(address);
        foreach (var (name, value) in SecurityHeaders.All) Assert.Equal(value.ToString(), response.Headers.GetValues(name).Single());
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public void The_content_policy_meets_what_Internet_nl_checks()
    {
        var policy = SecurityHeaders.All.Single(header => header.Key == "Content-Security-Policy").Value.ToString()
            .Split(';', StringSplitOptions.TrimEntries).Select(part => part.Split(' ')).ToDictionary(part => part[0], part => part[1..], StringComparer.Ordinal);
        Assert.DoesNotContain(policy.Values.SelectMany(values => values), value => value.Contains("unsafe", StringComparison.Ordinal) || value is "*" or "http:" or "https:" or "data:" || value.StartsWith("'nonce", StringComparison.Ordinal));
        Assert.True(policy["default-src"] is ["'none'"] or ["'self'"]);
        foreach (var directive in new[] { "frame-ancestors", "base-uri", "form-action" }) Assert.True(policy[directive] is ["'none'"] or ["'self'"], directive);
        var headers = SecurityHeaders.All.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.Ordinal);
        Assert.Contains(headers["Referrer-Policy"], new[] { "no-referrer", "same-origin" });
        Assert.Matches(@"^max-age=(3153[6-9]\d{3}|[4-9]\d{7,}); includeSubDomains", headers["Strict-Transport-Security"]);
    }

    [Fact]
    public async Task Fingerprinted_assets_may_be_kept_for_a_year_and_pages_are_asked_for_again()
    {
        using var asset = await Get(SiteAssets.AddressOf("site.css"));
        Assert.Contains("immutable", asset.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        using var page = await Get("/");
        Assert.Equal("public, must-revalidate, max-age=0", page.Headers.CacheControl!.ToString());
    }

    private Task<HttpResponseMessage> Get(string address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return site.Client.SendAsync(request);
    }

    private static byte[] Unpacked(byte[] body, string? coding)
    {
        using var from = new MemoryStream(body);
        using Stream unpacking = coding switch { "br" => new BrotliStream(from, CompressionMode.Decompress), "gzip" => new GZipStream(from, CompressionMode.Decompress), _ => from };
        using var into = new MemoryStream();
        unpacking.CopyTo(into);
        return into.ToArray();
    }
}
