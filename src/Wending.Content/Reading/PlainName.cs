using System.Text;
using Wending.Content.Language;

namespace Wending.Content.Reading;

/// <summary>A name or heading as part of an address: lower case, letters without their accents, hyphens between the words.</summary>
public static class PlainName
{
    /// <summary>The name; apostrophes vanish, every other sign becomes a hyphen.</summary>
    public static string Of(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (DutchText.Fold(letter) is { Length: > 0 } folded) name.Append(folded);
            else if (letter is not ('’' or '‘' or '\'') && name.Length > 0 && name[^1] != '-') name.Append('-');
        }

        return name.ToString().TrimEnd('-');
    }
}
