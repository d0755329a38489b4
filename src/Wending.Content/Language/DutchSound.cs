using System.Text;

namespace Wending.Content.Language;

/// <summary>
/// How a Dutch word sounds, roughly, so that “vijlige” and “veilige” are one: most spelling mistakes in Dutch keep the sound.
/// The same rules stand in the script of the search; a test holds the two equal.
/// </summary>
public static class DutchSound
{
    /// <summary>The sound of a folded word.</summary>
    public static string Of(string word)
    {
        var sound = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length;)
        {
            var (c, d, e) = (word[i], At(i + 1), At(i + 2));
            var (heard, step) = (c, d) switch
            {
                ('s', 'c') when e == 'h' => (i + 3 == word.Length ? "s" : "sg", 3),
                ('s', 'h') => ("s", 2),
                ('c', 'h') => ("g", 2),
                ('c', 'k') => ("k", 2),
                ('q', 'u') => ("kw", 2),
                ('p', 'h') => ("f", 2),
                ('t', 'h') => ("t", 2),
                ('t', 's') when e == 'i' => ("t", 2),
                ('i', 'j') or ('e', 'i') or ('e', 'y') => ("y", 2),
                ('a' or 'o', 'u') => ("au", e == 'w' ? 3 : 2),
                ('i', 'e') => ("i", 2),
                ('d', 't') when i + 2 == word.Length => ("t", 2),
                ('d', '\0') => ("t", 1),
                ('b', '\0') => ("p", 1),
                ('c', 'e' or 'i' or 'y') => ("s", 1),
                ('c' or 'q', _) => ("k", 1),
                ('x', _) => ("ks", 1),
                ('z', _) => ("s", 1),
                ('v', _) => ("f", 1),
                _ => (c.ToString(), 1),
            };
            sound.Append(heard, sound.Length > 0 && sound[^1] == heard[0] ? 1 : 0, heard.Length - (sound.Length > 0 && sound[^1] == heard[0] ? 1 : 0));
            i += step;
        }

        // The n of “-en” is hardly ever heard, and left out as often.
        if (sound.Length > 4 && sound[^1] == 'n' && sound[^2] == 'e') sound.Length--;
        return sound.ToString();

        char At(int place) => place < word.Length ? word[place] : '\0';
    }
}
