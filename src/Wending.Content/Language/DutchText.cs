using System.Text;

namespace Wending.Content.Language;

/// <summary>
/// Dutch text as the search compares it: small letters without accents, digits, nothing else. The same rules stand in
/// the script of the search; a test holds the two equal.
/// </summary>
public static class DutchText
{
    /// <summary>Letters with a sign on them, and the letters that they become.</summary>
    private static readonly Dictionary<char, string> Plain = new(
        from row in new[] { "aàáâãäåā", "cçćč", "dđď", "eèéêëēęě", "gğ", "iìíîïīı", "lł", "nñńň", "oòóôõöøō", "sśşš", "tţť", "uùúûüūů", "yýÿ", "zźżž" }
        from letter in row[1..]
        select KeyValuePair.Create(letter, row[..1]))
    { ['æ'] = "ae", ['œ'] = "oe", ['ß'] = "ss", ['ĳ'] = "ij" };

    /// <summary>The words of a text with their places, in order.</summary>
    public static List<TextWord> Words(string text)
    {
        var words = new List<TextWord>();
        var word = new StringBuilder();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            var folded = at < text.Length ? Fold(text[at]) : "";
            if (folded.Length > 0)
            {
                if (word.Length == 0) start = at;
                word.Append(folded);
                continue;
            }

            // A loose accent belongs to the letter before it.
            if (at < text.Length && text[at] is >= '\u0300' and <= '\u036f' && word.Length > 0) continue;
            if (word.Length > 0) words.Add(new TextWord(word.ToString(), start, at));
            word.Clear();
        }

        // The s after an apostrophe ("foto’s", "’s avonds") is an ending, not a word.
        words.RemoveAll(found => found.Folded == "s" && found.Start > 0 && text[found.Start - 1] is '\'' or '’' or '‘' or '`');
        return words;
    }

    /// <summary>A letter or digit as it compares; nothing for any other sign. The application runs without the data of ICU, and then the framework does not take letters apart.</summary>
    internal static string Fold(char letter)
    {
        if (letter is >= 'a' and <= 'z' or >= '0' and <= '9') return letter.ToString();
        if (letter is >= 'A' and <= 'Z') return ((char)(letter + 32)).ToString();
        if (letter is >= 'À' and <= 'Þ' and not '×') letter = (char)(letter + 32);
        return Plain.GetValueOrDefault(letter, "");
    }
}

/// <summary>A word in a text: how it compares, and where it stands.</summary>
public readonly record struct TextWord(string Folded, int Start, int End);
