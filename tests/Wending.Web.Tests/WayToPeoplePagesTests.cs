using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Wending.Content.Model;
using Wending.Web.Help;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.Tests;

/// <summary>Waar kan ik terecht, without script: plain pages from what somebody needs to whom they call.</summary>
public sealed partial class WayToPeoplePagesTests(RunningSite site) : IClassFixture<RunningSite>
{
    private Library Library => site.Edition.Site.Library;

    [Fact]
    public async Task From_six_needs_by_way_of_a_work_field_one_comes_to_a_route()
    {
        var hub = await Document(Addresses.Help);
        var needs = hub.QuerySelectorAll(".needs a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal(Library.Needs.Select(need => Addresses.Need(need.Id)), needs);
        foreach (var need in Library.Needs)
        {
            var fields = (await Document(Addresses.Need(need.Id))).QuerySelectorAll(".first-things a").Select(a => a.GetAttribute("href"));
            Assert.Equal(Library.WorkFields.Select(field => Addresses.Route(need.Id, field.Id)), fields);
        }
    }

    [Fact]
    public async Task A_route_says_at_every_stop_whom_why_what_to_say_and_what_happens_then()
    {
        foreach (var route in Library.Routes)
        {
            var document = await Document(Addresses.Route(route.NeedId, route.WorkFieldId));
            var stops = document.QuerySelectorAll(".stop").ToList();
            Assert.Equal(route.Stops.Select(stop => stop.Title), stops.Select(stop => stop.QuerySelector("h2")!.TextContent));
            foreach (var (stop, shown) in route.Stops.Zip(stops))
            {
                Assert.Single(shown.QuerySelectorAll("blockquote"));
                var there = Places.ThereAt(stop.Target, Library);
                Assert.Equal(
                    ["Wat er gebeurt", "Wat ze opschrijven", "Wat je terughoort", "Wat van jou blijft"],
                    shown.QuerySelectorAll("details dt").Select(dt => dt.TextContent));
                Assert.Contains(Wending.Content.Checking.SentencesAreShort.SplitSentences(there.WhatYouHearBack.PlainText)[0], WhiteSpace().Replace(shown.TextContent, " "), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_municipality_whose_door_is_unknown_says_so_gives_the_safe_route_and_is_not_listed()
    {
        var sitemap = await site.Client.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken);
        foreach (var municipality in Library.Municipalities)
        {
            var document = await Document(Addresses.Municipality(municipality.Id));
            var text = document.QuerySelector("main")!.TextContent;
            Assert.Contains(municipality.PoliceUnit, text, StringComparison.Ordinal);
            Assert.Contains(municipality.SafetyRegion, text, StringComparison.Ordinal);
            Assert.Contains("CC BY 4.0", text, StringComparison.Ordinal);
            Assert.Contains(document.QuerySelectorAll("main a"), a => a.GetAttribute("href") == Addresses.Organisation("landelijk-steunpunt-extremisme"));
            Assert.Equal(municipality.Door is not null, sitemap.Contains($"{Addresses.Municipality(municipality.Id)}<", StringComparison.Ordinal));
            if (municipality.Door is null)
            {
                Assert.Contains("kennen we nog niet", text, StringComparison.Ordinal);
                Assert.NotNull(document.QuerySelector("meta[name=robots][content=noindex]"));
                Assert.Equal(4, document.QuerySelectorAll(".safe-route li").Length);
                Assert.Empty(document.QuerySelectorAll("main a[href^='tel:']"));
            }
        }
    }

    [Fact]
    public async Task A_known_door_stands_below_the_social_side_with_its_source_and_its_age()
    {
        foreach (var municipality in Library.Municipalities.Where(m => m.Door is not null))
        {
            var document = await Document(Addresses.Municipality(municipality.Id));
            var headings = document.QuerySelectorAll("main h2").Select(h => h.TextContent).ToList();
            Assert.True(headings.IndexOf("Eerst de sociale kant") < headings.IndexOf("De deur bij zorgen om veiligheid"));
            var door = document.QuerySelector(".door")!;
            Assert.Contains(municipality.Door!.Dates.Source.Host, door.TextContent, StringComparison.Ordinal);
            Assert.All(municipality.Door.Channels, channel => Assert.Contains(channel.Kind is ChannelKind.Web or ChannelKind.Chat ? new Uri(channel.Value).Host : channel.Value, door.TextContent, StringComparison.Ordinal));
            Assert.Equal(municipality.Door.Dates.IsOld(site.Edition.Site.Day), door.QuerySelector(".old") is not null);
        }
    }

    [Fact]
    public async Task The_list_and_the_map_hold_every_municipality_and_name_where_they_come_from()
    {
        var list = await Document(Addresses.Municipalities);
        Assert.Equal(Library.Municipalities.Select(m => m.Id).Order(StringComparer.Ordinal), list.QuerySelectorAll("[data-gemeente]").Select(li => li.GetAttribute("data-gemeente")!).Order(StringComparer.Ordinal));
        Assert.Contains("ook: Boxmeer", WhiteSpace().Replace(list.QuerySelector("[data-gemeente='land-van-cuijk']")!.TextContent, " "), StringComparison.Ordinal);
        var map = await Document(Addresses.MunicipalityMap);
        Assert.Equal(Library.Municipalities.Length, map.QuerySelectorAll(".map a path").Length);
        Assert.All(map.QuerySelectorAll(".map a path"), path => Assert.Matches(@"^(M-?\d+ -?\d+l[-\d ]+z)+$", path.GetAttribute("d")!));
        foreach (var page in new[] { list, map }) Assert.Contains(MunicipalityPages.Attribution, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_sharing_guide_every_answer_leads_to_a_place_on_the_page()
    {
        foreach (var guide in Library.SharingGuides)
        {
            var document = await Document(Addresses.SharingGuide(guide.Id));
            var answers = document.QuerySelectorAll(".answers li > a").ToList();
            Assert.Equal(guide.Questions.Sum(question => question.Answers.Length), answers.Count);
            Assert.All(answers, answer => Assert.NotNull(document.GetElementById(answer.GetAttribute("href")![1..])));
            Assert.Empty(document.QuerySelectorAll("main input, main textarea, main select"));
        }
    }

    [Fact]
    public async Task The_local_route_shows_once_where_a_name_comes_in()
    {
        var document = await Document(Addresses.LocalRoute);
        Assert.Equal(Library.LocalRoute.Select(station => station.Title), document.QuerySelectorAll(".station h2").Select(h => h.TextContent[1..].Trim()));
        var border = Assert.Single(document.QuerySelectorAll(".station.border"));
        Assert.Equal(Library.LocalRoute.First(station => station.Names == NameUse.With).Id, border.Id);
    }

    [Fact]
    public async Task A_name_of_before_leads_to_who_does_it_now()
    {
        foreach (var former in Library.Organisations.Where(o => o.ReplacedById is not null))
        {
            var lead = (await Document(Addresses.Organisation(former.Id))).QuerySelector(".lead")!;
            Assert.Equal(Addresses.Organisation(former.ReplacedById!), lead.QuerySelector("a")!.GetAttribute("href"));
            Assert.Equal(former.Dates.LastChecked is null, lead.TextContent.Contains("niet nagegaan", StringComparison.Ordinal));
        }
    }

    /// <summary>The constraints of HSDS 3 for what we export: which properties there are, which are required, and their formats. The schemas themselves have a share-alike licence and stay out of this repository.</summary>
    private static readonly Dictionary<string, (string[] Required, string[] Known)> Hsds = new(StringComparer.Ordinal)
    {
        ["service"] = (["id", "name", "status"],
            ["id", "organization_id", "program_id", "name", "alternate_name", "description", "url", "email", "status", "interpretation_services", "application_process", "fees_description",
             "accreditations", "eligibility_description", "minimum_age", "maximum_age", "assured_date", "assurer_email", "alert", "last_modified", "phones", "schedules", "service_areas", "service_at_locations",
             "languages", "organization", "funding", "cost_options", "program", "required_documents", "contacts", "attributes", "metadata", "additional_urls", "capacities"]),
        ["organization"] = (["id", "name", "description"],
            ["id", "name", "alternate_name", "description", "email", "website", "year_incorporated", "legal_status", "logo", "uri", "parent_organization_id", "funding", "contacts", "phones", "locations",
             "programs", "organization_identifiers", "attributes", "metadata", "additional_websites"]),
        ["phones"] = (["id", "number"], ["id", "location_id", "service_id", "organization_id", "contact_id", "service_at_location_id", "number", "extension", "type", "description", "languages", "attributes", "metadata"]),
        ["schedules"] = (["id"],
            ["id", "service_id", "location_id", "service_at_location_id", "valid_from", "valid_to", "dtstart", "timezone", "until", "count", "wkst", "freq", "interval", "byday", "byweekno", "bymonthday", "byyearday",
             "description", "opens_at", "closes_at", "schedule_link", "attending_type", "notes", "attributes", "metadata"]),
        ["service_areas"] = (["id"], ["id", "service_id", "service_at_location_id", "name", "description", "extent", "extent_type", "uri", "attributes", "metadata"]),
        ["attributes"] = (["id"], ["id", "link_id", "taxonomy_term_id", "link_type", "link_entity", "value", "taxonomy_term", "metadata", "label"]),
    };

    [Fact]
    public async Task The_export_of_organisations_keeps_to_the_constraints_of_HSDS()
    {
        using var response = await site.Client.GetAsync(OrganisationData.Address, TestContext.Current.CancellationToken);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var services = json.RootElement.GetProperty("contents").EnumerateArray().ToList();
        Assert.Equal(Library.Organisations.Length + Library.Doors.Length, services.Count);
        Assert.Equal(services.Count, json.RootElement.GetProperty("total_items").GetInt32());
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var service in services)
        {
            Keeps(service, "service", ids);
            Assert.Contains(service.GetProperty("status").GetString(), new[] { "active", "inactive", "defunct", "temporarily closed" });
            Keeps(service.GetProperty("organization"), "organization", ids);
            Assert.Equal(service.GetProperty("organization_id").GetString(), service.GetProperty("organization").GetProperty("id").GetString());
            foreach (var kind in new[] { "phones", "schedules", "service_areas", "attributes" })
            {
                if (service.TryGetProperty(kind, out var many)) foreach (var one in many.EnumerateArray()) Keeps(one, kind, ids);
            }
        }

        var labels = services.SelectMany(service => service.GetProperty("attributes").EnumerateArray()).ToList();
        Assert.Equal(services.Count, labels.Count(attribute => attribute.GetProperty("link_type").GetString() == "source"));
        Assert.All(labels.Where(attribute => attribute.GetProperty("link_type").GetString() is "replaced_by" or "replaces"), attribute => Assert.Contains(attribute.GetProperty("value").GetString()!, ids));
    }

    private static void Keeps(JsonElement thing, string kind, HashSet<string> ids)
    {
        var (required, known) = Hsds[kind];
        var names = thing.EnumerateObject().Select(property => property.Name).ToList();
        Assert.Empty(required.Except(names));
        Assert.Empty(names.Except(known));
        Assert.True(ids.Add(thing.GetProperty("id").GetString()!), "an id stands twice");
        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", thing.GetProperty("id").GetString()!);
        foreach (var property in thing.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.String))
        {
            var value = property.Value.GetString()!;
            Assert.NotEmpty(value);
            if (property.Name is "url" or "website") Assert.True(Uri.TryCreate(value, UriKind.Absolute, out _), value);
            if (property.Name is "email") Assert.Matches(@"^[^\s@]+@[^\s@]+\.[^\s@]+$", value);
            if (property.Name is "assured_date") Assert.Matches(@"^\d{4}-\d\d-\d\d$", value);
        }
    }

    [Fact]
    public void Municipality_need_and_field_never_stand_together_in_an_address() =>
        Assert.DoesNotContain(site.Edition.Table.Pages.Keys, address => Library.Municipalities.Any(m => address.Contains($"/{m.Id}", StringComparison.Ordinal)) && Library.Needs.Any(need => address.Contains($"/{need.Id}/", StringComparison.Ordinal)));

    private async Task<IHtmlDocument> Document(string address) => new HtmlParser().ParseDocument(await site.Client.GetStringAsync(address, TestContext.Current.CancellationToken));

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
