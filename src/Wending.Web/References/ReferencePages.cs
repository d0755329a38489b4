using Wending.Content.Model;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.References;

/// <summary>The pages about the sources.</summary>
public static class ReferencePages
{
    /// <summary>The list, and every source with the pages that rest on it.</summary>
    public static IEnumerable<Page> Of(Library library)
    {
        var citedBy = CitedBy(library);
        yield return ComponentPage.Of<ReferenceListPage>(Addresses.References, "Bronnen");
        foreach (var reference in library.References)
        {
            yield return ComponentPage.Of<ReferencePage>(
                Addresses.Reference(reference.Id), $"Bron: {reference.Key}",
                (nameof(ReferencePage.Reference), reference), (nameof(ReferencePage.CitedBy), citedBy[reference.Id].ToList()));
        }
    }

    /// <summary>The pages that cite each source, by the id of the source.</summary>
    public static ILookup<string, (string Address, string Title)> CitedBy(Library library)
    {
        var texts = new List<(string Address, string Title, IEnumerable<Prose> Texts)>();
        texts.AddRange(library.Events.Select(e => (Addresses.Event(e.Id), e.Title, e.Sections.Select(s => s.Text))));
        texts.AddRange(library.Pairs.Select(p => (
            Addresses.Pair(p.EventId, p.WorkFieldId), $"{library.Event(p.EventId).Title}: {Events.EventPages.FieldInTitle(library.WorkField(p.WorkFieldId))}", p.Sections.Select(s => s.Text))));
        texts.AddRange(library.Steps.Select(s => (Addresses.Step(s.Id), s.Title, s.Sections.Select(section => section.Text))));
        texts.AddRange(library.WorkFields.Select(f => (Addresses.WorkField(f.Id), f.Title, f.Sections.Select(s => s.Text))));
        texts.AddRange(library.Pages.Select(p => (Addresses.Page(p.Id), p.Title, p.Parts.Select(part => part.Text))));
        texts.AddRange(library.Terms.Select(t => (Addresses.Term(t.Id), $"Begrip: {t.Title}", Enumerable.Repeat(t.Meaning, 1))));
        texts.AddRange(
            from factor in library.Events
            from protective in factor.ProtectiveFactorIds.Select(library.ProtectiveFactor)
            select (Addresses.Event(factor.Id), factor.Title, Enumerable.Repeat(protective.WhatYouCanDo, 1)));
        return (
            from page in texts
            from text in page.Texts
            from citation in text.Citations
            select (citation.ReferenceId, page.Address, page.Title)).Distinct().ToLookup(use => use.ReferenceId, use => (use.Address, use.Title), StringComparer.Ordinal);
    }
}
