using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Wending.Content.Model;
using Wending.Web.Reading;
using Wending.Web.Search;
using Wending.Web.Site;

namespace Wending.Web.Tests;

/// <summary>The search on the server: what it finds, how it ranks, and what it does with anything at all.</summary>
public sealed class SearchTests(RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly string Queries = Path.Combine(RunningSite.RepositoryContentFolder(), "..", "..", "tests", "queries");

    private SearchIndex Index => site.Edition.Search;

    /// <summary>Measured with bench/search on the day that the set came; a change may not fall below them unseen.</summary>
    /// <summary>
    /// What was reached on 22 November 2026, a little below it: these are floors and not what we aim at (0.80 first and 0.95 among three). The makers' own set was 0.94 first
    /// when its words were tuned on it; with the pages about people and four times as many words, other queries gained and this set lost.
    /// </summary>
    public static TheoryData<string, double, double> Floors => new() { { "maker.tsv", 0.94, 0.98 }, { "seen.tsv", 0.81, 0.93 }, { "unseen.tsv", 0.66, 0.81 }, { "fresh.tsv", 0.79, 0.90 } };

    [Theory]
    [MemberData(nameof(Floors))]
    public void The_figures_of_a_set_stay_at_what_was_reached(string set, double first, double third)
    {
        var ranks = ExpectedAnswer.Read(Path.Combine(Queries, set)).Select(query => (query.Query, Rank: query.RankIn(Index.Search(query.Query)))).ToList();
        var failing = string.Join(", ", ranks.Where(one => one.Rank is 0 or > 3).Select(one => one.Query));
        Assert.True(ranks.Average(one => one.Rank == 1 ? 1.0 : 0) >= first, failing);
        Assert.True(ranks.Average(one => one.Rank is 1 or 2 or 3 ? 1.0 : 0) >= third, failing);
    }

    [Fact]
    public void Every_expected_address_of_every_set_exists()
    {
        var known = Index.Addresses.SelectMany(address => new[] { address, address.Split('#')[0] }).Concat(site.Pages.Select(page => page.Address)).ToHashSet(StringComparer.Ordinal);
        var kinds = new[] { "plain", "error", "street", "sentence", "field", "acute", "suspicion", "name" };
        var wrong = Directory.EnumerateFiles(Queries, "*.tsv").SelectMany(file => ExpectedAnswer.Read(file).SelectMany(query => query.Expected.Where(address => !known.Contains(address)).Append(kinds.Contains(query.Kind) ? "" : $"kind {query.Kind}").Where(problem => problem.Length > 0).Select(problem => $"{Path.GetFileName(file)}: {query.Query}: {problem}"))).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Every_place_that_an_answer_can_lead_to_is_there()
    {
        var documents = new Dictionary<string, AngleSharp.Html.Dom.IHtmlDocument>(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var address in Index.Addresses)
        {
            var parts = address.Split('#');
            if (!documents.TryGetValue(parts[0], out var document)) document = documents[parts[0]] = new HtmlParser().ParseDocument(await site.Client.GetStringAsync(parts[0]));
            if (parts.Length == 2 && document.GetElementById(parts[1]) is null) missing.Add(address);
        }

        Assert.True(missing.Count == 0, string.Join('\n', missing));
        Assert.True(documents.Count > 100);
    }

    [Fact]
    public void Every_text_that_can_be_searched_is_in_the_index()
    {
        var addresses = Index.Addresses.ToHashSet(StringComparer.Ordinal);
        Assert.All(PageTexts.Of(site.Edition.Site.Library), page => Assert.Contains(page.Address, addresses));
        Assert.All(PageTexts.Of(site.Edition.Site.Library).Where(page => page.Anchors is not null), page => Assert.Equal(page.Texts.Count, page.Anchors!.Count));
    }

    [Theory]
    [InlineData("confrontatie met de dood", "/triggerfactoren/confrontatie-met-de-dood")]
    [InlineData("CONFRONTATIE, met de Dóód!", "/triggerfactoren/confrontatie-met-de-dood")]
    [InlineData("LSE", "/waar-kan-ik-terecht/organisatie/landelijk-steunpunt-extremisme")]
    [InlineData("weegploegen", "/begrippen#weegploeg")]
    [InlineData("familie steunpunt", "/waar-kan-ik-terecht/organisatie/familiesteunpunt-radicalisering")]
    public void What_somebody_means_comes_first(string query, string expected) =>
        Assert.Equal(expected, Index.Search(query).Hits.First().Address.Split('#')[0] is var page && expected.Contains('#') ? Index.Search(query).Hits.First().Address : page);

    [Theory]
    [InlineData("hij heeft een vuurwapen", "112")]
    [InlineData("dreigment", "112")]
    [InlineData("ze wil niet meer leven", "113")]
    [InlineData("zelfmort", "113")]
    [InlineData("zelfmoordgedachten en een mes", "113 112")]
    [InlineData("nog zin om te leven", "")]
    [InlineData("vader dood", "")]
    public void Acute_words_put_the_right_lines_first(string query, string lines) =>
        Assert.Equal(lines, string.Join(' ', Index.Search(query).Acute.Select(line => line.Words)));

    [Theory]
    [InlineData("leerling draagt een hoofddoek", true)]
    [InlineData("Marokkaanse jongens", true)]
    [InlineData("palestijnse vlag", true)]
    [InlineData("scheiding", false)]
    public void A_word_that_carries_suspicion_is_answered_with_what_is_ordinary(string query, bool expected) =>
        Assert.Equal(expected ? "/themas/dit-is-gewoon" : null, Index.Search(query).Ordinary?.Address);

    [Fact]
    public void The_work_of_the_reader_gives_a_soft_lead_only_where_it_is_the_readers()
    {
        Assert.EndsWith("/politie", Index.Search("wijkagent dood vader").Hits.First().Address.Split('#')[0], StringComparison.Ordinal);
        Assert.EndsWith("/onderwijs", Index.Search("ik ben docent, leerling gediscrimineerd").Hits.First().Address.Split('#')[0], StringComparison.Ordinal);
        Assert.DoesNotContain("/onderwijs", Index.Search("ruzie met een docent").Hits.First().Address, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_appears_once_and_no_group_shows_more_than_four()
    {
        foreach (var query in ExpectedAnswer.Read(Path.Combine(Queries, "maker.tsv")))
        {
            var answer = Index.Search(query.Query);
            var pages = answer.Hits.Select(hit => hit.Kind is PageKind.Question or PageKind.Term ? hit.Address : hit.Address.Split('#')[0]).ToList();
            Assert.Equal(pages.Count, pages.Distinct(StringComparer.Ordinal).Count());
            // The group of the best answer shows it; one whose answers are all far off may be closed.
            Assert.InRange(answer.Groups[0].Shown, 1, SearchGroup.MostShown);
            Assert.All(answer.Groups, group => Assert.InRange(group.Shown, 0, SearchGroup.MostShown));
            Assert.All(answer.Hits, hit => Assert.All(hit.Marks, mark => Assert.True(mark.Start >= 0 && mark.End <= hit.Sentence.Length && mark.Start < mark.End)));
        }
    }

    [Fact]
    public void A_typing_error_is_mended_and_said() =>
        Assert.Equal("radicalisering", Index.Search("radicalisring").Corrected);

    [Fact]
    public async Task The_index_weighs_at_most_120_kB_and_may_be_kept()
    {
        var address = SearchPages.IndexAddress(site.Edition.Site);
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Encoding", "br" } } };
        using var response = await site.Client.SendAsync(request);
        Assert.Equal("br", response.Content.Headers.ContentEncoding.Single());
        Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"{bytes.Length} bytes");
        Assert.InRange(bytes.Length, 10_000, 120_000);
        using var unpacked = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var json = await JsonDocument.ParseAsync(unpacked);
        Assert.Equal(site.Edition.Site.Library.Version, json.RootElement.GetProperty("version").GetString());
        // No page but the one of the search so much as names it.
        Assert.Contains(address, await site.Client.GetStringAsync(Addresses.Search), StringComparison.Ordinal);
        Assert.DoesNotContain(address, await site.Client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_leads_to_the_search_and_the_front_page_to_the_openings()
    {
        foreach (var address in new[] { "/", "/vragen", "/triggerfactoren/problemen-thuis/politie" })
        {
            var document = new HtmlParser().ParseDocument(await site.Client.GetStringAsync(address));
            Assert.Equal("Zoeken", document.QuerySelector("header a[href='/zoeken']")?.TextContent);
        }

        var openings = new HtmlParser().ParseDocument(await site.Client.GetStringAsync("/")).QuerySelectorAll("#openingen a").Select(link => link.TextContent).ToList();
        Assert.All(site.Edition.Site.Library.SearchWords.Openings, opening => Assert.Contains(opening.Words, openings));
    }

    [Fact]
    public async Task A_question_mark_in_the_address_changes_nothing() =>
        Assert.Equal(await site.Client.GetStringAsync(Addresses.Search), await site.Client.GetStringAsync(Addresses.Search + "?q=zelfmoord"));

    [Fact]
    public void Any_query_at_all_is_answered_in_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var query in AnyQueries(10_000)) Assert.NotNull(Index.Search(query, query.Length % 2 == 0));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), watch.Elapsed.ToString());
    }

    [Fact]
    public async Task Any_query_at_all_gives_a_page_over_HTTP()
    {
        foreach (var query in AnyQueries(400))
        {
            using var response = await Post($"vraag={WebUtility.UrlEncode(query)}");
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.RequestEntityTooLarge, $"{(int)response.StatusCode} for {JsonSerializer.Serialize(query[..Math.Min(100, query.Length)])}");
            Assert.Contains("<h1>Zoeken</h1>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("vraag")]
    [InlineData("vraag=")]
    [InlineData("andere=veld&vraag=%F0%9F%98%80%00%ZZ%")]
    [InlineData("&&&==&vraag=%ED%A0%80")]
    public async Task A_body_of_any_form_gives_a_page(string body)
    {
        using var response = await Post(body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Too_much_text_gets_a_page_that_says_so()
    {
        using var large = await Post("vraag=" + new string('a', 100_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Contains("te veel tekst", await large.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var huge = await Post("vraag=" + new string('a', 900_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
        using var longer = await Post("vraag=" + WebUtility.UrlEncode(string.Join(' ', Enumerable.Repeat("ruzie thuis", 180))));
        Assert.Equal(HttpStatusCode.OK, longer.StatusCode);
        Assert.Contains("de eerste 200 letters", await longer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_answers_like_the_index_and_nobody_may_keep_it()
    {
        using var response = await Post("vraag=hij+heeft+een+wapen+en+is+bekeerd");
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        foreach (var (name, value) in SecurityHeaders.All) Assert.Equal(value.ToString(), response.Headers.GetValues(name).Single());
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.Null(response.Headers.ETag);
        var document = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.Equal("hij heeft een wapen en is bekeerd", document.QuerySelector("#vraag")!.GetAttribute("value"));
        Assert.Equal(Index.Search("hij heeft een wapen en is bekeerd").Groups.SelectMany(group => group.Hits).Select(hit => hit.Address), document.QuerySelectorAll("#antwoord h3 a").Select(link => link.GetAttribute("href")!));
        var first = document.QuerySelector("#antwoord")!.Children.Select(child => child.ClassName).ToList();
        Assert.Equal("acute-first", first[0]);
        Assert.Equal("ordinary-first", first[1]);
        Assert.Empty(document.QuerySelectorAll("#antwoord script, #antwoord [style]"));
    }

    [Fact]
    public async Task Nothing_found_says_so_and_leads_to_people()
    {
        using var response = await Post("vraag=qqqqqqqq");
        var document = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.NotNull(document.QuerySelector("#antwoord .nothing-found a[href='/waar-kan-ik-terecht']"));
        Assert.Null(document.QuerySelector("#openingen")!.GetAttribute("hidden"));
    }

    [Fact]
    public void A_new_kind_of_page_needs_no_change_of_the_search()
    {
        var place = new SourcePlace("nieuw.md", 1);
        var entry = new PageTexts("/waar-kan-ik-terecht/nergensdam", "Spreekuur Nergensdam", [("Wie je belt", new Prose([new Paragraph([new TextRun("Bel het contactpunt van de gemeente.")], place)], place))])
        { Kind = PageKind.Route, OtherNames = ["Oud Zwaluwenest"], Anchors = ["wie-je-belt"] };
        var index = SearchIndex.Read(SearchIndexWriter.Make([.. PageTexts.Of(site.Edition.Site.Library), entry], site.Edition.Site.Library).AsMemory());
        Assert.Equal(entry.Address, index.Search("oud zwaluwenest").Hits.First().Address.Split('#')[0]);
        Assert.Equal(entry.Address, index.Search("nergensdm").Hits.First().Address.Split('#')[0]);
        Assert.Equal("Mensen", index.Search("oud zwaluwenest").Groups[0].Name);
    }

    internal static IEnumerable<string> AnyQueries(int count)
    {
        var random = new Random(20261122);
        string[] pieces =
        [
            "dood", "vader", "<script>alert(1)</script>", "'; DROP TABLE x; --", "(a+)+$", "\0", "\u001b[2J", "\ud83d", "\ude00", "😀👩‍👧", "\u202e", "e\u0301\u0301\u0301", "“", "”", "’s", "\"", "&amp;", "%00", "../../..", "112", "zelfmoord", "ĳ", "ﬁ", "漢字", "𝔘𝔫𝔦",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "radicaliseringsprocesbegeleidingscommissievoorzitter", "-", "#q=", "\t\n", " ",
        ];
        for (var i = 0; i < count; i++)
        {
            if (i % 997 == 0)
            {
                yield return string.Concat(Enumerable.Repeat(pieces[i % pieces.Length], 3000));
                continue;
            }

            var text = new StringBuilder();
            var parts = random.Next(0, 12);
            for (var part = 0; part < parts; part++)
            {
                if (random.Next(3) == 0) text.Append(pieces[random.Next(pieces.Length)]);
                else for (var letter = random.Next(1, 15); letter > 0; letter--) text.Append(random.Next(8) == 0 ? (char)random.Next(0, 0xFFFF) : (char)random.Next('a', 'z' + 1));
                if (random.Next(4) > 0) text.Append(' ');
            }

            yield return text.ToString();
        }
    }

    private Task<HttpResponseMessage> Post(string body) => site.Client.PostAsync(Addresses.Search, new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded"));
}
