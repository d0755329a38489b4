using System.Text.RegularExpressions;
using Wending.Content.Model;
using Wending.Content.Reading;

namespace Wending.Content.Checking;

/// <summary>How a file reads: the figures behind B1.</summary>
/// <param name="File">The file.</param>
/// <param name="Sentences">The number of sentences.</param>
/// <param name="MeanWords">Words per sentence, on average.</param>
/// <param name="LongestSentence">Words in the longest sentence.</param>
/// <param name="LongWordShare">The share of words of more than twelve letters, 0 to 1.</param>
/// <param name="PassiveShare">The share of sentences with a form of “worden” and a participle, 0 to 1.</param>
public sealed record Readability(string File, int Sentences, double MeanWords, int LongestSentence, double LongWordShare, double PassiveShare);

/// <summary>Sentences average at most twelve words and never exceed twenty-five; long words and passives stay rare.</summary>
public static partial class SentencesAreShort
{
    /// <summary>Words per sentence on average, per file.</summary>
    public const double MostWordsOnAverage = 12;

    /// <summary>Words in any sentence.</summary>
    public const int MostWords = 25;

    /// <summary>Share of words of more than twelve letters, per file. A ratchet: lower it when the content allows, never raise it.</summary>
    public const double MostLongWords = 0.06;

    /// <summary>Share of passive sentences, per file. A ratchet, as above.</summary>
    public const double MostPassives = 0.12;

    private static readonly HashSet<string> MakesPassive = new(StringComparer.OrdinalIgnoreCase) { "word", "wordt", "worden", "werd", "werden" };

    /// <summary>Records and word lists are one or two sentences long, which makes an average of them jump; only the longest sentence counts there.</summary>
    private static readonly string[] ShortFiles = ["bronnen/", "hulp/", "begrippen/", "beschermende-factoren/", "uitgever.md"];

    /// <summary>Checks every file.</summary>
    public static IEnumerable<Fault> Check(Library library)
    {
        var sentences = SentencesOf(library).ToList();
        foreach (var sentence in sentences.Where(sentence => sentence.Words.Count > MostWords))
        {
            yield return new Fault(sentence.Place, $"under “{sentence.Heading}” a sentence has {sentence.Words.Count} words: “{Shorten(sentence.Text)}”", $"Cut it in two; at most {MostWords}");
        }

        foreach (var file in Measure(sentences).Where(file => !ShortFiles.Any(file.File.StartsWith)))
        {
            var place = new SourcePlace(file.File, 1);
            if (file.MeanWords > MostWordsOnAverage) yield return new Fault(place, $"sentences have {file.MeanWords:0.0} words on average", $"Shorten the longest; at most {MostWordsOnAverage}");
            if (file.LongWordShare > MostLongWords) yield return new Fault(place, $"{file.LongWordShare:P0} of the words have more than twelve letters", $"Use shorter words; at most {MostLongWords:P0}");
            if (file.PassiveShare > MostPassives) yield return new Fault(place, $"{file.PassiveShare:P0} of the sentences are passive", $"Say who does it; at most {MostPassives:P0}");
        }
    }

    /// <summary>The figures per file.</summary>
    public static IEnumerable<Readability> Measure(Library library) => Measure(SentencesOf(library));

    private static IEnumerable<Readability> Measure(IEnumerable<Sentence> sentences) =>
        from sentence in sentences
        group sentence by sentence.File into file
        let words = file.Sum(s => s.Words.Count)
        orderby file.Key
        select new Readability(
            file.Key, file.Count(), words / (double)file.Count(), file.Max(s => s.Words.Count),
            file.Sum(s => s.Words.Count(word => word.Length > 12)) / (double)words,
            // Only a sentence with a form of "worden" can be passive; asking that first spares most of the pattern.
            file.Count(s => s.Words.Any(MakesPassive.Contains) && Passive().IsMatch(s.Text)) / (double)file.Count());

    private static IEnumerable<Sentence> SentencesOf(Library library) =>
        from text in library.AllProse
        from paragraph in Paragraphs(text.Text)
        from sentence in SplitSentences(Inline.Plain(paragraph.Content))
        let words = Words(sentence)
        where words.Count > 0
        select new Sentence(text.File, text.Heading, paragraph.Place, sentence, words);

    /// <summary>Cuts a paragraph into sentences: after . ? ! … (and a closing mark) when white space follows.</summary>
    public static IReadOnlyList<string> SplitSentences(string paragraph) =>
        [.. SentenceEnd().Split(paragraph).Select(sentence => sentence.Trim()).Where(sentence => sentence.Length > 0)];

    private static IEnumerable<Paragraph> Paragraphs(Prose text) => text.Blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => [paragraph],
        TextList list => list.Items,
        SpokenWords spoken => spoken.Lines,
        _ => Enumerable.Empty<Paragraph>(),
    });

    private static List<string> Words(string sentence) =>
        [.. sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('“', '”', ',', '.', '?', '!', ':', ';', '(', ')', '…', '–')).Where(word => word.Any(char.IsLetterOrDigit))];

    private static string Shorten(string sentence) => sentence.Length <= 60 ? sentence : sentence[..60] + "…";

    [GeneratedRegex(@"(?<=[.?!…][”)]?)\s+(?=[“(A-ZÀ-Ý0-9])", RegexOptions.None, 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(word|wordt|worden|werd|werden)\b.*\b(ge\p{L}+(d|t|en)|be\p{L}+(d|t)|ver\p{L}+(d|t)|ont\p{L}+(d|t)|her\p{L}+(d|t))\b|\b(ge\p{L}+(d|t|en)|be\p{L}+(d|t)|ver\p{L}+(d|t))\s+(word|wordt|worden|werd|werden)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Passive();

    private sealed record Sentence(string File, string Heading, SourcePlace Place, string Text, List<string> Words);
}
