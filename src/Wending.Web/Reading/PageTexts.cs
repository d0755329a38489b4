using Wending.Content.Model;
using Wending.Web.Site;

namespace Wending.Web.Reading;

/// <summary>A page of the knowledge with its running texts, in the order of the page.</summary>
/// <param name="Address">Where it lives; for a word of the field and a question, its place on the page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Texts">Its texts, each with the heading above it.</param>
public sealed record PageTexts(string Address, string Title, IReadOnlyList<(string Heading, Prose Text)> Texts)
{
    /// <summary>Every page with running text, apart from the pages about sources themselves.</summary>
    public static IReadOnlyList<PageTexts> Of(Library library) =>
    [
        .. library.Events.Select(e => new PageTexts(Addresses.Event(e.Id), e.Title, [.. e.Sections, .. e.ProtectiveFactorIds.Select(library.ProtectiveFactor).Select(f => (f.Title, f.WhatYouCanDo))])),
        .. library.Pairs.Select(p => new PageTexts(
            Addresses.Pair(p.EventId, p.WorkFieldId), $"{library.Event(p.EventId).Title}: {Events.EventPages.FieldInTitle(library.WorkField(p.WorkFieldId))}", [.. p.Sections])),
        .. library.Steps.Select(s => new PageTexts(Addresses.Step(s.Id), s.Title, [.. s.Sections])),
        .. library.WorkFields.Select(f => new PageTexts(Addresses.WorkField(f.Id), f.Title, [.. f.Sections])),
        .. library.Themes.Select(t => new PageTexts(Addresses.Theme(t.Id), t.Title, [.. t.Sections])),
        .. library.Questions.Select(q => new PageTexts(Addresses.Question(q.Id), q.Title, [("Antwoord", q.Answer)])),
        .. library.OtherRoles.Select(r => new PageTexts(Addresses.OtherRole(r.Id), r.Title, [.. r.Sections])),
        .. library.Sheets.Select(s => new PageTexts(Addresses.Sheet(s.Id), s.Title, [.. s.Sections])),
        .. library.Needs.Select(n => new PageTexts(Addresses.Need(n.Id), n.Title, [.. n.Sections])),
        .. library.Routes.Select(r => new PageTexts(
            Addresses.Route(r.NeedId, r.WorkFieldId), $"{library.Need(r.NeedId).Title}: {Events.EventPages.FieldInTitle(library.WorkField(r.WorkFieldId))}", [.. r.Sections])),
        .. library.PeopleNearby.Select(p => new PageTexts(Addresses.PersonNearby(p.Id), p.Title, [.. p.Sections])),
        .. library.SharingGuides.Select(g => new PageTexts(Addresses.SharingGuide(g.Id), $"Mag ik dit delen? {g.Title}", [.. g.Sections])),
        new PageTexts(Addresses.LocalRoute, "De lokale route", [.. library.LocalRoute.SelectMany(station => station.Sections.Select(section => (station.Title, section.Text)))]),
        .. library.MeetingPlaces.Select(m => new PageTexts($"{Addresses.MeetingPlaces}#{m.Id}", m.Name, [.. m.Sections])),
        .. library.Organisations.Select(o => new PageTexts(Addresses.Organisation(o.Id), o.Name, [.. o.Sections])),
        .. library.Municipalities.Where(m => m.Door is not null).Select(m => new PageTexts(Addresses.Municipality(m.Id), $"Gemeente {m.Name}", [("Wat de bron zegt", m.Door!.WhatTheSourceSays)])),
        .. library.Pages.Select(p => new PageTexts(Addresses.Page(p.Id), p.Title, [.. p.Parts.Select(part => (part.Heading, part.Text))])),
        .. library.Terms.Select(t => new PageTexts(Addresses.Term(t.Id), $"Begrip: {t.Title}", [("Betekenis", t.Meaning)])),
    ];
}
