using System.Text.RegularExpressions;
using Wending.Content.Model;
using Wending.Content.Reading;

namespace Wending.Content.Checking;

/// <summary>How much two pairs share.</summary>
/// <param name="First">The file of the one.</param>
/// <param name="Second">The file of the other.</param>
/// <param name="Share">The part of the shorter one's eight-word sequences that also stands in the other, 0 to 1.</param>
/// <param name="Examples">Some of the shared sequences.</param>
public sealed record SharedText(string First, string Second, double Share, IReadOnlyList<string> Examples);

/// <summary>A school does not get a police officer's advice with the noun changed: two pairs share little of their words.</summary>
public static partial class PairsDiffer
{
    /// <summary>The largest share of eight-word sequences that two pairs may have in common.</summary>
    public const double MostShared = 0.35;

    private const int SequenceLength = 8;

    private static readonly HashSet<string> YoungPeople = new(StringComparer.Ordinal)
        { "jongere", "jongeren", "leerling", "leerlingen", "student", "studente", "studenten", "cliënt", "cliënte", "cliënten" };

    /// <summary>Checks every two pairs, also those of one event.</summary>
    public static IEnumerable<Fault> Check(Library library) =>
        from shared in MostAlike(library, int.MaxValue)
        where shared.Share > MostShared
        select new Fault(
            new SourcePlace(shared.First, 1), $"{shared.Share:P0} of its eight-word sequences also stand in {shared.Second}, such as “{shared.Examples[0]}”",
            $"Write what is different in this work, or move what is the same to the step; at most {MostShared:P0}");

    /// <summary>The pairs that share most, the worst first.</summary>
    public static IReadOnlyList<SharedText> MostAlike(Library library, int most)
    {
        var sequences = library.Pairs.Select(pair => (pair.Place.File, Sequences: SequencesOf(pair).Keys.ToHashSet(), Pair: pair)).ToList();
        var found = new List<SharedText>();
        for (var i = 0; i < sequences.Count; i++)
        {
            for (var j = i + 1; j < sequences.Count; j++)
            {
                var (small, large) = sequences[i].Sequences.Count <= sequences[j].Sequences.Count ? (sequences[i].Sequences, sequences[j].Sequences) : (sequences[j].Sequences, sequences[i].Sequences);
                var shared = small.Where(large.Contains).ToList();
                if (shared.Count == 0) continue;
                var words = SequencesOf(sequences[i].Pair);
                found.Add(new SharedText(sequences[i].File, sequences[j].File, shared.Count / (double)small.Count, [.. shared.Take(3).Select(sequence => words[sequence])]));
            }
        }

        return [.. found.OrderByDescending(shared => shared.Share).ThenBy(shared => shared.First, StringComparer.Ordinal).Take(most)];
    }

    /// <summary>The sequences by a hash of their words: comparing numbers makes two thousand comparisons of pairs cheap.</summary>
    private static Dictionary<ulong, string> SequencesOf(EventForWorkField pair)
    {
        var sequences = new Dictionary<ulong, string>();
        foreach (var (_, text) in pair.Sections)
        {
            var words = Word().Matches(text.PlainText.ToLowerInvariant()).Select(match => YoungPeople.Contains(match.Value) ? "jongere" : match.Value).ToList();
            for (var at = 0; at + SequenceLength <= words.Count; at++)
            {
                var sequence = string.Join(' ', words.GetRange(at, SequenceLength));
                sequences[Fnv1a(sequence)] = sequence;
            }
        }

        return sequences;
    }

    /// <summary>Fowler–Noll–Vo, 64 bits: the same in every run, unlike the hash of a string.</summary>
    private static ulong Fnv1a(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in text) hash = (hash ^ letter) * 1099511628211UL;
        return hash;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
