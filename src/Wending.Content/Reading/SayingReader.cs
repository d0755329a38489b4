using System.Collections.Immutable;
using Wending.Content.Model;

namespace Wending.Content.Reading;

/// <summary>
/// Reads what people type: headings that name a page, and under each the lines that lead there. Thousands of lines that
/// nobody reads as a text, so they are no Markdown of ours: no front matter, no sentences that must end well.
/// </summary>
internal static class SayingReader
{
    private const string Folder = "gezegd/";

    /// <summary>True for the files that this class reads; the others are Markdown.</summary>
    public static bool Reads(string path) => path.StartsWith(Folder, StringComparison.Ordinal);

    /// <summary>The lines of all these files, in their order.</summary>
    /// <param name="texts">The files, by path, as far as they could be decoded.</param>
    /// <param name="faults">Where faults go.</param>
    public static ImmutableArray<Saying> Read(IReadOnlyDictionary<string, string> texts, Faults faults)
    {
        var sayings = ImmutableArray.CreateBuilder<Saying>();
        foreach (var (file, text) in texts.Where(pair => Reads(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            LinkTarget? target = null;
            var number = 0;
            foreach (var line in text.Split('\n').Select(line => line.TrimEnd()))
            {
                var place = new SourcePlace(file, ++number);
                if (line.StartsWith("## ", StringComparison.Ordinal))
                {
                    target = ProseReader.TargetOf(line[3..].Trim());
                    if (target is null) faults.Add(place, $"“{line[3..]}” is not a link", $"Name a page by kind and id: {ProseReader.LinkForms}");
                }
                else if (line.StartsWith("- ", StringComparison.Ordinal) && line.Length > 2)
                {
                    if (target is { } page) sayings.Add(new Saying(line[2..].Trim(), page, place));
                    else faults.Add(place, "no page is named above this line", "Write a heading such as “## gebeurtenis:detentie” above it");
                }
                else if (line.Length > 0)
                {
                    faults.Add(place, "this is neither a heading nor a line", "Write “## ” and the page, or “- ” and what somebody types");
                }
            }
        }

        return sayings.ToImmutable();
    }
}
