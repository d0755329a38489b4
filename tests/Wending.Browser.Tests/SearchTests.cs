using System.Text.Json;
using Microsoft.Playwright;
using Wending.Web.Publishing;
using Wending.Web.Search;
using Wending.Web.Site;
using Wending.Web.Tests;

namespace Wending.Browser.Tests;

/// <summary>The search as a reader meets it, and the script held against the server: one index, two readers, one answer.</summary>
public sealed class SearchTests(Browser browser)
{
    private static readonly string Queries = Path.Combine(RunningSite.RepositoryContentFolder(), "..", "..", "tests", "queries");

    private const string OpenEngine = "const [script] = [...document.querySelectorAll('script[src*=\"/search.\"]')]; const m = await import(script.src); const index = await (await fetch(document.querySelector('[data-search-index]').dataset.searchIndex)).json();";

    [Fact]
    public async Task The_script_answers_every_query_as_the_server_does()
    {
        await using var reader = await browser.NewReader(1280);
        await reader.Open(Addresses.Search);
        var index = browser.Site.Edition.Search;
        var queries = Directory.EnumerateFiles(Queries, "*.tsv").Order(StringComparer.Ordinal).SelectMany(ExpectedAnswer.Read).Select(query => query.Query)
            .Concat(["", "rad", "gesprk", "familie steunpunt", "een de het", "Één ’s foto’s ĳs", "exit-begeleiding", "112", "q"]).ToList();
        var all = queries.Concat(AnyQueries(300)).ToArray();
        var json = await reader.Page.EvaluateAsync<string>($$"""
            async (queries) => { {{OpenEngine}} const { search } = m.open(index);
              return JSON.stringify(queries.flatMap((q) => [search(q, false), search(q, true)]).map((a) => [a.acute.map((l) => l.words).join(), a.ordinary?.address ?? "", a.corrected ?? "",
                ...a.groups.flatMap((g) => [`${g.name} ${g.shown}`, ...g.hits.map((h) => [h.address, h.title, h.heading, h.sentence, h.marks.map((p) => p.join("-")).join(), h.others.map((o) => o.address + o.words).join()].join("|"))])])); }
            """, all);
        var script = JsonSerializer.Deserialize<List<List<string>>>(json)!;
        var server = all.SelectMany(query => new[] { index.Search(query), index.Search(query, typing: true) }).Select(a => (List<string>)[
            string.Join(',', a.Acute.Select(line => line.Words)), a.Ordinary?.Address ?? "", a.Corrected ?? "",
            .. a.Groups.SelectMany(g => g.Hits.Select(h => string.Join('|', h.Address, h.Title, h.Heading, h.Sentence, string.Join(',', h.Marks.Select(m => $"{m.Start}-{m.End}")), string.Join(',', h.Others.Select(o => o.Address + o.Words)))).Prepend($"{g.Name} {g.Shown}"))]).ToList();
        var different = server.Zip(script).Select((pair, at) => (Query: all[at / 2], pair.First, pair.Second)).Where(one => !one.First.SequenceEqual(one.Second))
            .Select(one => $"{one.Query}: {string.Join(" ¶ ", one.First.Except(one.Second).Take(2))} ≠ {string.Join(" ¶ ", one.Second.Except(one.First).Take(2))}").ToList();
        Assert.Equal(server.Count, script.Count);
        Assert.True(different.Count == 0, $"{different.Count}: {string.Join('\n', different.Take(8))}");
    }

    [Fact]
    public async Task The_script_stems_as_the_published_algorithm_does()
    {
        await using var reader = await browser.NewReader(1280);
        await reader.Open(Addresses.Search);
        var pairs = File.ReadLines(Path.Combine(Queries, "..", "vectors", "dutch-stems.tsv")).Select(line => line.Split('\t')).Where(pair => pair[0].All(char.IsAsciiLetterLower)).ToList();
        var wrong = await reader.Page.EvaluateAsync<string[]>($$"""async (pairs) => { {{OpenEngine}} return pairs.filter((p) => m.stem(p.split(' ')[0]) !== p.split(' ')[1]); }""", pairs.Select(pair => $"{pair[0]} {pair[1]}").ToArray());
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task By_keyboard_alone_from_the_header_to_the_exact_place()
    {
        await using var reader = await browser.NewReader(1280);
        await reader.Open("/vragen");
        await reader.TabTo("Zoeken");
        await reader.Press("Enter");
        await Assertions.Expect(reader.Page.Locator("h1")).ToHaveTextAsync("Zoeken");
        var box = reader.Page.Locator("#vraag");
        await box.FocusAsync();
        await reader.Page.Keyboard.TypeAsync("wijkagent vader overlede");
        await reader.Page.Locator("#suggesties li").First.WaitForAsync();
        Assert.Equal("true", await box.GetAttributeAsync("aria-expanded"));
        await reader.Press("ArrowDown");
        Assert.Equal("suggestie-0", await box.GetAttributeAsync("aria-activedescendant"));
        await reader.Press("Escape");
        Assert.Equal("false", await box.GetAttributeAsync("aria-expanded"));
        Assert.Equal("wijkagent vader overlede", await box.InputValueAsync());
        await reader.Page.Keyboard.TypeAsync("n");
        await reader.Page.Locator("#suggesties li").First.WaitForAsync();
        await Assertions.Expect(reader.Page.Locator("#stand")).ToContainTextAsync("antwoord");
        await reader.Press("ArrowDown");
        await reader.Press("Enter");
        await Assertions.Expect(reader.Page.Locator("h1")).ToContainTextAsync("Confrontatie met de dood");
        await reader.Page.GoBackAsync();
        Assert.Equal("/zoeken#q=wijkagent%20vader%20overleden", reader.At);
        await reader.Page.Locator(".result-group h3 a").First.WaitForAsync();
        Assert.Equal("wijkagent vader overleden", await box.InputValueAsync());
        await box.FocusAsync();
        await reader.Press("Escape");
        Assert.Equal("", await box.InputValueAsync());
        Assert.Equal("/zoeken", reader.At);
    }

    [Fact]
    public async Task The_words_live_behind_the_hash_and_never_leave_the_device()
    {
        await using var reader = await browser.NewReader(360, touch: true);
        var asked = new List<string>();
        reader.Page.Request += (_, request) => asked.Add($"{request.Method} {request.Url}");
        await reader.Open(Addresses.Search);
        Assert.DoesNotContain(asked, request => request.Contains("zoekindex", StringComparison.Ordinal));
        await reader.Page.Locator("#vraag").TapAsync();
        await reader.Page.Locator("#vraag").PressSequentiallyAsync("bajes");
        await reader.Page.Locator(".result-group h3 a").First.WaitForAsync();
        await reader.Page.Locator("button[type=submit]").TapAsync();
        Assert.Equal("/zoeken#q=bajes", reader.At);
        Assert.Single(asked, request => request.Contains("zoekindex", StringComparison.Ordinal));
        Assert.DoesNotContain(asked, request => request.StartsWith("POST", StringComparison.Ordinal) || request.Split('#')[0].Contains("bajes", StringComparison.Ordinal));
        await reader.Page.ReloadAsync();
        await reader.Page.Locator(".result-group h3 a").First.WaitForAsync();
        Assert.Equal("bajes", await reader.Page.Locator("#vraag").InputValueAsync());
        await reader.Page.EvaluateAsync("() => { location.hash = '#q=scheiding'; }");
        await Assertions.Expect(reader.Page.Locator("#antwoord")).ToContainTextAsync("Problemen thuis");
        await reader.Page.GoBackAsync();
        await Assertions.Expect(reader.Page.Locator("#antwoord")).ToContainTextAsync("Detentie");
    }

    [Fact]
    public async Task The_sentence_that_answers_is_shown_with_what_was_asked_marked()
    {
        var index = browser.Site.Edition.Search;
        var (query, hit) = ExpectedAnswer.Read(Path.Combine(Queries, "seen.tsv"))
            .SelectMany(one => index.Search(one.Query).Groups.SelectMany(group => group.Hits.Take(group.Shown)).Select(found => (one.Query, found))).First(one => one.found.Marks.Count > 0);
        await using var reader = await browser.NewReader(360);
        await reader.Open($"{Addresses.Search}#q={Uri.EscapeDataString(query)}");
        var sentence = reader.Page.Locator(".result-group li", new() { HasText = hit.Sentence }).First;
        await sentence.WaitForAsync();
        Assert.Equal(hit.Marks.Select(mark => hit.Sentence[mark.Start..mark.End]), await sentence.Locator("mark").AllInnerTextsAsync());
    }

    [Fact]
    public async Task In_the_exported_copy_it_answers_too_and_needs_no_connection_after_that()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"wending-{Guid.NewGuid():N}");
        try
        {
            Assert.Equal(0, await ExportCommand.RunAsync(folder, new SiteOptions(RunningSite.RepositoryContentFolder(), SiteOptions.LocalAddress), TextWriter.Null));
            await using var reader = await browser.NewReader(360);
            await reader.Page.RouteAsync("**/*", route =>
            {
                var path = new Uri(route.Request.Url).AbsolutePath;
                var page = ExportCommand.FileOf(folder, path, isPage: true);
                return route.FulfillAsync(new() { Path = File.Exists(page) ? page : ExportCommand.FileOf(folder, path, isPage: false) });
            });
            await reader.Open(Addresses.Search);
            await reader.Page.Locator("#vraag").PressSequentiallyAsync("opa overlden");
            await Assertions.Expect(reader.Page.Locator("#antwoord")).ToContainTextAsync("Confrontatie met de dood");
            // A tab asks for its own little picture whenever the address changes; nothing else may be asked for.
            var asked = new List<string>();
            reader.Page.Request += (_, request) => asked.Add(request.Url);
            await reader.Page.Locator("#vraag").FillAsync("");
            await reader.Page.Locator("#vraag").PressSequentiallyAsync("bajes");
            await Assertions.Expect(reader.Page.Locator("#antwoord")).ToContainTextAsync("Detentie");
            Assert.DoesNotContain(asked, address => !address.Contains("/assets/icon.", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Without_script_the_form_is_answered_by_the_server()
    {
        await using var reader = await browser.NewReader(360, script: false);
        await reader.Open(Addresses.Search);
        Assert.Equal(0, await reader.Page.Locator("[role=combobox], [role=listbox]").CountAsync());
        Assert.Contains("één keer naar onze server", await reader.Page.Locator("#geen-namen").InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("blijft op dit apparaat", await reader.Page.Locator("#geen-namen").InnerTextAsync(), StringComparison.Ordinal);
        await reader.Page.Locator("#vraag").FillAsync("iemand is overleden");
        await reader.Page.Locator("button[type=submit]").ClickAsync();
        await reader.Page.Locator(".result-group h3 a").First.WaitForAsync();
        Assert.Equal("/zoeken", reader.At);
        Assert.Contains("confrontatie-met-de-dood", await reader.Page.Locator(".result-group h3 a").First.GetAttributeAsync("href"), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> States => new()
    {
        { "hij heeft een wapen", ".acute-first a[href='tel:112']" }, { "ze wil niet meer leven", ".acute-first a[href='tel:113']" }, { "ineens een hoofddoek", ".ordinary-first a[href='/themas/dit-is-gewoon']" },
        { "qqqqqqqq", ".nothing-found a[href='/waar-kan-ik-terecht']" }, { "discriminatei", "#antwoord button" }, { "ruzie thuis", ".result-group h3 a" },
    };

    [Theory]
    [MemberData(nameof(States))]
    public async Task Every_state_is_right_and_accessible_on_a_small_phone_in_any_colours(string query, string shows)
    {
        foreach (var forced in new[] { ForcedColors.None, ForcedColors.Active })
        {
            await using var reader = await browser.NewReader(320, forced: forced, scheme: forced == ForcedColors.None ? ColorScheme.Dark : ColorScheme.Light);
            await reader.Open($"{Addresses.Search}#q={Uri.EscapeDataString(query)}");
            await reader.Page.Locator("#antwoord > *").First.WaitForAsync();
            Assert.True(await reader.Page.Locator(shows).First.IsVisibleAsync(), shows);
            if (shows.Contains("-first", StringComparison.Ordinal)) Assert.Contains("-first", await reader.Page.Locator("#antwoord > *").First.GetAttributeAsync("class"), StringComparison.Ordinal);
            Assert.True(await reader.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "the page is wider than the screen");
            var violations = await AccessibilityTests.Violations(reader, query);
            Assert.True(violations.Count == 0, string.Join('\n', violations));
            await reader.Page.Locator("#vraag").FocusAsync();
            await reader.Press("End");
            await reader.Page.Keyboard.TypeAsync(" th");
            await reader.Page.WaitForTimeoutAsync(150);
            await reader.Press("ArrowDown");
            violations = await AccessibilityTests.Violations(reader, query + " with suggestions");
            Assert.True(violations.Count == 0, string.Join('\n', violations));
            var small = await reader.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('#vraag, .search button, #suggesties li, .result-group h3 a, .others a')].filter(e => e.getClientRects().length && e.getBoundingClientRect().height < 43.5).map(e => e.textContent)");
            Assert.Empty(small);
        }
    }

    private static IEnumerable<string> AnyQueries(int count)
    {
        var random = new Random(20261122);
        string[] pieces = ["dood", "vader", "<b>", "(a+)+$", "😀", "‮", "“", "’s", "112", "zelfmoord", "漢字", new string('a', 60), "\t", "-", "raddicalisering", "geloofwaardig", "schoolplein", "onderwijss", "10000"];
        for (var i = 0; i < count; i++)
        {
            yield return string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => random.Next(2) == 0 ? pieces[random.Next(pieces.Length)] + " " : string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => (char)random.Next('a', 'z' + 1))) + (random.Next(3) > 0 ? " " : "")));
        }
    }
}
