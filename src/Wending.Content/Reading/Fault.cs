using System.Collections.Concurrent;
using Wending.Content.Model;

namespace Wending.Content.Reading;

/// <summary>Something wrong in a content file: where, what, and how to mend it.</summary>
public sealed record Fault(SourcePlace Place, string Problem, string Remedy)
{
    /// <summary>The one line that an editor reads: <c>file:line: what is wrong. How to mend it.</c></summary>
    public override string ToString() => $"{Place.File}:{Math.Max(1, Place.Line)}: {Problem}. {Remedy}.";

    /// <summary>A file that must be there and is not.</summary>
    internal static Fault Missing(string file, string what) => new(new SourcePlace(file, 1), $"{what} is missing", "Add the file; docs/content-format.md shows its form");

    /// <summary>A text that is shorter or longer than its heading asks.</summary>
    internal static Fault Length(Prose text, string heading, int least, int most) => new(text.Place, $"“{heading}” has {text.WordCount} words", $"Use {least} to {most}");
}

/// <summary>Collects every fault of one run; files are read side by side.</summary>
internal sealed class Faults
{
    private readonly ConcurrentQueue<Fault> _faults = [];

    public void Add(SourcePlace place, string problem, string remedy) => _faults.Enqueue(new Fault(place, problem, remedy));

    /// <summary>The faults by file and line, each once.</summary>
    public IReadOnlyList<Fault> InOrder() =>
        [.. _faults.Distinct().OrderBy(f => f.Place.File, StringComparer.Ordinal).ThenBy(f => f.Place.Line).ThenBy(f => f.Problem, StringComparer.Ordinal)];

    /// <summary>The nearest known word, as a hint after an unknown one; empty when nothing comes close.</summary>
    public static string Hint(string unknown, IEnumerable<string> known)
    {
        var nearest = known
            .Select(word => (Word: word, Distance: Spelling.Distance(unknown, word)))
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Word is not null && nearest.Distance <= Math.Max(2, unknown.Length / 3) ? $"Did you mean “{nearest.Word}”? " : "";
    }
}
