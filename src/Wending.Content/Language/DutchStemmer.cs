namespace Wending.Content.Language;

/// <summary>
/// The Snowball stemmer for Dutch after Porter, as published at snowballstem.org (since version 3 there under the name
/// "dutch_porter"). The same rules stand in the script of the search; tests hold both against vectors of another implementation.
/// </summary>
public static class DutchStemmer
{
    /// <summary>The stem of a word in small letters.</summary>
    public static string Stem(string word)
    {
        var letters = Prepare(word);
        var (r1, r2) = Regions(letters);
        var s = new string(letters);

        // Step 1: heden; en, ene; s, se.
        if (s.EndsWith("heden", StringComparison.Ordinal))
        {
            if (s.Length - 5 >= r1) s = s[..^5] + "heid";
        }
        else if (Longest(s, "ene", "en") is { } plural)
        {
            s = DropEn(s, plural, r1);
        }
        else if (Longest(s, "se", "s") is { } end && s.Length - end >= r1 && s.Length > end && !IsVowel(s[s.Length - end - 1]) && s[s.Length - end - 1] != 'j')
        {
            s = s[..^end];
        }

        // Step 2: e after a consonant.
        var droppedE = false;
        if (s.EndsWith('e') && s.Length - 1 >= r1 && s.Length > 1 && !IsVowel(s[^2]))
        {
            s = Undouble(s[..^1]);
            droppedE = true;
        }

        // Step 3a: heid.
        if (s.EndsWith("heid", StringComparison.Ordinal) && s.Length - 4 >= r2 && s.Length > 4 && s[^5] != 'c')
        {
            s = s[..^4];
            if (s.EndsWith("en", StringComparison.Ordinal)) s = DropEn(s, 2, r1);
        }

        s = Suffixes(s, r1, r2, droppedE);

        // Step 4: a double vowel between consonants becomes single.
        if (s.Length >= 4 && s[^2] == s[^3] && s[^2] is 'a' or 'e' or 'o' or 'u' && !IsVowel(s[^4]) && !IsVowel(s[^1]) && s[^1] != 'I')
        {
            s = s[..^2] + s[^1];
        }

        return s.Replace('I', 'i').Replace('Y', 'y');
    }

    /// <summary>Step 3b: derivational endings.</summary>
    private static string Suffixes(string s, int r1, int r2, bool droppedE)
    {
        if (Longest(s, "end", "ing") is not null)
        {
            if (s.Length - 3 < r2) return s;
            s = s[..^3];
            if (s.EndsWith("ig", StringComparison.Ordinal) && s.Length - 2 >= r2 && s.Length > 2 && s[^3] != 'e') return s[..^2];
            return Undouble(s);
        }

        if (s.EndsWith("ig", StringComparison.Ordinal)) return s.Length - 2 >= r2 && s.Length > 2 && s[^3] != 'e' ? s[..^2] : s;
        if (s.EndsWith("lijk", StringComparison.Ordinal))
        {
            if (s.Length - 4 < r2) return s;
            s = s[..^4];
            return s.EndsWith('e') && s.Length - 1 >= r1 && s.Length > 1 && !IsVowel(s[^2]) ? Undouble(s[..^1]) : s;
        }

        if (s.EndsWith("baar", StringComparison.Ordinal)) return s.Length - 4 >= r2 ? s[..^4] : s;
        if (s.EndsWith("bar", StringComparison.Ordinal)) return s.Length - 3 >= r2 && droppedE ? s[..^3] : s;
        return s;
    }

    private static string DropEn(string s, int length, int r1)
    {
        var rest = s[..^length];
        if (s.Length - length < r1 || rest.Length == 0 || IsVowel(rest[^1]) || rest.EndsWith("gem", StringComparison.Ordinal)) return s;
        return Undouble(rest);
    }

    private static string Undouble(string s) => s.Length >= 2 && s[^1] == s[^2] && s[^1] is 'k' or 'd' or 't' ? s[..^1] : s;

    /// <summary>Accents off; y at the start or after a vowel, and i between vowels, count as consonants (Y, I).</summary>
    private static char[] Prepare(string word)
    {
        var letters = word.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = letters[i] switch { 'ä' or 'á' => 'a', 'ë' or 'é' => 'e', 'ï' or 'í' => 'i', 'ö' or 'ó' => 'o', 'ü' or 'ú' => 'u', var other => other };
        }

        if (letters.Length > 0 && letters[0] == 'y') letters[0] = 'Y';
        for (var i = 1; i < letters.Length; i++)
        {
            if (!IsVowel(letters[i - 1])) continue;
            if (letters[i] == 'y') letters[i] = 'Y';
            else if (letters[i] == 'i' && i + 1 < letters.Length && IsVowel(letters[i + 1])) letters[i] = 'I';
        }

        return letters;
    }

    /// <summary>R1 begins after the first consonant that follows a vowel, at the earliest after three letters; R2 the same within R1.</summary>
    private static (int R1, int R2) Regions(char[] letters)
    {
        var first = After(letters, 0);
        var second = After(letters, first);
        return (first < letters.Length ? Math.Max(first, 3) : first, second);
    }

    private static int After(char[] letters, int from)
    {
        var i = from;
        while (i < letters.Length && !IsVowel(letters[i])) i++;
        while (i < letters.Length && IsVowel(letters[i])) i++;
        return i < letters.Length ? i + 1 : letters.Length;
    }

    /// <summary>The length of the first of these endings that the word has; the longest must stand first.</summary>
    private static int? Longest(string s, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (s.EndsWith(ending, StringComparison.Ordinal)) return ending.Length;
        }

        return null;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'è';
}
