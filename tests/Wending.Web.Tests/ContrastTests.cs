using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Wending.Web.Site;

namespace Wending.Web.Tests;

/// <summary>Every pair of colours that carries text has a contrast of at least 7:1, in the light and in the dark scheme; lines and shapes 3:1.</summary>
public sealed partial class ContrastTests
{
    private static readonly Dictionary<string, string> Light = Tokens(dark: false);

    private static readonly Dictionary<string, string> Dark = Tokens(dark: true);

    [Theory]
    [InlineData("ink", "page", 7)]
    [InlineData("ink", "paper", 7)]
    [InlineData("ink-soft", "page", 7)]
    [InlineData("ink-soft", "paper", 7)]
    [InlineData("ink", "say", 7)]
    [InlineData("link", "page", 7)]
    [InlineData("link", "paper", 7)]
    [InlineData("link", "say", 7)]
    [InlineData("stream-ink", "stream", 7)]
    [InlineData("back-ink", "back-soft", 7)]
    [InlineData("branch-ink", "page", 7)]
    [InlineData("emergency-ink", "emergency", 7)]
    [InlineData("back", "page", 3)]
    [InlineData("back", "paper", 3)]
    [InlineData("branch", "page", 3)]
    [InlineData("control-line", "paper", 3)]
    [InlineData("control-line", "page", 3)]
    [InlineData("focus", "page", 3)]
    [InlineData("focus", "paper", 3)]
    public void Colours_that_stand_on_each_other_can_be_told_apart(string above, string below, double least)
    {
        foreach (var (scheme, tokens) in new[] { ("light", Light), ("dark", Dark) })
        {
            var contrast = Contrast(tokens[above], tokens[below]);
            Assert.True(contrast >= least, $"{above} on {below} in the {scheme} scheme: {contrast:0.00}");
        }
    }

    [Fact]
    public void The_dark_scheme_gives_every_colour_of_its_own() => Assert.All(Light, token => Assert.True(Dark.ContainsKey(token.Key), token.Key));

    [Fact]
    public void Style_sheets_take_their_colours_from_the_tokens()
    {
        foreach (var sheet in SiteAssets.All.Where(asset => asset.Name.EndsWith(".css", StringComparison.Ordinal) && asset.Name != "tokens.css"))
        {
            var css = Encoding.UTF8.GetString(sheet.Bytes.AsSpan());
            // Print is black on nothing, and a system colour belongs to the reader.
            Assert.DoesNotMatch(@"(?<!&)#(?!000;)[0-9a-fA-F]{3,8}\b|rgba?\(|hsla?\(", css);
            foreach (var name in Used().Matches(css).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal)) Assert.Contains($"--wending-{name}:", TokenSheet(), StringComparison.Ordinal);
        }
    }

    private static Dictionary<string, string> Tokens(bool dark)
    {
        var parts = TokenSheet().Split("@media (prefers-color-scheme: dark)");
        return Colour().Matches(dark ? parts[1] : parts[0]).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value, StringComparer.Ordinal);
    }

    private static string TokenSheet() => Encoding.UTF8.GetString(SiteAssets.All.Single(asset => asset.Name == "tokens.css").Bytes.AsSpan());

    /// <summary>WCAG 2.2, relative luminance and contrast ratio.</summary>
    private static double Contrast(string first, string second)
    {
        var (a, b) = (Luminance(first), Luminance(second));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex(@"--wending-color-(?<name>[a-z0-9-]+):\s*(?<value>#[0-9a-f]{6});", RegexOptions.ExplicitCapture)]
    private static partial Regex Colour();

    [GeneratedRegex(@"var\(--wending-(?<name>[a-z0-9-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Used();
}
