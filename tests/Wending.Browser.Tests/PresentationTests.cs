using Microsoft.Playwright;
using Wending.Web.Site;

namespace Wending.Browser.Tests;

/// <summary>On the screen of a team room.</summary>
public sealed class PresentationTests(Browser browser)
{
    private const string Deck = "/presenteren/confrontatie-met-de-dood";

    [Fact]
    public async Task By_keyboard_alone_from_an_event_to_the_end_and_back()
    {
        await using var reader = await browser.NewReader(1024, 768);
        await reader.Open(Addresses.Pair("confrontatie-met-de-dood", "onderwijs"));
        await reader.TabTo("Op een scherm, voor je team", 200);
        await reader.Press("Enter");
        await reader.Page.WaitForURLAsync("**" + Deck);
        await reader.TabTo("Begin");
        await reader.Press("Enter");
        var slides = await reader.Page.Locator(".slide").CountAsync();
        Assert.True(slides >= 10);
        for (var i = 1; i < slides; i++) await reader.Press(i % 2 == 0 ? "ArrowRight" : "PageDown");
        Assert.Equal($"{Deck}#dia-{slides}", reader.At);
        Assert.Equal($"{slides} van {slides}", await reader.Page.Locator("#waar").TextContentAsync());
        await reader.Press("ArrowRight");
        Assert.Equal($"{Deck}#dia-{slides}", reader.At);
        await reader.Press("PageUp");
        Assert.Equal($"{Deck}#dia-{slides - 1}", reader.At);
        await reader.Press("Home");
        Assert.True(await reader.Page.Locator(".slide.map svg.wide").IsVisibleAsync());
        await reader.Page.ReloadAsync();
        Assert.Equal("1 van " + slides, await reader.Page.Locator("#waar").TextContentAsync());
        await reader.Press("Escape");
        Assert.Equal(Deck, reader.At);
        Assert.True(await reader.Page.Locator(".emergency").IsVisibleAsync());
    }

    [Theory]
    [InlineData(1024, 768)]
    [InlineData(1280, 720)]
    [InlineData(3840, 2160)]
    public async Task Every_slide_fits_on_the_screen(int width, int height)
    {
        await using var reader = await browser.NewReader(width, height);
        var failures = new List<string>();
        foreach (var address in browser.Site.Pages.Where(page => page.Component == typeof(Web.Presenting.PresentationPage)).Select(page => page.Address))
        {
            await reader.Open(address + "#dia-1");
            var slides = await reader.Page.Locator(".slide").CountAsync();
            for (var i = 1; i <= slides; i++)
            {
                var over = await reader.Page.EvaluateAsync<double[]>("() => { const s = document.querySelector('.slide.shown'); return [s.scrollHeight - s.clientHeight, s.scrollWidth - s.clientWidth, parseFloat(getComputedStyle(s.querySelector('.slide-body')).fontSize)]; }");
                if (over[0] > 1 || over[1] > 1) failures.Add($"{address}#dia-{i} is {over[0]} too high and {over[1]} too wide");
                if (over[2] < height / 50.0) failures.Add($"{address}#dia-{i} has letters of {over[2]} px");
                await reader.Press("ArrowRight");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public async Task Without_script_everything_is_there_to_read()
    {
        await using var reader = await browser.NewReader(360, 740, script: false);
        await reader.Open(Deck);
        foreach (var slide in await reader.Page.Locator(".slide").AllAsync()) Assert.True(await slide.IsVisibleAsync());
        Assert.False(await reader.Page.Locator(".deck-bar").IsVisibleAsync());
    }

    [Fact]
    public async Task A_finger_wipes_to_the_next_slide_and_a_shown_slide_passes_axe()
    {
        await using var reader = await browser.NewReader(1024, 768, touch: true);
        await reader.Open(Deck + "#dia-3");
        await reader.Page.EvaluateAsync("""
            () => { const touch = (type, x) => document.dispatchEvent(new TouchEvent(type, { bubbles: true, changedTouches: [new Touch({ identifier: 1, target: document.body, clientX: x, clientY: 300 })] }));
              touch('touchstart', 700); touch('touchend', 400); }
            """);
        Assert.Equal(Deck + "#dia-4", reader.At);
        var violations = await AccessibilityTests.Violations(reader, "presenting");
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    [Fact]
    public async Task On_paper_the_notes_are_there()
    {
        await using var reader = await browser.NewReader(1280);
        using var pdf = await Printed.Of(reader, Deck);
        var text = pdf.Text();
        Assert.Contains("Voor jou", text, StringComparison.Ordinal);
        Assert.Contains("Vraag 1 voor ons", text, StringComparison.Ordinal);
        Assert.Equal("yes", pdf.Info()["Tagged"]);
    }
}
