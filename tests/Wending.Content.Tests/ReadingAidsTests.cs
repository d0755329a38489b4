using Wending.Content.Checking;
using Wending.Content.Model;
using Wending.Content.Reading;

namespace Wending.Content.Tests;

public sealed class ReadingAidsTests
{
    [Theory]
    [InlineData("Dit is één. Dit is twee.", 2)]
    [InlineData("Zeg: “Hoe is het? Ik blijf hier.” En wacht.", 3)]
    [InlineData("Ongeveer 0,5 procent van de groep doet dat.", 1)]
    [InlineData("Dat was in 2017. 1 op de 7 zei ja!", 2)]
    [InlineData("Wacht… Daarna komt het.", 2)]
    [InlineData("Van 9.30 tot 10.15 uur.", 1)]
    public void A_paragraph_is_cut_into_sentences(string paragraph, int count) =>
        Assert.Equal(count, SentencesAreShort.SplitSentences(paragraph).Count);

    [Theory]
    [InlineData("de baard", "baard", true)]
    [InlineData("baardig", "baard", false)]
    [InlineData("onbaard", "baard", false)]
    [InlineData("hij heeft een baard, zegt hij", "baard", true)]
    [InlineData("inzetten op iets", "inzetten op", true)]
    public void A_forbidden_word_is_found_only_as_a_word(string text, string word, bool found) =>
        Assert.Equal(found, WordsAreOurs.ContainsWord(text, word));

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("praten", "praten", 0)]
    [InlineData("prate", "praten", 1)]
    [InlineData("ptaren", "praten", 2)]
    [InlineData("rpaten", "praten", 1)]
    public void The_distance_between_words_counts_typing_errors(string first, string second, int distance)
    {
        Assert.Equal(distance, Spelling.Distance(first, second));
        Assert.Equal(distance, Spelling.Distance(second, first));
    }

    [Fact]
    public void Every_word_of_a_closed_list_stands_for_one_value()
    {
        Assert.Equal(Enum.GetValues<Phase>().Length, Vocabulary.Of<Phase>().Count);
        Assert.All(Enum.GetValues<ExampleEnding>(), ending => Assert.Equal(ending, Vocabulary.Of<ExampleEnding>()[Vocabulary.Word(ending)]));
        Assert.All(Enum.GetValues<ReferenceKind>(), kind => Assert.Equal(kind, Vocabulary.Of<ReferenceKind>()[Vocabulary.Word(kind)]));
    }

    [Fact]
    public void The_version_changes_with_one_byte_and_with_one_name()
    {
        var folder = ContentFolder.Of([KeyValuePair.Create("a.md", "een"), KeyValuePair.Create("b.md", "twee")]);
        Assert.NotEqual(folder.Version(), ContentFolder.Of([KeyValuePair.Create("a.md", "een"), KeyValuePair.Create("b.md", "twee!")]).Version());
        Assert.NotEqual(folder.Version(), ContentFolder.Of([KeyValuePair.Create("a.md", "een"), KeyValuePair.Create("c.md", "twee")]).Version());
        Assert.Equal(folder.Version(), ContentFolder.Of([KeyValuePair.Create("b.md", "twee"), KeyValuePair.Create("a.md", "een")]).Version());
    }
}
