using Wending.Content.Model;
using Wending.Content.Reading;

namespace Wending.Content.Checking;

/// <summary>
/// Records of organisations, doors and meeting places: each belongs to something that exists, can be reached, and cannot
/// come from a day that had not been. That a record has a source and a date at all is asked when it is read.
/// </summary>
public static class RecordsAreDated
{
    /// <summary>Checks doors, meeting places, organisations and the local route.</summary>
    public static IEnumerable<Fault> Check(Library library)
    {
        foreach (var door in library.Doors)
        {
            var file = door.Place.File;
            if (library.Municipalities.FirstOrDefault(m => m.Code == door.Code) is not { } municipality) yield return new Fault(door.Place, $"no municipality has the code “{door.Code}”", $"Use a code of {MunicipalityReader.ListFile}");
            else if (file != $"gemeenten/{municipality.Id}.md") yield return new Fault(door.Place, $"the door of {municipality.Name} stands in a file with another name", $"Call it gemeenten/{municipality.Id}.md");
            if (door.Channels.IsEmpty) yield return new Fault(door.Place, "the door has no telephone, mail or web address", "Give what the source gives; a door without one is unknown, and needs no file");
            if (!door.WhatTheSourceSays.IsEmpty && door.WhatTheSourceSays.WordCount is < 5 or > 90) yield return new Fault(door.WhatTheSourceSays.Place, $"“Wat de bron zegt” has {door.WhatTheSourceSays.WordCount} words", "Use 5 to 90");
        }

        foreach (var place in library.MeetingPlaces)
        {
            if (place.WorkFieldIds.IsEmpty) yield return new Fault(place.Place, "no work field is named", "Name at least one in “fields”");
            foreach (var id in place.WorkFieldIds.Where(id => !FixedIds.WorkFields.Contains(id))) yield return new Fault(place.Place, $"“{id}” is not a work field", $"Known: {string.Join(", ", FixedIds.WorkFields)}");
        }

        var dated = library.Organisations.Select(o => (o.Place, o.Dates)).Concat(library.Doors.Select(d => (d.Place, d.Dates))).Concat(library.MeetingPlaces.Select(m => (m.Place, m.Dates)));
        foreach (var (place, dates) in dated.Where(record => record.Dates.SourceDate > record.Dates.Seen))
        {
            yield return new Fault(place, $"the source ({dates.SourceDate:yyyy-MM-dd}) is younger than the day on which it was seen ({dates.Seen:yyyy-MM-dd})", "Correct one of the dates");
        }

        if (library.LocalRoute.Length is < 6 or > 10) yield return new Fault(new SourcePlace("lokale-route", 1), $"the local route has {library.LocalRoute.Length} stations", "Write six to ten");
        foreach (var (before, after) in library.LocalRoute.Zip(library.LocalRoute.Skip(1)))
        {
            if (before.Names == NameUse.With && after.Names == NameUse.Without) yield return new Fault(after.Place, "after a name is shared, a station says that none is", "The border between asking advice and sharing is crossed once");
            if (before.Order == after.Order) yield return new Fault(after.Place, $"two stations have the order {after.Order}", "Give each its own");
        }

        foreach (var station in library.LocalRoute.Where(station => station.Decides.Split(' ').Length > 10)) yield return new Fault(station.Place, "“decides” is longer than ten words", "Name only who decides");
        foreach (var person in library.PeopleNearby.Where(person => !person.Sections.Any(section => section.Text.Citations.Any()))) yield return new Fault(person.Place, $"“{person.Title}” names no source", "Add [@id] after a claim");
    }
}
