using Wending.Content.Language;
using Wending.Content.Model;
using Wending.Content.Reading;

namespace Wending.Content.Checking;

/// <summary>What people type leads somewhere, says something, and never leads from a faith, a people, a place or a look to extremism.</summary>
public static class SayingsLead
{
    /// <summary>The search reads no further than this.</summary>
    private const int LongestSaying = 200;

    /// <summary>With fewer ways of saying it, nobody finds an event or a step in their own words.</summary>
    private const int Fewest = 40;

    /// <summary>The events that are about extremism itself.</summary>
    private static readonly HashSet<string> AboutExtremism =
        ["ontmoeting-met-een-radicaal-persoon", "toetreden-tot-een-radicale-groep", "confrontatie-met-propaganda", "oproep-tot-strijd", "deelname-aan-een-trainingskamp"];

    /// <summary>Checks every line.</summary>
    public static IEnumerable<Fault> Check(Library library)
    {
        var sayings = library.SearchWords.Sayings;
        var suspicion = library.SearchWords.Suspicion.SelectMany(s => s.Words).Select(Words).Where(words => words.Count > 0).ToLookup(words => words[0], StringComparer.Ordinal);
        var seen = new HashSet<(LinkTarget, string)>();
        foreach (var saying in sayings)
        {
            var words = Words(saying.Words);
            if (words.Count == 0) yield return new Fault(saying.Place, $"“{saying.Words}” holds no letter or digit", "Write what somebody types");
            else if (!seen.Add((saying.Target, string.Join(' ', words)))) yield return new Fault(saying.Place, $"“{saying.Words}” stands twice under one page", "Keep one");
            if (saying.Words.Length > LongestSaying) yield return new Fault(saying.Place, $"the line has {saying.Words.Length} letters", $"The search reads {LongestSaying}");
            if (saying.Target.Kind != LinkKind.Event || !AboutExtremism.Contains(saying.Target.Id)) continue;
            var carried = Enumerable.Range(0, words.Count).SelectMany(at => suspicion[words[at]].Where(found => words.Skip(at).Take(found.Count).SequenceEqual(found, StringComparer.Ordinal))).FirstOrDefault();
            if (carried is not null) yield return new Fault(saying.Place, $"“{string.Join(' ', carried)}” carries suspicion and leads to “{saying.Target.Id}”", "Say what happened without it, or let it lead to what is ordinary");
        }

        var number = sayings.CountBy(saying => saying.Target).ToDictionary();
        foreach (var (target, place) in library.Events.Select(e => (new LinkTarget(LinkKind.Event, e.Id), e.Place)).Concat(library.Steps.Select(s => (new LinkTarget(LinkKind.Step, s.Id), s.Place))))
        {
            if (number.GetValueOrDefault(target) is var count && count < Fewest) yield return new Fault(place, $"{count} lines in gezegd/ lead here", $"Write at least {Fewest} ways in which people say it");
        }
    }

    private static List<string> Words(string text) => [.. DutchText.Words(text).Select(word => word.Folded)];
}
