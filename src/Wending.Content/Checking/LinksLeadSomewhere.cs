using Wending.Content.Model;
using Wending.Content.Reading;

namespace Wending.Content.Checking;

/// <summary>Every id that a file names exists, and a relation is stored on one side only.</summary>
public static class LinksLeadSomewhere
{
    /// <summary>Checks links, citations and ids in fields.</summary>
    public static IEnumerable<Fault> Check(Library library)
    {
        var known = new Dictionary<LinkKind, HashSet<string>>
        {
            [LinkKind.Event] = Ids(library.Events.Select(e => e.Id)),
            [LinkKind.Step] = Ids(library.Steps.Select(s => s.Id)),
            [LinkKind.WorkField] = Ids(library.WorkFields.Select(f => f.Id)),
            [LinkKind.Organisation] = Ids(library.Organisations.Select(o => o.Id)),
            [LinkKind.Term] = Ids(library.Terms.Select(t => t.Id)),
            [LinkKind.Page] = Ids(library.Pages.Select(p => p.Id)),
            [LinkKind.Reference] = Ids(library.References.Select(r => r.Id)),
            [LinkKind.Theme] = Ids(library.Themes.Select(t => t.Id)),
            [LinkKind.Question] = Ids(library.Questions.Select(q => q.Id)),
            [LinkKind.OtherRole] = Ids(library.OtherRoles.Select(r => r.Id)),
            [LinkKind.Sheet] = Ids(library.Sheets.Select(s => s.Id)),
            [LinkKind.PersonNearby] = Ids(library.PeopleNearby.Select(p => p.Id)),
            [LinkKind.Need] = Ids(library.Needs.Select(n => n.Id)),
            [LinkKind.SharingGuide] = Ids(library.SharingGuides.Select(g => g.Id)),
        };
        var factors = Ids(library.ProtectiveFactors.Select(f => f.Id));

        foreach (var (_, _, text) in library.AllProse)
        {
            foreach (var link in text.Links.Where(link => link.Target.Id is not null && !known[link.Target.Kind].Contains(link.Target.Id)))
            {
                yield return Dangling(link.Place, link.Target.Id, known[link.Target.Kind]);
            }

            foreach (var citation in text.Citations.Where(citation => !known[LinkKind.Reference].Contains(citation.ReferenceId)))
            {
                yield return Dangling(citation.Place, citation.ReferenceId, known[LinkKind.Reference]);
            }
        }

        foreach (var factor in library.Events)
        {
            if (factor.PlacedBy is { } placedBy && !known[LinkKind.Reference].Contains(placedBy))
            {
                yield return Dangling(factor.Place, placedBy, known[LinkKind.Reference]);
            }

            foreach (var id in factor.ProtectiveFactorIds.Where(id => !factors.Contains(id))) yield return Dangling(factor.Place, id, factors);
            foreach (var id in factor.Relations.Select(relation => relation.EventId).Where(id => id.Length > 0))
            {
                if (!known[LinkKind.Event].Contains(id))
                {
                    yield return Dangling(factor.Place, id, known[LinkKind.Event]);
                }
                else if (factor.Relations.First(relation => relation.EventId == id) is var relation && relation.Title != library.Event(id).Title)
                {
                    yield return new Fault(relation.Why.Place, $"“{relation.Title}” is called “{library.Event(id).Title}”", "Use its title");
                }
                else if (id == factor.Id)
                {
                    yield return new Fault(factor.Place, $"“{id}” is related to itself", "Leave it out");
                }
                else if (library.Event(id).Relations.Any(relation => relation.EventId == factor.Id) && string.CompareOrdinal(id, factor.Id) < 0)
                {
                    yield return new Fault(factor.Place, $"the relation with “{id}” is stored on both sides", "Keep it in one of the two; the other side is computed");
                }
            }
        }

        var search = library.SearchWords;
        foreach (var (place, link) in search.Groups.SelectMany(g => g.Targets.Select(to => (g.Place, to))).Concat(search.Acute.Select(a => (a.Place, a.Target)))
            .Concat(search.Suspicion.Select(s => (s.Place, s.Target))).Concat(search.Openings.Select(o => (o.Place, o.Target))).Concat(search.Sayings.Select(s => (s.Place, s.Target))))
        {
            if (link.Id is { } id && !known[link.Kind].Contains(id)) yield return Dangling(place, id, known[link.Kind]);
        }

        foreach (var field in search.Fields.Where(field => field.WorkFieldId.Length > 0 && !known[LinkKind.WorkField].Contains(field.WorkFieldId)))
        {
            yield return Dangling(field.Place, field.WorkFieldId, known[LinkKind.WorkField]);
        }

        foreach (var question in library.Questions)
        {
            foreach (var link in question.Further.Where(link => !known[link.Kind].Contains(link.Id))) yield return Dangling(question.Place, link.Id, known[link.Kind]);
        }

        foreach (var stop in library.Routes.SelectMany(route => route.Stops).Where(stop => !known[stop.Target.Kind].Contains(stop.Target.Id)))
        {
            yield return Dangling(stop.Place, stop.Target.Id, known[stop.Target.Kind]);
        }

        foreach (var sheet in library.Sheets)
        {
            foreach (var id in sheet.EventIds.Where(id => !known[LinkKind.Event].Contains(id))) yield return Dangling(sheet.Place, id, known[LinkKind.Event]);
        }

        foreach (var relation in library.Themes.SelectMany(theme => theme.Relations).Where(relation => !known[LinkKind.Reference].Contains(relation.ReferenceId)))
        {
            yield return Dangling(relation.Place, relation.ReferenceId, known[LinkKind.Reference]);
        }

        foreach (var pair in library.Pairs)
        {
            if (!known[LinkKind.Event].Contains(pair.EventId)) yield return new Fault(pair.Place, $"there is no event “{pair.EventId}”", "Add its gebeurtenis.md");
            if (!known[LinkKind.WorkField].Contains(pair.WorkFieldId)) yield return Dangling(pair.Place, pair.WorkFieldId, known[LinkKind.WorkField]);
            var roles = Ids(library.WorkFields.Where(f => f.Id == pair.WorkFieldId).SelectMany(f => f.Roles).Select(r => r.Id));
            foreach (var action in pair.Actions)
            {
                if (!known[LinkKind.Step].Contains(action.StepId)) yield return Dangling(action.Place, action.StepId, known[LinkKind.Step]);
                if (action.RoleId is { } role && !roles.Contains(role)) yield return Dangling(action.Place, role, roles);
            }
        }

        foreach (var organisation in library.Organisations.Where(o => o.ReplacedById is not null))
        {
            var seen = Ids([organisation.Id]);
            for (var next = organisation.ReplacedById; next is not null; next = library.Organisations.FirstOrDefault(o => o.Id == next)?.ReplacedById)
            {
                if (!known[LinkKind.Organisation].Contains(next))
                {
                    yield return Dangling(organisation.Place, next, known[LinkKind.Organisation]);
                    break;
                }

                if (seen.Add(next)) continue;
                yield return new Fault(organisation.Place, "the chain of replacedBy runs in a circle", "Let it end at an organisation that exists now");
                break;
            }
        }
    }

    private static Fault Dangling(SourcePlace place, string id, IEnumerable<string> known) =>
        new(place, $"nothing has the id “{id}”", $"{Faults.Hint(id, known)}Correct the id, or add what it names");

    private static HashSet<string> Ids(IEnumerable<string> ids) => ids.ToHashSet(StringComparer.Ordinal);
}
