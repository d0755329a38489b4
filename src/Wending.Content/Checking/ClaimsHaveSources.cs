using Wending.Content.Model;
using Wending.Content.Reading;

namespace Wending.Content.Checking;

/// <summary>Each part that states how the world is names a source; so does each action.</summary>
public static class ClaimsHaveSources
{
    /// <summary>Checks events, pairs, steps, work fields, protective factors, themes, questions and other roles.</summary>
    public static IEnumerable<Fault> Check(Library library)
    {
        foreach (var factor in library.Events)
        {
            foreach (var (heading, text) in new[]
            {
                ("Wat er gebeurt", factor.WhatHappens), ("Wat gewoon is", factor.WhatIsOrdinary),
                (factor.ForTheWorse.Heading, factor.ForTheWorse.Mechanism), (factor.ForTheBetter.Heading, factor.ForTheBetter.Mechanism),
                ("Let op", factor.MindThis), ("Wat we weten", factor.WhatWeKnow),
            })
            {
                if (!text.IsEmpty && !text.Citations.Any()) yield return NoSource(text.Place, heading);
            }

            foreach (var relation in factor.Relations.Where(relation => !relation.Why.Citations.Any())) yield return NoSource(relation.Why.Place, "Denk ook aan");
            if (factor.WhatWeKnow.Citations.DistinctBy(c => c.ReferenceId).Count() < 3)
            {
                yield return new Fault(factor.WhatWeKnow.Place, "“Wat we weten” rests on fewer than three sources", "Name the studies, or say with sources how thin the knowledge is");
            }
        }

        foreach (var action in library.Pairs.SelectMany(pair => pair.Actions).Where(action => !action.Text.IsEmpty && !action.Text.Citations.Any()))
        {
            yield return NoSource(action.Place, action.Title);
        }

        foreach (var step in library.Steps)
        {
            foreach (var part in step.PerWorkField.Where(part => !part.Sections.Any(s => s.Text.Citations.Any()))) yield return NoSource(part.Text.Place, part.Heading);
            if (!step.HowTo.Any(part => part.Text.Citations.Any())) yield return NoSource(step.Place, "Zo doe je het");
        }

        foreach (var sheet in library.Sheets.Where(sheet => !sheet.Sections.Any(section => section.Text.Citations.Any()))) yield return NoSource(sheet.Place, sheet.Title);
        foreach (var (text, place, heading) in BetweenTheEvents(library).Where(part => !part.Text.Citations.Any())) yield return NoSource(place, heading);
        foreach (var field in library.WorkFields.Where(field => !field.SecrecyAndSharing.Citations.Any())) yield return NoSource(field.SecrecyAndSharing.Place, "Geheimhouding en delen");
        foreach (var factor in library.ProtectiveFactors.Where(factor => !factor.WhatYouCanDo.Citations.Any() && !factor.InOneSentence.Citations.Any())) yield return NoSource(factor.Place, factor.Title);
    }

    private static IEnumerable<(Prose Text, SourcePlace Place, string Heading)> BetweenTheEvents(Library library) =>
    [
        .. library.Themes.SelectMany(theme => theme.Parts.Select(part => (
            part.Text.Citations.Any() ? part.Text : part.Subparts.FirstOrDefault(sub => sub.Text.Citations.Any())?.Text ?? part.Text,
            part.Text.IsEmpty ? theme.Place : part.Text.Place, part.Heading))),
        .. library.Themes.SelectMany(theme => theme.Actions).Select(action => (action.Text, action.Text.Place, action.Heading)),
        .. library.Questions.Select(question => (question.Answer, question.Place, question.Title)),
        .. library.OtherRoles.SelectMany(role => role.FiveThings).Select(thing => (thing.Text, thing.Text.Place, thing.Heading)),
        .. library.OtherRoles.Select(role => (role.YourPlace, role.YourPlace.Place, "Jouw plek")),
        .. library.Needs.Select(need => (need.GoodToKnow, need.GoodToKnow.Place, "Goed om te weten")),
        .. library.Routes.Select(route => (route.Stops.FirstOrDefault(stop => stop.Text.Citations.Any())?.Text ?? route.ForYou, route.Place, "De route")),
        .. library.SharingGuides.Select(guide => (guide.WhatHoldsForYou, guide.WhatHoldsForYou.Place, "Wat voor jou geldt")),
        .. library.LocalRoute.Select(station => (station.WhatHappens, station.WhatHappens.Place, "Wat er gebeurt")),
    ];

    private static Fault NoSource(SourcePlace place, string heading) => new(place, $"“{heading}” names no source", "Add [@id] after the claim; the id is the name of a file in bronnen");
}
