using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Wending.Content.Model;
using Wending.Web.Events;
using Wending.Web.Site;
using Wending.Web.Situations;

namespace Wending.Web.Tests;

/// <summary>Every state of the picture is a page: it can be sent, kept and read without script.</summary>
public sealed class PictureStatesTests(RunningSite site) : IClassFixture<RunningSite>
{
    private Library Library => site.Edition.Site.Library;

    [Fact]
    public async Task An_opened_event_shows_its_sentence_the_base_rate_and_three_things_to_do()
    {
        foreach (var field in Library.WorkFields.Select(WorkField? (f) => f).Prepend(null))
        {
            foreach (var factor in Library.Events)
            {
                var panel = (await Document(Addresses.Picture(field?.Id, factor.Id))).QuerySelector("#paneel")!;
                Assert.Equal(factor.Title, panel.QuerySelector("h2")!.TextContent);
                Assert.Contains(factor.InOneSentence.PlainText, panel.TextContent, StringComparison.Ordinal);
                Assert.Equal(factor.BaseRate, panel.QuerySelector(".base-rate")!.TextContent);
                Assert.Equal(FirstThings.Of(factor, field, Library).Select(thing => thing.Address), panel.QuerySelectorAll(".first-things a").Select(a => a.GetAttribute("href")));
                Assert.Equal(field is null ? Addresses.Event(factor.Id) : Addresses.Pair(factor.Id, field.Id), panel.QuerySelector(".whole a")!.GetAttribute("href"));
                Assert.Equal(Addresses.Picture(field?.Id, null), panel.QuerySelector("[data-close]")!.GetAttribute("href"));
            }
        }
    }

    [Fact]
    public async Task With_a_work_field_every_event_leads_to_what_that_field_can_do()
    {
        foreach (var field in Library.WorkFields)
        {
            var links = (await Document(Addresses.Picture(field.Id, null))).QuerySelectorAll("svg a[data-opens]").Select(a => a.GetAttribute("href")).ToList();
            Assert.Equal(Library.Events.Select(e => Addresses.Pair(e.Id, field.Id)).Order(StringComparer.Ordinal), links.Distinct().Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task The_work_field_can_be_chosen_on_every_page_in_one_move()
    {
        foreach (var page in site.Pages)
        {
            var document = await Document(page.Address);
            Assert.Equal(
                Library.WorkFields.Select(field => page.ForField?.Invoke(field.Id) ?? Addresses.WorkField(field.Id)),
                document.QuerySelectorAll(".footer-fields a").Select(a => a.GetAttribute("href")));
        }
    }

    [Fact]
    public async Task Nothing_in_the_picture_is_ordered_or_filtered_by_phase_effect_or_seriousness()
    {
        var document = await Document("/");
        Assert.Equal(["toon-persoonlijk", "toon-groep", "toon-samenleving"], document.QuerySelectorAll("main input").Select(input => input.Id));
        Assert.Empty(document.QuerySelectorAll("main select"));
        Assert.DoesNotContain(document.QuerySelectorAll("[data-phase], [data-effect], [data-score]"), _ => true);
    }

    [Fact]
    public async Task Two_events_side_by_side_weigh_more_and_predict_nothing()
    {
        var pairs = Library.Events.SelectMany(one => Library.Events.Where(other => string.CompareOrdinal(one.Id, other.Id) < 0), (one, other) => (one, other)).ToList();
        Assert.Equal(105, pairs.Count);
        foreach (var (one, other) in pairs)
        {
            var document = await Document(Addresses.BothTogether(other.Id, one.Id));
            Assert.Contains("wegen zwaarder", document.QuerySelector(".base-rate")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("voorspelt niets", document.QuerySelector(".base-rate")!.TextContent, StringComparison.Ordinal);
            Assert.Equal(2, document.QuerySelectorAll("#bij-elk ~ .pair > section").Length);
            foreach (var step in Library.Steps) Assert.NotNull(document.QuerySelector($"main a[href='{Addresses.Step(step.Id)}']"));
        }
    }

    [Fact]
    public void Every_event_has_a_drawing_of_its_situation_and_no_drawing_is_left_over() =>
        Assert.Equal(Library.Events.Select(e => e.Id).Order(StringComparer.Ordinal), SituationView.Ids.Order(StringComparer.Ordinal));

    [Fact]
    public void A_drawing_holds_shapes_and_classes_only()
    {
        string[] elements = ["svg", "g", "path", "circle", "ellipse", "rect", "line"];
        string[] forbidden = ["style", "fill", "stroke", "id", "href"];
        foreach (var id in SituationView.Ids)
        {
            var drawing = SituationView.Of(id)!;
            Assert.All(drawing.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, elements));
            Assert.DoesNotContain(drawing.DescendantsAndSelf().SelectMany(element => element.Attributes()), attribute => forbidden.Contains(attribute.Name.LocalName));
            Assert.InRange(drawing.ToString(System.Xml.Linq.SaveOptions.DisableFormatting).Length, 200, 2200);
        }
    }

    [Fact]
    public async Task A_link_to_any_listed_page_is_shown_with_title_sentence_and_an_image_of_1200_by_630()
    {
        var seen = new Dictionary<string, (uint Width, uint Height)>(StringComparer.Ordinal);
        foreach (var page in site.Pages.Where(page => page.Listed))
        {
            var document = await Document(page.Address);
            string Meta(string name) => document.QuerySelector($"meta[property='og:{name}']")?.GetAttribute("content") ?? "";
            Assert.NotEmpty(Meta("title"));
            Assert.InRange(Meta("description").Length, 20, 260);
            Assert.NotEmpty(Meta("image:alt"));
            Assert.StartsWith(site.Edition.Site.Address + "/assets/", Meta("image"), StringComparison.Ordinal);
            var image = Meta("image")[site.Edition.Site.Address.Length..];
            if (!seen.TryGetValue(image, out var size))
            {
                var bytes = await site.Client.GetByteArrayAsync(image);
                // The size stands in the first chunk of a PNG, IHDR, right after its eight-byte signature.
                seen[image] = size = (System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(16)), System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(20)));
            }

            Assert.Equal((1200u, 630u), size);
        }

        Assert.Equal(Library.Events.Length + 1, seen.Count);
    }

    [Fact]
    public async Task Denk_ook_aan_reads_the_same_from_both_events()
    {
        foreach (var factor in Library.Events)
        {
            var named = (await Document(Addresses.Event(factor.Id))).QuerySelectorAll("#denk-ook-aan ~ ul a[href^='/triggerfactoren/']").Select(a => a.GetAttribute("href")).ToList();
            Assert.Equal(Library.RelatedTo(factor).Select(related => Addresses.Event(related.Other.Id)), named);
            foreach (var (other, _) in Library.RelatedTo(factor)) Assert.Contains(Library.RelatedTo(other), back => back.Other.Id == factor.Id);
        }
    }

    private async Task<IHtmlDocument> Document(string address) => new HtmlParser().ParseDocument(await (await site.Client.GetAsync(address)).Content.ReadAsStringAsync());
}
