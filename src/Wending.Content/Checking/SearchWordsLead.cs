using Wending.Content.Language;
using Wending.Content.Model;
using Wending.Content.Reading;

namespace Wending.Content.Checking;

/// <summary>The words of the search lead somewhere: ours occur in our texts, no word says two things at once, and danger never leads to reading only.</summary>
public static class SearchWordsLead
{
    /// <summary>With fewer openings somebody who finds nothing has no choice; with more it is a list again.</summary>
    private const int FewestOpenings = 4, MostOpenings = 14;

    /// <summary>Checks the lists of search words.</summary>
    public static IEnumerable<Fault> Check(Library library)
    {
        var words = library.SearchWords;
        var lists = words.Groups.Select(g => (g.Words, g.Place)).Concat(words.Acute.Select(a => (a.Words, a.Place))).Concat(words.Suspicion.Select(s => (s.Words, s.Place))).Concat(words.Fields.Select(f => (f.Words, f.Place)));
        foreach (var (list, place) in lists)
        {
            foreach (var word in list.Where(word => word.Length > 0 && Stems(word).Count == 0)) yield return new Fault(place, $"“{word}” holds no letter or digit", "Write a word");
            foreach (var same in list.GroupBy(word => string.Join(' ', DutchText.Words(word).Select(part => part.Folded)), StringComparer.Ordinal).Where(same => same.Count() > 1))
            {
                yield return new Fault(place, $"“{same.First()}” stands twice in one list", "Keep one");
            }
        }

        foreach (var fault in OursOccur(library).Concat(NoConflict(words)).Concat(DangerHasALine(words)).Concat(OpeningsAreFew(words))) yield return fault;
    }

    /// <summary>Every word of ours stands in a text of ours: a synonym that leads to nothing helps nobody.</summary>
    private static IEnumerable<Fault> OursOccur(Library library)
    {
        if (library.SearchWords.Groups.IsEmpty) yield break;
        // Stemming changes endings only, so a word that begins otherwise than all of ours need not be stemmed.
        var beginnings = library.SearchWords.Groups.SelectMany(group => group.Ours).SelectMany(Stems).Select(Beginning).ToHashSet(StringComparer.Ordinal);
        var occurring = WordsAreOurs.VisibleTexts(library).Where(text => text.Place.File is { } file && !file.StartsWith("bronnen/", StringComparison.Ordinal) && !file.StartsWith("zoekwoorden/", StringComparison.Ordinal))
            .SelectMany(text => DutchText.Words(text.Text)).Select(word => word.Folded).Where(word => beginnings.Contains(Beginning(word))).Distinct(StringComparer.Ordinal).Select(DutchStemmer.Stem).ToHashSet(StringComparer.Ordinal);
        foreach (var group in library.SearchWords.Groups)
        {
            foreach (var word in group.Ours.Where(word => word.Length > 0 && !Stems(word).TrueForAll(occurring.Contains)))
            {
                yield return new Fault(group.Place, $"our word “{word}” stands in no text of ours", "Choose a word that does, or leave it out");
            }
        }
    }

    /// <summary>A word of suspicion is never acute, and a word that says nothing leads nowhere on its own.</summary>
    private static IEnumerable<Fault> NoConflict(SearchWords words)
    {
        var acute = words.Acute.SelectMany(a => a.Words).Select(Key).ToHashSet(StringComparer.Ordinal);
        var groups = new Dictionary<string, WordGroup>(StringComparer.Ordinal);
        foreach (var suspicion in words.Suspicion)
        {
            foreach (var word in suspicion.Words.Where(word => acute.Contains(Key(word)))) yield return new Fault(suspicion.Place, $"“{word}” carries suspicion and is acute at once", "Keep it in one of the two; a faith, a people or a look is never acute");
        }

        foreach (var fields in words.Fields.SelectMany(f => f.Words.Select(word => (Key: Key(word), word, f))).GroupBy(one => one.Key, StringComparer.Ordinal).Where(same => same.Select(one => one.f.WorkFieldId).Distinct(StringComparer.Ordinal).Count() > 1))
        {
            yield return new Fault(fields.Last().f.Place, $"“{fields.First().word}” stands for two work fields", "Keep it with one");
        }

        foreach (var group in words.Groups.Where(group => !group.Targets.IsEmpty))
        {
            foreach (var word in group.Words.Where(word => word.Length > 0))
            {
                if (!groups.TryAdd(Key(word), group) && groups[Key(word)] is var other && other != group && other.Targets[0] != group.Targets[0] && other.Targets[0].Kind == group.Targets[0].Kind)
                {
                    yield return new Fault(group.Place, $"“{word}” leads to “{group.Targets[0].Id}” and to “{other.Targets[0].Id}”", "Let it lead to one of the two, or use more words");
                }
            }
        }
    }

    /// <summary>An acute word leads to a step or to somebody who answers now, never to reading only.</summary>
    private static IEnumerable<Fault> DangerHasALine(SearchWords words)
    {
        foreach (var acute in words.Acute.Where(acute => acute.Target.Id is not null && acute.Target.Kind is not (LinkKind.Step or LinkKind.Organisation)))
        {
            yield return new Fault(acute.Place, "acute words lead to reading only", "Let them lead to stap:acuut-gevaar or to an organisation that answers now");
        }

        foreach (var suspicion in words.Suspicion.Where(suspicion => suspicion.Target.Id is not null && suspicion.Target != new LinkTarget(LinkKind.Theme, "dit-is-gewoon")))
        {
            yield return new Fault(suspicion.Place, "words that carry suspicion lead elsewhere than to what is ordinary", "Let them lead to thema:dit-is-gewoon");
        }
    }

    private static IEnumerable<Fault> OpeningsAreFew(SearchWords words)
    {
        if (words.Openings.Length is >= FewestOpenings and <= MostOpenings) yield break;
        yield return new Fault(words.Openings.FirstOrDefault()?.Place ?? new SourcePlace("zoekwoorden/openingen.md", 1), $"the search words are missing their openings, or have too many: {words.Openings.Length}", $"Keep {FewestOpenings} to {MostOpenings}");
    }

    private static string Beginning(string word) => word[..Math.Min(2, word.Length)];

    private static List<string> Stems(string text) => [.. DutchText.Words(text).Select(word => DutchStemmer.Stem(word.Folded))];

    private static string Key(string text) => string.Join(' ', Stems(text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
