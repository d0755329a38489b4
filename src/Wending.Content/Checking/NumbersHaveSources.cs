using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Wending.Content.Model;
using Wending.Content.Reading;

namespace Wending.Content.Checking;

/// <summary>A sentence with a number in it, and the sources that its paragraph names.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="ReferenceIds">The sources, each once.</param>
/// <param name="Place">Where it stands.</param>
public sealed record NumberUse(string Sentence, ImmutableArray<string> ReferenceIds, SourcePlace Place);

/// <summary>
/// A number that says how the world is carries a source: a share, an amount, a decimal. Numbers that only count out what to do
/// (minute 3, the class of a made-up pupil, 112) may stand alone.
/// </summary>
public static partial class NumbersHaveSources
{
    /// <summary>Checks every running text apart from records of sources, which are sources themselves.</summary>
    public static IEnumerable<Fault> Check(Library library)
    {
        // A sum with invented numbers says of itself that it is one.
        var invented = library.Themes.SelectMany(theme => theme.Parts).Where(part => part.Figure == Figure.People).Select(part => part.Text.Place).ToHashSet();
        return
        from text in library.AllProse
        where !text.File.StartsWith("bronnen/", StringComparison.Ordinal) && !invented.Contains(text.Text.Place)
        from use in In(text.Text)
        where use.ReferenceIds.IsEmpty && Measured().IsMatch(WithoutWhatIsSaid(use.Sentence))
        select new Fault(use.Place, $"a number has no source: “{use.Sentence}”", "Add [@id] in the same paragraph, or say it without a number");
    }

    /// <summary>Every sentence with a number, in reading order; what somebody says between quotation marks does not count.</summary>
    public static IEnumerable<NumberUse> In(Prose text) =>
        from block in text.Blocks
        from paragraph in block switch { Paragraph one => [one], TextList list => list.Items, _ => ImmutableArray<Paragraph>.Empty }
        let sources = paragraph.AllInlines.OfType<Citation>().Select(citation => citation.ReferenceId).Distinct().ToImmutableArray()
        from sentence in SentencesAreShort.SplitSentences(Inline.Plain(paragraph.Content))
        where AnyNumber().IsMatch(WithoutWhatIsSaid(sentence))
        select new NumberUse(sentence, sources, paragraph.Place);

    private static string WithoutWhatIsSaid(string sentence) => NoClaim().Replace(sentence, "");

    [GeneratedRegex("“[^”]*”?|\\b(112|113)\\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NoClaim();

    [GeneratedRegex(@"\b[0-9]|\bprocent\b|\bde helft van\b|\b(een (derde|kwart) van|twee derde|drie kwart)\b|\bmiljoen\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnyNumber();

    [GeneratedRegex(@"\b[0-9]+([.,][0-9]+)?( op (de|elke) | van (de|elke) [0-9]| procent|%| (duizend|miljoen|miljard)\b)|\b[0-9]+,[0-9]|\b[0-9]{1,3}\.[0-9]{3}\b|\bprocent\b|\b(een (derde|kwart) van|twee derde|drie kwart)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Measured();
}
