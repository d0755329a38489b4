using System.Diagnostics;
using System.Text.RegularExpressions;
using Wending.Content.Checking;
using Wending.Content.Model;

namespace Wending.Content.Tests;

/// <summary>Rules about the set as a whole, each broken once.</summary>
public sealed partial class SetRulesTests
{
    private static Library Library => RepositoryContent.Library;

    [Fact]
    public void Two_pairs_that_differ_only_in_the_noun_are_found()
    {
        var school = Library.Pairs.First(pair => pair.WorkFieldId == "onderwijs");
        var police = school with
        {
            WorkFieldId = "politie",
            Place = new SourcePlace("nagemaakt.md", 1),
            Actions = [.. school.Actions.Select(action => action with { Text = Rename(action.Text) })],
        };

        var faults = PairsDiffer.Check(Library with { Pairs = [school, police] }).ToList();

        Assert.Contains("nagemaakt.md", Assert.Single(faults).Problem, StringComparison.Ordinal);

        static Prose Rename(Prose text) => text with
        {
            Blocks = [.. text.Blocks.Select(block => block is Paragraph p ? p with { Content = [.. p.Content.Select(i => i is TextRun run ? run with { Text = run.Text.Replace("leerling", "jongere", StringComparison.Ordinal) } : i)] } : block)],
        };
    }

    [Fact]
    public void The_most_alike_pairs_stay_far_below_the_limit()
    {
        var worst = PairsDiffer.MostAlike(Library, 5);
        foreach (var shared in worst) TestContext.Current.TestOutputHelper?.WriteLine($"{shared.Share:P1} {shared.First} ~ {shared.Second}: {string.Join(" | ", shared.Examples)}");
        Assert.All(worst, shared => Assert.True(shared.Share <= PairsDiffer.MostShared, $"{shared.First} ~ {shared.Second}: {shared.Share:P1}"));
    }

    [Fact]
    public void Examples_that_all_end_badly_or_all_look_alike_are_found()
    {
        var grim = Library with
        {
            Events = [.. Library.Events.Select(e => e with
            {
                ForTheWorse = e.ForTheWorse with { Example = e.ForTheWorse.Example with { Ending = ExampleEnding.FurtherAway, Form = ExtremismForm.Jihadist, Who = ExamplePerson.Boy } },
                ForTheBetter = e.ForTheBetter with { Example = e.ForTheBetter.Example with { Ending = ExampleEnding.CameBack, Form = ExtremismForm.Jihadist, Who = ExamplePerson.Boy } },
            })],
        };

        var problems = ExamplesAreBalanced.Check(grim).Select(fault => fault.Problem).ToList();

        Assert.Contains(problems, problem => problem.Contains("nothing was the matter", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("end further away", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("are about jihadistisch", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("are about a jongen", StringComparison.Ordinal));
    }

    [Fact]
    public void Fewer_actions_need_a_recorded_reason()
    {
        var pair = Library.Pairs.First(p => Library.Event(p.EventId).FewerActionsBecause is null);
        var thin = Library with { Pairs = [.. Library.Pairs.Where(p => p != pair), pair with { Actions = [pair.Actions[0]] }] };
        Assert.Contains(NothingIsMissing.Check(thin), fault => fault.Place == pair.Place && fault.Problem == "there are 1 actions");
        var withReason = thin with { Events = [.. thin.Events.Select(e => e.Id == pair.EventId ? e with { FewerActionsBecause = "Hier is bijna niets over bekend." } : e)] };
        Assert.DoesNotContain(NothingIsMissing.Check(withReason), fault => fault.Place == pair.Place);
    }

    [Fact]
    public void An_answer_longer_than_120_words_or_without_a_source_is_found()
    {
        var question = Library.Questions[0];
        var answer = question.Answer with { Blocks = [.. Enumerable.Repeat(question.Answer.Blocks[0], 9)] };
        Assert.Contains(NothingIsMissing.Check(Library with { Questions = [question with { Answer = answer }] }), fault => fault.Place == question.Answer.Place && fault.Problem.StartsWith("“Antwoord” has", StringComparison.Ordinal));
        var bare = answer with { Blocks = [new Paragraph([new TextRun("Ja, dat mag.")], answer.Place)] };
        Assert.Contains(ClaimsHaveSources.Check(Library with { Questions = [question with { Answer = bare }] }), fault => fault.Problem == $"“{question.Title}” names no source");
    }

    [Fact]
    public void An_event_that_leads_to_no_other_is_found()
    {
        var alone = Library with { Events = [.. Library.Events.Select(e => e with { Relations = [] })] };
        Assert.Equal(Library.Events.Length, NothingIsMissing.Check(alone).Count(fault => fault.Problem.StartsWith("0 other events", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_list_that_is_nearly_always_right_still_mostly_points_at_the_wrong_people()
    {
        var sum = new PredictionSum(Population: 1_000_000, Affected: 100, RightPerHundred: 99);
        Assert.Equal(99, sum.PointedAtRightly);
        Assert.Equal(9_999, sum.PointedAtWrongly);
        Assert.Equal(1, sum.RightlyPerHundredPointedAt);
    }

    [Fact]
    public void Every_text_reads_easily()
    {
        var measures = SentencesAreShort.Measure(Library).Where(file => file.Sentences >= 10).OrderByDescending(file => file.MeanWords).ToList();
        foreach (var file in measures.Take(5)) TestContext.Current.TestOutputHelper?.WriteLine($"{file.File}: {file.MeanWords:0.0} words a sentence, longest {file.LongestSentence}, long words {file.LongWordShare:P1}, passive {file.PassiveShare:P1}");
        Assert.All(measures, file => Assert.InRange(file.MeanWords, 4, SentencesAreShort.MostWordsOnAverage));
    }

    [Fact]
    public async Task Every_word_is_spelled_as_the_Dutch_dictionary_spells_it_or_is_a_term_or_a_name()
    {
        var own = Library.Terms.SelectMany(term => term.Forms.Append(term.Title))
            .Concat(Library.Organisations.SelectMany(o => o.AlsoKnownAs.Append(o.Name)))
            .Concat(Library.WordUse.Names)
            .SelectMany(Words).Select(word => word.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var words = WordsAreOurs.VisibleTexts(Library).Where(text => text.Place.File is not null && !text.Place.File.StartsWith("bronnen/", StringComparison.Ordinal))
            .SelectMany(text => Words(text.Text).Select(word => (word, text.Place))).GroupBy(pair => pair.word, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Place, StringComparer.Ordinal);

        var unknown = (await UnknownTo(words.Keys)).Where(word => !own.Contains(word.ToLowerInvariant())).Select(word => $"{words[word].File}:{words[word].Line}: {word}").ToList();

        Assert.True(unknown.Count == 0, $"{unknown.Count} words are spelled otherwise, or are no term (begrippen) and no name (woordgebruik.md):\n{string.Join('\n', unknown)}");
    }

    [Fact]
    public async Task The_spelling_check_sees_a_mistake() =>
        Assert.Equal(["gebuertenis"], await UnknownTo(["gebeurtenis", "gebuertenis", "jongere"]));

    private static async Task<List<string>> UnknownTo(IEnumerable<string> words)
    {
        using var hunspell = Process.Start(new ProcessStartInfo("hunspell", ["-d", "nl_NL", "-i", "utf-8", "-l"]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })
            ?? throw new InvalidOperationException("hunspell did not start; ./test installs it.");
        var reading = hunspell.StandardOutput.ReadToEndAsync();
        foreach (var word in words) await hunspell.StandardInput.WriteLineAsync(word);
        hunspell.StandardInput.Close();
        var unknown = (await reading).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await hunspell.WaitForExitAsync();
        Assert.Equal(0, hunspell.ExitCode);
        return [.. unknown];
    }

    /// <summary>"Eén" begins a sentence and stands in no dictionary; "zorg- en" leaves a hyphen.</summary>
    private static IEnumerable<string> Words(string text) =>
        Word().Matches(text.Replace('’', '\'')).Select(match => match.Value.Trim('-', '\'')).Where(word => word.Length > 1).Select(word => word.StartsWith("Eén", StringComparison.Ordinal) ? "é" + word[1..] : word);

    [GeneratedRegex(@"[\p{L}\p{M}][\p{L}\p{M}'-]*")]
    private static partial Regex Word();
}
