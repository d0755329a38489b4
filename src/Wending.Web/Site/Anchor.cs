using System.Globalization;
using System.Text;

namespace Wending.Web.Site;

/// <summary>The name by which a heading is linked to.</summary>
public static class Anchor
{
    /// <summary>Letters without their accents, digits, and hyphens between the words.</summary>
    public static string Of(string heading)
    {
        var anchor = new StringBuilder(heading.Length);
        foreach (var letter in heading.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter)) anchor.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && letter is not ('’' or '‘') && anchor.Length > 0 && anchor[^1] != '-') anchor.Append('-');
        }

        return anchor.ToString().TrimEnd('-');
    }
}
