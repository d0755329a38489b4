using System.Text.Json;
using Wending.Content.Checking;
using Wending.Content.Model;

namespace Wending.Content.Tests;

/// <summary>Whatever is needed, wherever somebody works and lives: the route ends at a human. And a card is read before anybody believes it.</summary>
public sealed class WayToPeopleTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static Library Library => RepositoryContent.Library;

    public static TheoryData<string, string, string> EveryCombination()
    {
        var all = new TheoryData<string, string, string>();
        foreach (var need in FixedIds.Needs.Order(StringComparer.Ordinal))
        {
            foreach (var field in FixedIds.WorkFields.Order(StringComparer.Ordinal))
            {
                foreach (var door in new[] { "known door", "unknown door", "no municipality" }) all.Add(need, field, door);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(EveryCombination))]
    public void Every_need_in_every_field_ends_at_a_human(string need, string field, string municipality)
    {
        var doors = municipality == "known door" ? Library.Doors.Cast<MunicipalDoor?>().ToList() : [null];
        Assert.NotEmpty(doors);
        var last = Library.Route(need, field).Stops[^1];
        Assert.All(doors, door => Assert.True(last.EndsAtAHuman(Library, door), $"{last.Title} ({door?.Place.File})"));
    }

    [Fact]
    public void A_route_that_ends_at_the_municipality_is_refused_because_its_door_may_be_unknown()
    {
        var route = Library.Route("meedenken", "onderwijs");
        var municipal = route.Stops[0] with { Target = new LinkTarget(LinkKind.Organisation, RouteStop.MunicipalDoorId) };
        var faults = EveryRouteEndsAtAHuman.Check(Library with { Routes = [.. Library.Routes.Select(r => r == route ? r with { Stops = [.. r.Stops.Skip(1).Where(stop => !stop.IsMunicipalDoor), municipal] } : r)] });
        Assert.Contains(faults, fault => fault.Problem.Contains("no known door", StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_walks_any_way_through_a_sharing_guide_arrives_within_eight_questions()
    {
        foreach (var guide in Library.SharingGuides)
        {
            var arrived = new HashSet<SharingOutcome>();
            Walk(guide, guide.Questions[0].Id, 1, arrived);
            Assert.Equal(Enum.GetValues<SharingOutcome>().Order(), arrived.Order());
        }

        static void Walk(SharingGuide guide, string at, int questions, HashSet<SharingOutcome> arrived)
        {
            Assert.True(questions <= 8, $"{guide.Id}: more than eight questions");
            foreach (var answer in guide.Questions.Single(question => question.Id == at).Answers)
            {
                if (guide.Endings.FirstOrDefault(ending => ending.Id == answer.LeadsTo) is { } ending) arrived.Add(ending.Outcome);
                else Walk(guide, answer.LeadsTo, questions + 1, arrived);
            }
        }
    }

    [Fact]
    public void Danger_leads_to_the_phone_in_every_guide()
    {
        foreach (var guide in Library.SharingGuides)
        {
            var now = guide.Endings.Single(ending => ending.Outcome == SharingOutcome.CallNow);
            Assert.Contains(guide.Questions[0].Answers, answer => answer.LeadsTo == now.Id);
            Assert.Contains(now.Text.Links, link => link.Target == new LinkTarget(LinkKind.Organisation, "112"));
        }
    }

    [Fact]
    public void All_342_municipalities_of_today_have_a_region_a_police_unit_and_an_outline()
    {
        Assert.Equal(342, Library.Municipalities.Length);
        Assert.Equal(25, Library.Municipalities.Select(m => m.SafetyRegion).Distinct().Count());
        Assert.Equal(10, Library.Municipalities.Select(m => m.PoliceUnit).Distinct().Count());
        Assert.Equal(12, Library.Municipalities.Select(m => m.Province).Distinct().Count());
        Assert.All(Library.Municipalities, m => Assert.All(m.Outline, ring => Assert.True(ring.Length >= 4 && ring[0] == ring[^1], $"{m.Name}: an open ring")));
    }

    [Theory]
    [InlineData("Den Haag", "s-gravenhage")]
    [InlineData("Den Bosch", "s-hertogenbosch")]
    [InlineData("Bergen (NH.)", "bergen-nh")]
    [InlineData("Bergen (L.)", "bergen-l")]
    [InlineData("Zuidwest-Friesland", "sudwest-fryslan")]
    [InlineData("Boxmeer", "land-van-cuijk")]
    [InlineData("Hoofddorp", "haarlemmermeer")]
    public void A_municipality_is_found_under_the_name_that_people_use(string name, string id)
    {
        var found = Library.Municipalities.Where(m => m.Name == name || m.OtherNames.Any(other => other.Name == name));
        Assert.Equal(id, Assert.Single(found).Id);
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("2025-11-21", null, true)]
    [InlineData("2025-11-22", null, false)]
    [InlineData("2018-01-01", "2026-02-01", false)]
    [InlineData("2026-10-01", "2024-02-01", true)]
    public void A_record_is_old_when_nothing_younger_than_a_year_shows_that_it_is_right(string? sourceDate, string? lastChecked, bool old)
    {
        static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var dates = new RecordDates(new Uri("https://example.org/"), Day(sourceDate), Today, Day(lastChecked));
        Assert.Equal(old, dates.IsOld(Today));
    }

    [Theory]
    [InlineData("{}", "“kind” is not")]
    [InlineData("[1]", "is not a card")]
    [InlineData("niet eens json", "is not a card")]
    [InlineData("{\"kind\":\"wending-kaart-1\",\"naam\":5}", "is not a card")]
    [InlineData("{\"kind\":\"wending-kaart-1\",\"naam\":\"Jongerenwerk\",\"datum\":\"22-11-2026\",\"deur\":\"14 030\",\"geheim\":\"x\"}", "“geheim” is not a field")]
    [InlineData("{\"kind\":\"wending-kaart-1\",\"datum\":\"22-11-2026\",\"deur\":\"14 030\"}", "“naam” is empty")]
    [InlineData("{\"kind\":\"wending-kaart-1\",\"naam\":\"Jongerenwerk\",\"datum\":\"gisteren\",\"deur\":\"14 030\"}", "“datum” is not a date")]
    [InlineData("{\"kind\":\"wending-kaart-1\",\"naam\":\"Jongerenwerk\",\"datum\":\"22-11-2026\"}", "names nobody to ask")]
    [InlineData("{\"kind\":\"wending-kaart-1\",\"naam\":\"Jongerenwerk\",\"datum\":\"22-11-2026\",\"deur\":\"14 030\",\"gemeente\":\"Lutjebroekerveen\"}", "No municipality is called")]
    [InlineData("{\"kind\":\"wending-kaart-1\",\"naam\":\"Jongerenwerk\",\"datum\":\"22-11-2026\",\"deur\":\"jan.jansen@gemeente.nl\"}", "somebody’s own mail address")]
    [InlineData("{\"kind\":\"wending-kaart-1\",\"naam\":\"Jongerenwerk\",\"datum\":\"22-11-2026\",\"deur\":\"14 030\",\"gemeente\":\"Den Haag\"}", null)]
    public void A_card_that_somebody_offers_is_read_before_anybody_believes_it(string json, string? expected)
    {
        var faults = OwnCard.FaultsOf(json, Library.Municipalities).ToList();
        if (expected is null) Assert.Empty(faults);
        else Assert.Contains(faults, fault => fault.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_card_with_too_long_a_text_or_of_impossible_size_is_refused()
    {
        var card = new Dictionary<string, string>(StringComparer.Ordinal) { ["kind"] = OwnCard.Kind, ["naam"] = "School", ["datum"] = "22-11-2026", ["deur"] = new('x', 401) };
        Assert.Contains(OwnCard.FaultsOf(JsonSerializer.Serialize(card), Library.Municipalities), fault => fault.Contains("has 401 letters", StringComparison.Ordinal));
        Assert.Single(OwnCard.FaultsOf(new string(' ', 200_000), Library.Municipalities));
    }
}
