using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Wending.Content.Model;
using Wending.Web.Site;

namespace Wending.Web.Tests;

/// <summary>What the pages about events say, in which order.</summary>
public sealed class EventPagesTests(RunningSite site) : IClassFixture<RunningSite>
{
    private Library Library => site.Edition.Site.Library;

    [Fact]
    public async Task An_event_begins_with_one_sentence_and_three_things_to_do_before_what_one_may_want_to_know()
    {
        foreach (var factor in Library.Events)
        {
            var main = (await Document(Addresses.Event(factor.Id))).QuerySelector("main")!;
            var order = main.QuerySelectorAll(".lead, .first-things li a, h2").Select(element => element.ClassName is "lead" ? "lead" : element.LocalName == "a" ? "thing" : element.TextContent).ToList();
            Assert.Equal(["lead", "Drie dingen die je kunt doen", "thing", "thing", "thing", "Wat er gebeurt", "Wat gewoon is"], order.Take(7));
        }
    }

    [Fact]
    public async Task An_event_has_every_heading_in_the_fixed_order()
    {
        foreach (var factor in Library.Events)
        {
            var headings = (await Document(Addresses.Event(factor.Id))).QuerySelectorAll("main h2").Select(h => h.TextContent).Where(h => h is not "Drie dingen die je kunt doen");
            Assert.Equal(["Wat er gebeurt", "Wat gewoon is", "Hoe het verder weg kan duwen", "Hoe het ten goede kan keren", "Wat je kunt doen", "Zinnen die helpen, zinnen die sluiten", "Let op", "Wat we weten", "Denk ook aan", "Vragen voor je team", "Verder hiermee", "Bronnen"], headings);
        }
    }

    [Fact]
    public async Task The_base_rate_stands_on_every_page_about_an_event()
    {
        foreach (var factor in Library.Events)
        {
            foreach (var address in Library.WorkFields.Select(field => Addresses.Pair(factor.Id, field.Id)).Prepend(Addresses.Event(factor.Id)))
            {
                Assert.Equal(factor.BaseRate, (await Document(address)).QuerySelector(".base-rate")!.TextContent);
            }
        }
    }

    [Fact]
    public async Task How_well_studied_and_how_strong_are_two_labels()
    {
        foreach (var factor in Library.Events)
        {
            var facts = (await Document(Addresses.Event(factor.Id))).QuerySelectorAll(".facts div").ToDictionary(div => div.QuerySelector("dt")!.TextContent, div => div.QuerySelector("dd")!.TextContent, StringComparer.Ordinal);
            Assert.Equal(Dutch.Of(factor.Studied), facts["Onderzoek"]);
            Assert.Equal(Dutch.Of(factor.Strength), facts["Hoe sterk"]);
            Assert.Equal(factor.PlacedBy is null ? "de redactie van Wending" : Library.Reference(factor.PlacedBy).Key, facts["Wie dit zo indeelt"]);
        }
    }

    [Fact]
    public async Task A_pair_begins_with_its_own_actions_and_a_step_returns_as_one_line()
    {
        foreach (var pair in Library.Pairs)
        {
            var document = await Document(Addresses.Pair(pair.EventId, pair.WorkFieldId));
            var first = document.QuerySelectorAll(".first-things a").Select(a => a.GetAttribute("href")!).ToList();
            Assert.Equal(3, first.Count);
            Assert.Equal(pair.Actions.Take(3).Select(action => $"#{action.Id}"), first.Where(href => href.StartsWith('#')));
            Assert.Equal(Library.Steps.Select(step => $"{step.Title}: {step.Lines[pair.WorkFieldId]}"), document.QuerySelectorAll(".step-lines li").Select(li => li.TextContent));
            foreach (var step in Library.Steps)
            {
                var fromStep = step.HowTo[0].Text.PlainText.Split('\n')[0];
                Assert.DoesNotContain(fromStep, document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task Every_claim_opens_its_source_on_the_page()
    {
        foreach (var pair in Library.Pairs)
        {
            var document = await Document(Addresses.Pair(pair.EventId, pair.WorkFieldId));
            Assert.NotEmpty(document.QuerySelectorAll("a.bron"));
            Assert.All(document.QuerySelectorAll("a.bron"), key => Assert.NotNull(document.GetElementById(key.GetAttribute("href")![1..])));
        }
    }

    [Fact]
    public async Task Whether_a_practitioner_read_it_and_when_it_is_read_again_is_shown()
    {
        foreach (var pair in Library.Pairs)
        {
            var review = (await Document(Addresses.Pair(pair.EventId, pair.WorkFieldId))).QuerySelector(".review")!.TextContent;
            Assert.Contains(pair.Review.ReadBy ?? "Nog niet gelezen door een vakgenoot", review, StringComparison.Ordinal);
            Assert.Contains(DutchDate.InFull(pair.Review.NextReview), review, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Picture_list_and_table_hold_the_same_events()
    {
        var picture = await Document("/");
        var list = await Document(Addresses.Events);
        var all = Library.Events.Select(e => Addresses.Event(e.Id)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(all, Linked(picture, "main svg a"));
        Assert.Equal(all, Linked(list, ".event-list h3 a"));
        Assert.Equal(all, Linked(list, "table th a"));

        static List<string> Linked(IHtmlDocument document, string selector) =>
            [.. document.QuerySelectorAll(selector).Select(a => a.GetAttribute("href")!).Where(href => href.StartsWith("/triggerfactoren/", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task The_picture_has_a_name_and_a_description_and_says_the_base_rate()
    {
        var document = await Document("/");
        Assert.All(document.QuerySelectorAll("main svg[role]"), svg =>
        {
            Assert.All(svg.GetAttribute("aria-labelledby")!.Split(' ').Concat(svg.GetAttribute("aria-describedby")!.Split(' ')), id =>
                Assert.False(string.IsNullOrWhiteSpace(document.GetElementById(id)!.TextContent)));
            foreach (var phase in new[] { "openstaan", "zoeken", "erbij horen", "geweld" }) Assert.Contains(phase, svg.TextContent, StringComparison.OrdinalIgnoreCase);
        });
        var words = string.Join(' ', document.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var sentence in new[] { "Bijna iedereen gaat gewoon verder", "Een enkeling raakt uit de stroom", "Er is altijd een weg terug", "Plek en volgorde zeggen niets over hoe ernstig iets is." }) Assert.Contains(sentence, words, StringComparison.Ordinal);
    }

    private async Task<IHtmlDocument> Document(string address) => new HtmlParser().ParseDocument(await site.Client.GetStringAsync(address));
}
