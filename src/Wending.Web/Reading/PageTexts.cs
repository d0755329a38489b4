using Wending.Content.Model;
using Wending.Content.Reading;
using Wending.Web.Site;

namespace Wending.Web.Reading;

/// <summary>What kind of page something is; the search groups its answers by it.</summary>
public enum PageKind
{
    /// <summary>An event.</summary>
    Event,

    /// <summary>An event for one work field.</summary>
    Pair,

    /// <summary>A step.</summary>
    Step,

    /// <summary>A work field.</summary>
    WorkField,

    /// <summary>A theme.</summary>
    Theme,

    /// <summary>A question.</summary>
    Question,

    /// <summary>A role outside the work fields.</summary>
    OtherRole,

    /// <summary>A sheet.</summary>
    Sheet,

    /// <summary>A page of running text.</summary>
    Article,

    /// <summary>A word of the field.</summary>
    Term,

    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>A route to people.</summary>
    Route,

    /// <summary>A municipality.</summary>
    Municipality,
}

/// <summary>A page of the knowledge with its running texts, in the order of the page.</summary>
/// <param name="Address">Where it lives; for a word of the field and a question, its place on the page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Texts">Its texts, each with the heading above it.</param>
public sealed record PageTexts(string Address, string Title, IReadOnlyList<(string Heading, Prose Text)> Texts)
{
    private static readonly HashSet<string> PartsOfTurns = ["Online", "Voorbeeld"];

    /// <summary>What kind of page it is.</summary>
    public PageKind Kind { get; init; } = PageKind.Article;

    /// <summary>Other names by which somebody may look for it, also former ones.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>For each text its place on the page, empty for the page itself; null when no heading can be linked to.</summary>
    public IReadOnlyList<string>? Anchors { get; init; }

    /// <summary>The event that it is about; the search shows an event and its pairs as one answer.</summary>
    public string? EventId { get; init; }

    /// <summary>The work field that it is for.</summary>
    public string? WorkFieldId { get; init; }

    /// <summary>Every page with running text, apart from the pages about sources themselves.</summary>
    public static IReadOnlyList<PageTexts> Of(Library library) =>
    [
        .. library.Events.Select(e => new PageTexts(Addresses.Event(e.Id), e.Title, [.. e.Sections, .. e.ProtectiveFactorIds.Select(library.ProtectiveFactor).Select(f => (f.Title, f.WhatYouCanDo))])
            { Kind = PageKind.Event, EventId = e.Id, OtherNames = [e.PictureLabel], Anchors = AnchorsOf(e) }),
        .. library.Pairs.Select(p => new PageTexts(
            Addresses.Pair(p.EventId, p.WorkFieldId), $"{library.Event(p.EventId).Title}: {Events.EventPages.FieldInTitle(library.WorkField(p.WorkFieldId))}", [.. p.Sections])
            { Kind = PageKind.Pair, EventId = p.EventId, WorkFieldId = p.WorkFieldId, Anchors = ["in-jouw-werk", .. p.Actions.Select(action => action.Id)] }),
        .. library.Steps.Select(s => new PageTexts(Addresses.Step(s.Id), s.Title, [.. s.Sections]) { Kind = PageKind.Step, OtherNames = [s.Question], Anchors = AnchorsOf(s) }),
        .. library.WorkFields.Select(f => new PageTexts(Addresses.WorkField(f.Id), f.Title, [.. f.Sections])
            { Kind = PageKind.WorkField, WorkFieldId = f.Id, Anchors = ["", "jouw-plek", "wie-naast-je-staat", "geheimhouding", .. f.PerRole.Select(role => role.RoleId), "alleen"] }),
        .. library.Themes.Select(t => new PageTexts(Addresses.Theme(t.Id), t.Title, [.. t.Sections]) { Kind = PageKind.Theme, OtherNames = [t.Question], Anchors = ByHeading([.. t.Sections]) }),
        .. library.Questions.Select(q => new PageTexts(Addresses.Question(q.Id), q.Title, [("Antwoord", q.Answer)]) { Kind = PageKind.Question }),
        .. library.OtherRoles.Select(r => new PageTexts(Addresses.OtherRole(r.Id), r.Title, [.. r.Sections]) { Kind = PageKind.OtherRole, OtherNames = [r.Question], Anchors = ByHeading([.. r.Sections]) }),
        .. library.Sheets.Select(s => new PageTexts(Addresses.Sheet(s.Id), s.Title, [.. s.Sections]) { Kind = PageKind.Sheet, OtherNames = [s.Question], Anchors = ByHeading([.. s.Sections]) }),
        .. library.Needs.Select(n => new PageTexts(Addresses.Need(n.Id), n.Title, [.. n.Sections]) { Kind = PageKind.Route, OtherNames = [n.Question], Anchors = ["", "goed-om-te-weten"] }),
        .. library.Routes.Select(r => new PageTexts(
            Addresses.Route(r.NeedId, r.WorkFieldId), $"{library.Need(r.NeedId).Title}: {Events.EventPages.FieldInTitle(library.WorkField(r.WorkFieldId))}", [.. r.Sections])
            { Kind = PageKind.Route, WorkFieldId = r.WorkFieldId }),
        .. library.PeopleNearby.Select(p => new PageTexts(Addresses.PersonNearby(p.Id), p.Title, [.. p.Sections]) { Kind = PageKind.Route }),
        .. library.SharingGuides.Select(g => new PageTexts(Addresses.SharingGuide(g.Id), $"Mag ik dit delen? {g.Title}", [.. g.Sections]) { Kind = PageKind.Route, WorkFieldId = g.WorkFieldId }),
        new PageTexts(Addresses.LocalRoute, "De lokale route", [.. library.LocalRoute.SelectMany(station => station.Sections.Select(section => (station.Title, section.Text)))])
            { Kind = PageKind.Route, Anchors = [.. library.LocalRoute.SelectMany(station => station.Sections.Select(_ => station.Id))] },
        .. library.MeetingPlaces.Select(m => new PageTexts($"{Addresses.MeetingPlaces}#{m.Id}", m.Name, [.. m.Sections]) { Kind = PageKind.Route }),
        .. library.Organisations.Select(o => new PageTexts(Addresses.Organisation(o.Id), o.Name, [.. o.Sections])
            { Kind = PageKind.Organisation, OtherNames = [.. o.AlsoKnownAs, .. library.ReplacedBy(o).SelectMany(former => former.AlsoKnownAs.Prepend(former.Name))] }),
        .. library.Municipalities.Select(m => new PageTexts(Addresses.Municipality(m.Id), $"Gemeente {m.Name}", m.Door is null ? [] : [("Wat de bron zegt", m.Door.WhatTheSourceSays)])
            { Kind = PageKind.Municipality, OtherNames = [.. m.OtherNames.Where(other => other.Why != "plaats in de gemeente").Select(other => other.Name)] }),
        new PageTexts(Addresses.Handover, "Overdracht: wat een nieuwe collega moet weten", []) { Kind = PageKind.Sheet, OtherNames = ["overdragen inwerken opvolger"] },
        new PageTexts(Addresses.Poster, "De tekening voor aan de muur", []) { Kind = PageKind.Sheet, OtherNames = ["poster prent plaat infographic printen alle gebeurtenissen"] },
        .. library.WorkFields.Select(f => new PageTexts(Addresses.PocketCard(f.Id), $"Kaartje voor in je zak: {Events.EventPages.FieldInTitle(f)}", []) { Kind = PageKind.Sheet, WorkFieldId = f.Id }),
        new PageTexts(Addresses.Presentations, "Presenteren", []) { Kind = PageKind.Sheet, OtherNames = ["presentatie dia powerpoint scherm"] },
        new PageTexts(Addresses.Together, "Twee gebeurtenissen naast elkaar", []) { OtherNames = ["meer dingen tegelijk stapelt op"] },
        new PageTexts(Addresses.OwnCard, "Onze eigen kaart", []) { Kind = PageKind.Route, OtherNames = ["sociale kaart invullen nummers"] },
        new PageTexts(Addresses.Municipalities, "Je gemeente", []) { Kind = PageKind.Route, OtherNames = ["lijst gemeenten"] },
        .. library.Pages.Select(p => new PageTexts(Addresses.Page(p.Id), p.Title, [.. p.Parts.Select(part => (part.Heading, part.Text))])),
        .. library.Terms.Select(t => new PageTexts(Addresses.Term(t.Id), $"Begrip: {t.Title}", [("Betekenis", t.Meaning)]) { Kind = PageKind.Term, OtherNames = [t.Title, .. t.Forms] }),
    ];

    private static IReadOnlyList<string> ByHeading(IReadOnlyList<(string Heading, Prose Text)> texts) =>
        [.. texts.Select(text => text.Heading == "In één zin" ? "" : PlainName.Of(text.Heading))];

    private static IReadOnlyList<string> AnchorsOf(TriggerFactor e)
    {
        var anchors = new List<string>();
        var turn = "";
        var steps = e.Steps.ToDictionary(step => step.Title, step => step.StepId, StringComparer.Ordinal);
        foreach (var (heading, _) in e.Sections)
        {
            if (heading == e.ForTheWorse.Heading) turn = "verder-weg";
            else if (heading == e.ForTheBetter.Heading) turn = "ten-goede";
            anchors.Add(heading switch
            {
                "In één zin" => "",
                _ when PartsOfTurns.Contains(heading) || heading == e.ForTheWorse.Heading || heading == e.ForTheBetter.Heading => turn,
                _ when steps.TryGetValue(heading, out var step) => step,
                "Als het niet soepel gaat" => "niet-soepel",
                "Zinnen die helpen" or "Zinnen die sluiten" => "zinnen",
                _ => PlainName.Of(heading),
            });
        }

        return [.. anchors, .. e.ProtectiveFactorIds.Select(_ => "wat-sterker-maakt")];
    }

    private static IReadOnlyList<string> AnchorsOf(Step s) =>
    [
        "", .. s.HowTo.Select(_ => "zo-doe-je-het"),
        .. s.PerWorkField.SelectMany(field => field.Sections.Select(_ => field.WorkFieldId)), "niet-soepel",
    ];
}
