using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Wending.Web.Site;

namespace Wending.Web.Tests;

/// <summary>What holds for every page of the table: asked for over HTTP, judged by what comes back.</summary>
public sealed class EveryPageTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsStrictMode = true, IsKeepingSourceReferences = true });

    [Fact]
    public Task Every_page_answers_with_its_status_in_Dutch() => ForEveryPage(async page =>
    {
        using var response = await site.Client.GetAsync(page.Address);
        Assert.Equal(page.Address == Publishing.PageTable.NotFound ? 404 : page.Address == Publishing.PageTable.ServerError ? 500 : 200, (int)response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("nl", (await Document(page.Address)).DocumentElement.GetAttribute("lang"));
    });

    [Fact]
    public Task Every_page_is_valid_enough_for_a_strict_parser() => ForEveryPage(async page =>
    {
        // Strict mode throws on the first error of syntax: a duplicate attribute, a stray end tag, a misnested element.
        var document = await Document(page.Address);
        var ids = document.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    });

    [Fact]
    public Task Every_page_has_one_h1_and_headings_that_skip_no_level() => ForEveryPage(async page =>
    {
        var levels = (await Document(page.Address)).QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels.Count(level => level == 1));
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}"));
    });

    [Fact]
    public Task Every_page_has_its_landmarks_and_a_way_past_the_menu() => ForEveryPage(async page =>
    {
        var document = await Document(page.Address);
        foreach (var landmark in new[] { "header", "main", "footer", "aside.emergency" }) Assert.Single(document.QuerySelectorAll($"body > {landmark}"));
        Assert.Equal("#inhoud", document.QuerySelector("body > a")!.GetAttribute("href"));
        Assert.NotNull(document.QuerySelector("main#inhoud"));
        var names = document.QuerySelectorAll("nav").Select(nav => nav.GetAttribute("aria-label")).ToList();
        Assert.DoesNotContain(names, string.IsNullOrEmpty);
        Assert.Equal(names.Count, names.Distinct(StringComparer.Ordinal).Count());
    });

    [Fact]
    public Task Every_page_has_112_and_113_and_the_way_to_corrections() => ForEveryPage(async page =>
    {
        var document = await Document(page.Address);
        Assert.NotNull(document.QuerySelector(".emergency a[href='tel:112']"));
        Assert.NotNull(document.QuerySelector(".emergency a[href='tel:113']"));
        var correction = document.QuerySelector("footer a[href='/correcties']");
        Assert.Contains(document.QuerySelectorAll("footer a[href='/correcties']"), link => link.TextContent == "Klopt dit niet?");
        Assert.NotNull(correction);
    });

    [Fact]
    public Task Every_page_says_that_it_is_provisional_while_nobody_answers_for_it() => ForEveryPage(async page =>
    {
        Assert.True(site.Edition.Site.IsProvisional, "The publisher is set: test that pages name it instead.");
        var document = await Document(page.Address);
        Assert.Equal("noindex", document.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Contains("voorlopige uitgave", document.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
    });

    [Fact]
    public async Task Titles_are_unique_and_descriptions_are_there()
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        await ForEveryPage(async page =>
        {
            var document = await Document(page.Address);
            Assert.True(titles.TryAdd(document.Title!, page.Address), $"{page.Address} and {titles.GetValueOrDefault(document.Title!)} are both called “{document.Title}”.");
            Assert.InRange(document.QuerySelector("meta[name=description]")!.GetAttribute("content")!.Length, 20, 260);
        });
    }

    [Fact]
    public async Task Every_internal_link_leads_to_a_page_and_to_a_place_in_it()
    {
        var documents = new Dictionary<string, IHtmlDocument>(StringComparer.Ordinal);
        await ForEveryPage(async page => documents[page.Address] = await Document(page.Address));
        var broken = new List<string>();
        foreach (var (address, document) in documents)
        {
            foreach (var link in document.QuerySelectorAll("a[href], link[href], use[href]"))
            {
                var href = link.GetAttribute("href")!;
                if (href.StartsWith("https://", StringComparison.Ordinal) || href.StartsWith("http://", StringComparison.Ordinal) || href.StartsWith("tel:", StringComparison.Ordinal) || href.StartsWith("mailto:", StringComparison.Ordinal)) continue;
                var parts = href.Split('#', 2);
                var target = parts[0].Length == 0 ? address : parts[0];
                // What a reader chose stands after the # as key=value: no place on the page, and read by its script only.
                if (parts.Length == 2 && parts[1].Contains('=', StringComparison.Ordinal) && target == Addresses.Help) parts = [target];
                if (!site.Edition.Table.Pages.ContainsKey(target)) broken.Add($"{address} → {href}");
                else if (parts.Length == 2 && documents.TryGetValue(target, out var there) && there.GetElementById(parts[1]) is null) broken.Add($"{address} → {href} (no such place)");
            }
        }

        Assert.True(broken.Count == 0, string.Join('\n', broken.Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public Task Nothing_comes_from_another_host() => ForEveryPage(async page =>
    {
        var document = await Document(page.Address);
        Assert.Empty(document.QuerySelectorAll("script:not([src]), style, [style], [onclick], [onload], iframe, object, embed"));
        Assert.All(
            document.QuerySelectorAll("[src], link[href]").Select(element => element.GetAttribute("src") ?? element.GetAttribute("href")!).Where(address => !address.StartsWith(site.Edition.Site.Address, StringComparison.Ordinal)),
            address => Assert.StartsWith("/", address, StringComparison.Ordinal));
    });

    [Fact]
    public Task A_page_weighs_at_most_40_kB_with_its_styles_and_the_picture_60() => ForEveryPage(async page =>
    {
        var document = await Document(page.Address);
        var total = await WireSize(page.Address);
        foreach (var asset in document.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], img[src]"))
        {
            total += await WireSize(asset.GetAttribute("href") ?? asset.GetAttribute("src")!);
        }

        Assert.True(total <= (page.Address == "/" ? 60_000 : 40_000), $"{page.Address} weighs {total} bytes");
    });

    private async Task<int> WireSize(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Encoding", "br" } } };
        using var response = await site.Client.SendAsync(request);
        var headers = response.Headers.Concat(response.Content.Headers).Sum(header => header.Key.Length + 4 + header.Value.Sum(value => value.Length));
        return headers + (await response.Content.ReadAsByteArrayAsync()).Length;
    }

    /// <summary>
    /// AngleSharp 1.10 takes the end tag of an SVG element with a capital in its name for a wrong one (the standard compares without
    /// regard to capitals), so that two elements get another name before the strict reading.
    /// </summary>
    private async Task<IHtmlDocument> Document(string address)
    {
        var html = await (await site.Client.GetAsync(address)).Content.ReadAsStringAsync();
        return Parser.ParseDocument(html.Replace("linearGradient", "g", StringComparison.Ordinal).Replace("clipPath", "g", StringComparison.Ordinal));
    }

    private async Task ForEveryPage(Func<Publishing.ComponentPage, Task> check)
    {
        var failures = new List<string>();
        foreach (var page in site.Pages)
        {
            try
            {
                await check(page);
            }
            catch (Exception problem) when (problem is Xunit.Sdk.XunitException or HtmlParseException)
            {
                failures.Add($"{page.Address}: {problem.Message}");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }
}
