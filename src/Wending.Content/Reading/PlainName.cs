using System.Text;

namespace Wending.Content.Reading;

/// <summary>A name or heading as part of an address: lower case, letters without their accents, hyphens between the words.</summary>
public static class PlainName
{
    // The application runs without the data of ICU, and then the framework does not take letters apart; these are the ones of Dutch and Frisian names and loan words.
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿ";
    private const string Plain = "aaaaaaceeeeiiiinooooouuuuyy";

    /// <summary>The name; apostrophes vanish, every other sign becomes a hyphen.</summary>
    public static string Of(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormC).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter)) name.Append(letter);
            else if (Accented.IndexOf(letter) is >= 0 and var at) name.Append(Plain[at]);
            else if (letter is not ('’' or '‘' or '\'') && name.Length > 0 && name[^1] != '-') name.Append('-');
        }

        return name.ToString().TrimEnd('-');
    }
}
