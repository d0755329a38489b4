using Wending.Content.Language;

namespace Wending.Content.Tests;

/// <summary>How the search compares Dutch words.</summary>
public sealed class DutchWordsTests
{
    [Fact]
    public void The_stemmer_gives_what_another_implementation_of_the_published_algorithm_gives()
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryContent.Folder, "..", "..", "tests", "vectors", "dutch-stems.tsv"));
        Assert.True(lines.Length > 5000);
        var wrong = lines.Select(line => line.Split('\t')).Where(pair => DutchStemmer.Stem(pair[0]) != pair[1]).Select(pair => $"{pair[0]}: {DutchStemmer.Stem(pair[0])}, not {pair[1]}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
    }

    [Theory]
    [InlineData("Foto’s én vídeo's", "fotos|fotos", false)]
    [InlineData("Foto’s én vídeo's", "foto en video", true)]
    [InlineData("’s Avonds ZÓ boos!", "avonds zo boos", true)]
    [InlineData("exit-begeleiding/112", "exit begeleiding 112", true)]
    [InlineData("e\u0301e\u0301n reünie", "een reunie", true)]
    [InlineData("ĳsland œuvre straße", "ijsland oeuvre strasse", true)]
    [InlineData("<b>&amp;</b> 😀 \0 привет", "b amp b", true)]
    public void Words_are_compared_in_small_letters_without_signs(string text, string expected, bool equal)
    {
        var words = string.Join(' ', DutchText.Words(text).Select(word => word.Folded));
        Assert.Equal(equal, words == expected);
    }

    [Fact]
    public void A_word_knows_its_place_in_the_text()
    {
        const string text = "Hij zei: “Één keer.”";
        Assert.Equal(["Hij", "zei", "Één", "keer"], DutchText.Words(text).Select(word => text[word.Start..word.End]));
    }
}
