using Wending.Content.Model;
using Wending.Content.Reading;

namespace Wending.Content.Checking;

/// <summary>
/// For every need and work field there is a route, and whatever is known of the reader's municipality (its door, nothing,
/// or not even which one it is) the route ends at somebody who answers.
/// </summary>
public static class EveryRouteEndsAtAHuman
{
    /// <summary>Checks that all routes are there, their stops, and their ends.</summary>
    public static IEnumerable<Fault> Check(Library library)
    {
        foreach (var needId in FixedIds.Needs.Order(StringComparer.Ordinal))
        {
            if (!library.Needs.Any(need => need.Id == needId)) yield return Fault.Missing($"waar-kan-ik-terecht/{needId}/behoefte.md", "this need");
            foreach (var fieldId in FixedIds.WorkFields.Order(StringComparer.Ordinal).Where(fieldId => !library.Routes.Any(r => r.NeedId == needId && r.WorkFieldId == fieldId)))
            {
                yield return Fault.Missing($"waar-kan-ik-terecht/{needId}/{fieldId}.md", "this route");
            }
        }

        foreach (var need in library.Needs)
        {
            if (!FixedIds.Needs.Contains(need.Id)) yield return new Fault(need.Place, $"“{need.Id}” is not one of the six needs", $"Known: {string.Join(", ", FixedIds.Needs)}");
            if (need.InOneSentence.WordCount > 25) yield return Fault.Length(need.InOneSentence, "In één zin", 1, 25);
            if (need.GoodToKnow.WordCount is < 30 or > 110) yield return Fault.Length(need.GoodToKnow, "Goed om te weten", 30, 110);
            if (!need.Question.EndsWith('?')) yield return new Fault(need.Place, $"“{need.Question}” is not a question", "End it with a question mark");
        }

        foreach (var fault in library.Routes.SelectMany(route => Route(route, library))) yield return fault;
    }

    private static IEnumerable<Fault> Route(HelpRoute route, Library library)
    {
        if (!FixedIds.Needs.Contains(route.NeedId) || !FixedIds.WorkFields.Contains(route.WorkFieldId)) yield return new Fault(route.Place, "this is not a route of a need and a work field", "Name the folder after a need and the file after a work field");
        if (route.ForYou.WordCount is < 20 or > 70) yield return Fault.Length(route.ForYou, "Voor jou", 20, 70);
        if (route.Stops.Length is < 3 or > 5) yield return new Fault(route.Place, $"the route has {route.Stops.Length} stops", "Write three to five");
        foreach (var stop in route.Stops)
        {
            var said = stop.Text.Blocks.OfType<SpokenWords>().SelectMany(spoken => spoken.PlainParagraphs).ToList();
            if (said.Count != 1) yield return new Fault(stop.Place, $"“{stop.Title}” holds {said.Count} times words to say", "Write one quote: > “…”");
            else if (said[0].Split(' ').Length is < 6 or > 55) yield return new Fault(stop.Place, $"the words to say at “{stop.Title}” are {said[0].Split(' ').Length}", "Use 6 to 55");
        }

        foreach (var twice in route.Stops.GroupBy(stop => stop.Target).Where(group => group.Count() > 1)) yield return new Fault(twice.Last().Place, "the route comes to the same place twice", "Put the two stops together");
        if (route.Stops.IsEmpty) yield break;
        foreach (var door in library.Doors.Cast<MunicipalDoor?>().Prepend(null))
        {
            if (!route.Stops[^1].EndsAtAHuman(library, door))
            {
                yield return new Fault(route.Stops[^1].Place, $"for a reader {(door is null ? "whose municipality has no known door" : $"in {door.Place.File}")} the route ends where nobody answers", "Let the last stop be a person near, or an organisation with a telephone");
                yield break;
            }
        }
    }
}
