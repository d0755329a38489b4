using Wending.Content.Model;
using Wending.Content.Reading;

namespace Wending.Content.Checking;

/// <summary>Each part that states how the world is names a source; so does each action.</summary>
public static class ClaimsHaveSources
{
    /// <summary>Checks events, pairs, steps, work fields and protective factors.</summary>
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

        foreach (var field in library.WorkFields.Where(field => !field.SecrecyAndSharing.Citations.Any())) yield return NoSource(field.SecrecyAndSharing.Place, "Geheimhouding en delen");
        foreach (var factor in library.ProtectiveFactors.Where(factor => !factor.WhatYouCanDo.Citations.Any() && !factor.InOneSentence.Citations.Any())) yield return NoSource(factor.Place, factor.Title);
    }

    private static Fault NoSource(SourcePlace place, string heading) => new(place, $"“{heading}” names no source", "Add [@id] after the claim; the id is the name of a file in bronnen");
}
