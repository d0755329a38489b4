using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Wending.Content.Model;
using Wending.Web.Help;
using Wending.Web.Site;

namespace Wending.Browser.Tests;

/// <summary>One question leads the way, by keyboard and by touch; what somebody chooses stays on their device.</summary>
public sealed class WayToPeopleTests(Browser browser)
{
    private Library Library => browser.Site.Edition.Site.Library;

    [Fact]
    public async Task By_keyboard_alone_one_chooses_a_need_a_field_and_a_municipality_and_reads_the_route()
    {
        await using var reader = await browser.NewReader(1280);
        var asked = new List<string>();
        reader.Page.Request += (_, request) => asked.Add(new Uri(request.Url).PathAndQuery);
        await reader.Open(Addresses.Help);
        await reader.Page.Locator(".choose input").First.FocusAsync();
        await reader.Press("Space");
        await reader.Press("ArrowDown");
        Assert.Equal("#nood=delen", new Uri(reader.Page.Url).Fragment);
        await reader.Press("Tab");
        await reader.Press("Space");
        await reader.Press("ArrowDown");
        await reader.Page.Locator(".answer .stop").First.WaitForAsync();
        await reader.Page.Locator("#gemeente").FocusAsync();
        await reader.Page.Keyboard.TypeAsync("utrecht");
        await reader.Page.Locator(".suggestions button").First.WaitForAsync();
        await reader.Press("Enter");

        await reader.Page.GetByText("Gekozen: Utrecht.").WaitForAsync();
        Assert.Equal($"#nood=delen&werkveld=jongerenwerk&gemeente=utrecht", new Uri(reader.Page.Url).Fragment);
        Assert.Equal(Library.Route("delen", "jongerenwerk").Stops.Select(stop => stop.Title), await reader.Page.Locator(".answer .stop h3").AllTextContentsAsync());
        Assert.Equal("gemeente", await reader.Page.EvaluateAsync<string>("() => document.activeElement.id"));
        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Naar je route" }).FocusAsync();
        await reader.Press("Enter");
        Assert.Equal("jouw-route", await reader.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('aria-labelledby')"));
        Assert.DoesNotContain(asked, address => address.Contains("utrecht", StringComparison.OrdinalIgnoreCase) || address.Contains("nood", StringComparison.Ordinal) || address.Contains("/delen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_door_of_a_known_municipality_is_filled_in_and_of_an_unknown_one_the_way_round()
    {
        var known = Library.Municipalities.First(m => m.Door?.Channels.Any(channel => channel.Kind == ChannelKind.Mail) == true);
        var unknown = Library.Municipalities.First(m => m.Door is null);
        await using var reader = await browser.NewReader(360, 740, touch: true);
        await reader.Open($"{Addresses.Help}#nood=meedenken&werkveld=onderwijs&gemeente={known.Id}");
        var door = reader.Page.Locator(".answer [data-deur]");
        await door.Locator(".door").WaitForAsync();
        Assert.Contains(known.Door!.Channels.First(channel => channel.Kind == ChannelKind.Mail).Value, await door.InnerTextAsync(), StringComparison.Ordinal);

        await reader.Page.EvaluateAsync($"() => {{ location.hash = '#nood=meedenken&werkveld=onderwijs&gemeente={unknown.Id}'; }}");
        await reader.Page.Locator(".answer").GetByText("deze deur kennen we niet").WaitForAsync();
        Assert.Equal(0, await door.Locator(".door").CountAsync());
        Assert.Contains(unknown.PoliceUnit, await door.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(unknown.Name, await reader.Page.Locator("#gemeente").InputValueAsync());
    }

    [Theory]
    [InlineData("bergen", new[] { "Bergen (L.)", "Bergen (NH.)" })]
    [InlineData("den haag", new[] { "'s-Gravenhage (Den Haag)" })]
    [InlineData("Boxmeer", new[] { "Land van Cuijk (Boxmeer)" })]
    [InlineData("noardeast", new[] { "Noardeast-Fryslân" })]
    public async Task A_municipality_is_found_as_people_call_it(string typed, string[] expected)
    {
        await using var reader = await browser.NewReader(360, 740, touch: true);
        await reader.Open(Addresses.Help);
        await reader.Page.Locator("#gemeente").FillAsync(typed);
        await reader.Page.Locator(".suggestions button").First.WaitForAsync();
        var suggested = await reader.Page.Locator(".suggestions button").AllTextContentsAsync();
        Assert.All(expected, name => Assert.Contains(name, suggested));
        var smallest = await reader.Page.Locator(".suggestions button").EvaluateAllAsync<double>("all => Math.min(...all.map(b => b.getBoundingClientRect().height))");
        Assert.True(smallest >= 44, $"a button is {smallest} px high");
    }

    [Fact]
    public async Task A_name_that_fits_nothing_is_said_and_clearing_the_field_forgets_the_municipality()
    {
        await using var reader = await browser.NewReader(1280);
        await reader.Open($"{Addresses.Help}#gemeente=utrecht");
        await reader.Page.GetByText("Gekozen: Utrecht.").WaitForAsync();
        await reader.Page.Locator("#gemeente").FillAsync("<script>alert(1)</script>");
        await reader.Page.GetByText("Geen gemeente gevonden").WaitForAsync();
        await reader.Page.Locator("#gemeente").FocusAsync();
        await reader.Press("Escape");
        await Assertions.Expect(reader.Page).ToHaveURLAsync(new Regex("waar-kan-ik-terecht#?$"));
    }

    [Fact]
    public async Task Without_a_connection_the_page_says_so_and_leads_to_a_plain_page()
    {
        await using var reader = await browser.NewReader(360, 740);
        await reader.Page.RouteAsync($"**{Addresses.AllRoutes}", route => route.FulfillAsync(new() { Status = 503, ContentType = "text/html", Body = "<p>even niet</p>" }));
        await reader.Open($"{Addresses.Help}#nood=nu&werkveld=politie");
        var link = reader.Page.GetByRole(AriaRole.Link, new() { Name = "lees ze op een gewone bladzijde" });
        Assert.Equal(Addresses.Route("nu", "politie"), await link.GetAttributeAsync("href"));
        reader.Forgive("503");
    }

    [Fact]
    public async Task The_map_leads_back_to_the_route_with_the_municipality_after_the_hash()
    {
        await using var reader = await browser.NewReader(1280);
        await reader.Open($"{Addresses.Help}#nood=hulp&werkveld=politie");
        await reader.Page.Locator(".answer .stop").First.WaitForAsync();
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Of kies op de kaart" }).ClickAsync();
        await reader.Page.Locator(".map a[data-naam='Emmen'] path").ClickAsync();
        await reader.Page.GetByText("Gekozen: Emmen.").WaitForAsync();
        Assert.Equal($"{Addresses.Help}#nood=hulp&werkveld=politie&gemeente=emmen", reader.At);
    }

    [Fact]
    public async Task A_sharing_guide_is_walked_by_keyboard_to_its_end()
    {
        var guide = Library.SharingGuides[0];
        await using var reader = await browser.NewReader(360, 740);
        await reader.Open(Addresses.SharingGuide(guide.Id));
        var at = guide.Questions[0].Id;
        for (var question = 0; guide.Questions.Any(q => q.Id == at); question++)
        {
            Assert.True(question < 10, "the questions do not end");
            var answer = guide.Questions.Single(q => q.Id == at).Answers[^1];
            var link = reader.Page.Locator($"[id='{at}'] .answers a").Last;
            await link.FocusAsync();
            await reader.Press("Enter");
            at = answer.LeadsTo;
            Assert.Equal($"#{at}", new Uri(reader.Page.Url).Fragment);
            await Assertions.Expect(reader.Page.Locator($"[id='{at}']")).ToBeInViewportAsync();
        }

        Assert.Contains(guide.Endings, ending => ending.Id == at);
    }

    [Fact]
    public async Task A_card_of_ones_own_is_filled_in_printed_and_kept_as_a_file_that_the_checker_reads()
    {
        await using var reader = await browser.NewReader(1280);
        await reader.Open(Addresses.OwnCard);
        await reader.Page.GetByLabel("Naam van je organisatie of gemeente").FillAsync("Jongerenwerk Zuid");
        await reader.Page.GetByLabel("Gemeente", new() { Exact = true }).FillAsync("Emmen");
        await reader.Page.GetByLabel("Ingevuld op").FillAsync("22-11-2026");
        await reader.Page.GetByLabel("Wie altijd even meekijkt").FillAsync("De coördinator, elke dag op kantoor");
        var download = await reader.Page.RunAndWaitForDownloadAsync(() => reader.Page.GetByRole(AriaRole.Button, new() { Name = "Bewaar als bestand op dit apparaat" }).ClickAsync());
        var file = Path.Combine(Path.GetTempPath(), $"kaart-{Guid.NewGuid():N}.json");
        await download.SaveAsAsync(file);
        Assert.Empty(OwnCard.FaultsOf(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), Library.Municipalities));
        File.Delete(file);
        using var pdf = Printed.From(await reader.Page.PdfAsync(new() { PreferCSSPageSize = true, Tagged = true }));
        Assert.Equal("1", pdf.Info()["Pages"]);
    }
}
