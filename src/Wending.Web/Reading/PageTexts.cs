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
        .. library.Pages.Select(p => new PageTexts(Addresses.Page(p.Id), p.Title, [.. p.Parts.Select(part => (part.Heading, part.Text))])),
        .. library.Terms.Select(t => new PageTexts(Addresses.Term(t.Id), $"Begrip: {t.Title}", [("Betekenis", t.Meaning)])),
    ];
}
