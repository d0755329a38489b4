using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Wending.Web.Previews;
using Wending.Web.Tests;

namespace Wending.Browser.Tests;

/// <summary>
/// Photographs that are kept: the cards of link previews, and what pages look like. Those marked explicit make them
/// (<c>tests/make-pictures</c>); the others check them.
/// </summary>
public sealed class Photographs(Browser browser, PinnedBrowser pinned)
{
    /// <summary>Letters are smoothed a little differently by each version of Chromium; what matters moves whole words or surfaces, which is far more than this.</summary>
    private const double MostDifferentPixels = 0.004;

    private static readonly string Kept = Path.Combine(Repository(), "tests", "Wending.Browser.Tests", "Photographs");
    private static readonly string Cards = Path.Combine(Repository(), "src", "Wending.Web", "Previews");
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public enum Look { Light, Dark, Forced }

    public static TheoryData<string, string, int, Look> Pages => new()
    {
        { "stijl", "/stijl", 1280, Look.Light }, { "stijl", "/stijl", 1280, Look.Dark }, { "stijl", "/stijl", 360, Look.Light }, { "stijl", "/stijl", 360, Look.Forced },
        { "tekening", "/", 1280, Look.Light }, { "tekening", "/", 1280, Look.Dark }, { "tekening", "/", 360, Look.Light },
        { "geopend", "/voor/onderwijs/problemen-thuis", 1280, Look.Light },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_looks_as_it_did(string name, string address, int width, Look look)
    {
        var file = FileOf(name, width, look);
        Assert.True(File.Exists(file), $"There is no photograph {file}; make it with tests/make-pictures and look at it.");
        var now = await Photograph(address, width, look);
        var different = await Compare(await File.ReadAllBytesAsync(file), now);
        if (different > MostDifferentPixels)
        {
            var shown = Path.Combine(Path.GetTempPath(), Path.GetFileName(file));
            await File.WriteAllBytesAsync(shown, now);
            Assert.Fail($"{different:P2} of {name} at {width} ({look}) looks different; now: {shown}. If it is meant, run tests/make-pictures.");
        }
    }

    [Fact]
    public async Task The_comparison_sees_a_changed_word_and_a_moved_block()
    {
        var one = await Photograph("/stijl", 360, Look.Light);
        var other = await Photograph("/stijl", 360, Look.Light, "() => { document.querySelector('h1').textContent = 'Stijlboek'; document.querySelector('.lead').remove(); }");
        Assert.True(await Compare(one, other) > MostDifferentPixels);
        Assert.Equal(0, await Compare(one, one));
    }

    [Fact]
    public async Task Every_card_is_made_from_what_its_page_is_now()
    {
        var made = JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllTextAsync(Path.Combine(Cards, "made-from.json")))!;
        var ids = CardIds.ToList();
        Assert.Equal(ids.Order(StringComparer.Ordinal), made.Keys.Order(StringComparer.Ordinal));
        foreach (var id in ids)
        {
            Assert.True(File.Exists(Path.Combine(Cards, $"{id}.png")), $"There is no card for {id}; run tests/make-pictures.");
            Assert.True(made[id] == await HashOf(id), $"The card of {id} was made from something else than its page is now; run tests/make-pictures.");
        }
    }

    [Fact(Explicit = true)]
    public async Task Make_the_cards()
    {
        var made = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in CardIds)
        {
            await using var reader = await browser.NewReader(1200, 630);
            await reader.Open(PreviewPages.AddressOf(id));
            await reader.Page.ScreenshotAsync(new() { Path = Path.Combine(Cards, $"{id}.png") });
            made[id] = await HashOf(id);
        }

        await File.WriteAllTextAsync(Path.Combine(Cards, "made-from.json"), JsonSerializer.Serialize(made, Indented) + "\n");
    }

    [Fact(Explicit = true)]
    public async Task Make_the_photographs()
    {
        Directory.CreateDirectory(Kept);
        foreach (var row in Pages)
        {
            var (name, address, width, look) = row.Data;
            await File.WriteAllBytesAsync(FileOf(name, width, look), await Photograph(address, width, look));
        }
    }

    private IEnumerable<string> CardIds => browser.Site.Edition.Site.Library.Events.Select(e => e.Id).Prepend(PreviewPages.General);

    private async Task<string> HashOf(string id) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(await browser.Site.Client.GetStringAsync(PreviewPages.AddressOf(id)))))[..16];

    private async Task<byte[]> Photograph(string address, int width, Look look, string? change = null)
    {
        await using var context = await pinned.Chromium.NewContextAsync(new()
        {
            BaseURL = browser.Site.Address.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = look == Look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ForcedColors = look == Look.Forced ? ForcedColors.Active : ForcedColors.None,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        // The version of the content stands in the footer and changes with every word.
        await page.EvaluateAsync("() => document.querySelector('.version').remove()");
        if (change is not null) await page.EvaluateAsync(change);
        return await page.ScreenshotAsync(new() { FullPage = address == "/stijl" });
    }

    /// <summary>The share of pixels that differ clearly, counted on a canvas; 1 when the sizes differ by more than a line of text.</summary>
    private async Task<double> Compare(byte[] one, byte[] other)
    {
        await using var context = await pinned.Chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        return await page.EvaluateAsync<double>("""
            async ([one, other]) => {
              const pixels = async (base64) => {
                const image = await createImageBitmap(await (await fetch('data:image/png;base64,' + base64)).blob());
                const canvas = new OffscreenCanvas(image.width, image.height);
                const context = canvas.getContext('2d');
                context.drawImage(image, 0, 0);
                return context.getImageData(0, 0, image.width, image.height);
              };
              const [a, b] = [await pixels(one), await pixels(other)];
              if (a.width !== b.width || Math.abs(a.height - b.height) > 24) return 1;
              const length = Math.min(a.data.length, b.data.length);
              let different = 0;
              for (let i = 0; i < length; i += 4) {
                if (Math.abs(a.data[i] - b.data[i]) > 48 || Math.abs(a.data[i + 1] - b.data[i + 1]) > 48 || Math.abs(a.data[i + 2] - b.data[i + 2]) > 48) different++;
              }
              return different / (length / 4);
            }
            """, new[] { Convert.ToBase64String(one), Convert.ToBase64String(other) });
    }

    private static string FileOf(string name, int width, Look look) => Path.Combine(Kept, $"{name}-{width}-{look.ToString().ToLowerInvariant()}.png");

    private static string Repository() => Path.GetFullPath(Path.Combine(RunningSite.RepositoryContentFolder(), "..", ".."));
}
