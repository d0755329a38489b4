using System.Globalization;
using Microsoft.Playwright;
using Wending.Web.Site;

namespace Wending.Browser.Tests;

/// <summary>The picture as an instrument: opened, walked, narrowed and shared, by mouse, finger and keyboard.</summary>
public sealed class PictureTests(Browser browser)
{
    private const string Event = "problemen-thuis";

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(360, 740)]
    public async Task An_event_opens_beside_the_drawing_and_the_address_follows(int width, int height)
    {
        await using var reader = await browser.NewReader(width, height);
        await reader.Open("/voor/onderwijs");
        await Stone(reader, Event).ClickAsync();
        await reader.Page.Locator("#gekozen").WaitForAsync();

        Assert.Equal($"/voor/onderwijs/{Event}", reader.At);
        Assert.Equal("gekozen", await Focused(reader, "id"));
        Assert.Equal(3, await reader.Page.Locator("#paneel .first-things a").CountAsync());
        Assert.True(await InView(reader, "#gekozen"));

        await reader.Page.ReloadAsync();
        Assert.Equal($"/voor/onderwijs/{Event}", reader.At);
        Assert.True(await reader.Page.Locator("#gekozen").IsVisibleAsync());

        await reader.Page.GoBackAsync();
        await reader.Page.Locator("#paneel:empty, #paneel:not(:has(*))").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.Equal("/voor/onderwijs", reader.At);
        await reader.Page.GoForwardAsync();
        await reader.Page.Locator("#gekozen").WaitForAsync();
        Assert.Equal($"/voor/onderwijs/{Event}", reader.At);
    }

    [Fact]
    public async Task On_a_phone_it_opens_in_place_right_under_what_was_touched()
    {
        await using var reader = await browser.NewReader(360, 740, touch: true);
        await reader.Open("/");
        var stone = Stone(reader, Event);
        await stone.TapAsync();
        await reader.Page.Locator("#gekozen").WaitForAsync();
        var gap = await reader.Page.EvaluateAsync<double>($"() => document.querySelector('#paneel').getBoundingClientRect().top - document.querySelector('svg.tall a[data-opens$=\"{Event}\"] .stone').getBoundingClientRect().bottom");
        Assert.InRange(gap, 0, 24);
    }

    [Fact]
    public async Task Arrows_walk_enter_opens_and_escape_returns_to_where_one_was()
    {
        await using var reader = await browser.NewReader(1280);
        await reader.Open("/");
        await Stone(reader, "discriminatie-en-uitsluiting").FocusAsync();
        var walked = new List<string>();
        foreach (var key in new[] { "ArrowRight", "ArrowRight", "ArrowUp", "ArrowLeft", "ArrowDown" })
        {
            await reader.Press(key);
            walked.Add(await Focused(reader, "data-opens"));
        }

        Assert.All(walked, address => Assert.StartsWith("/in-beeld/", address, StringComparison.Ordinal));
        Assert.True(walked.Distinct(StringComparer.Ordinal).Count() >= 4, string.Join(", ", walked));
        await reader.Press("Enter");
        await reader.Page.Locator("#gekozen").WaitForAsync();
        Assert.Equal(walked[^1], reader.At);
        await reader.Press("Escape");
        Assert.Equal("/", reader.At);
        Assert.Equal(walked[^1], await Focused(reader, "data-opens"));
        Assert.Equal(0, await reader.Page.Locator("#gekozen").CountAsync());
    }

    [Fact]
    public async Task From_every_event_every_other_can_be_reached_with_arrows_alone()
    {
        foreach (var width in new[] { 1280, 360 })
        {
            await using var reader = await browser.NewReader(width);
            await reader.Open("/");
            var all = browser.Site.Edition.Site.Library.Events.Select(e => $"/in-beeld/{e.Id}").ToHashSet(StringComparer.Ordinal);
            var steps = new Dictionary<string, List<string>>(StringComparer.Ordinal);
            foreach (var address in all)
            {
                steps[address] = [];
                foreach (var key in new[] { "ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft" })
                {
                    await reader.Page.Locator($"svg.picture:visible a[data-opens='{address}']").FocusAsync();
                    await reader.Press(key);
                    steps[address].Add(await Focused(reader, "data-opens"));
                }
            }

            foreach (var start in all)
            {
                var reached = new HashSet<string>(StringComparer.Ordinal) { start };
                var open = new Queue<string>(reached);
                while (open.TryDequeue(out var at)) foreach (var next in steps[at].Where(reached.Add)) open.Enqueue(next);
                Assert.True(reached.SetEquals(all), $"{width}: from {start} one does not reach {string.Join(", ", all.Except(reached))}");
            }
        }
    }

    [Fact]
    public async Task A_level_that_is_unticked_disappears_with_its_choice_in_the_address_and_said_aloud()
    {
        await using var reader = await browser.NewReader(1280);
        await reader.Open("/");
        var library = browser.Site.Edition.Site.Library;
        var left = library.Events.Count(e => e.Level != Content.Model.Level.Group);
        await reader.Page.Locator("#toon-groep").UncheckAsync();
        Assert.Equal("/#zonder=groep", reader.At);
        Assert.Equal(left, await reader.Page.Locator("svg.picture:visible a:visible").CountAsync());
        Assert.Equal($"{left} gebeurtenissen te zien.", await reader.Page.Locator("#bericht").TextContentAsync());

        await reader.Page.ReloadAsync();
        Assert.False(await reader.Page.Locator("#toon-groep").IsCheckedAsync());
        await reader.Page.Locator("#toon-groep").CheckAsync();
        Assert.Equal("/", reader.At);
        Assert.Equal(library.Events.Length, await reader.Page.Locator("svg.picture:visible a:visible").CountAsync());
    }

    [Fact]
    public async Task Levels_and_opened_events_work_without_script()
    {
        await using var reader = await browser.NewReader(360, 740, script: false);
        await reader.Open($"/voor/politie/{Event}");
        Assert.True(await reader.Page.Locator("#gekozen").IsVisibleAsync());
        await reader.Page.Locator("#toon-persoonlijk").UncheckAsync();
        Assert.Equal(0, await reader.Page.Locator("svg.tall [data-level=persoonlijk] a:visible").CountAsync());
        Assert.False(await reader.Page.Locator("[data-share]").First.IsVisibleAsync());
        await reader.Page.Locator("[data-close]").ClickAsync();
        Assert.Equal("/voor/politie", reader.At);
    }

    [Fact]
    public async Task The_address_of_a_state_is_copied_by_a_button_that_says_so()
    {
        await using var reader = await browser.NewReader(1280);
        await reader.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await reader.Page.AddInitScriptAsync("delete Navigator.prototype.share");
        await reader.Open("/");
        await Stone(reader, Event).ClickAsync();
        await reader.Page.Locator("#paneel [data-share]").ClickAsync();
        await reader.Page.GetByText("Het adres is gekopieerd").WaitForAsync();
        Assert.EndsWith($"/in-beeld/{Event}", await reader.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_way_back_moves_and_not_for_who_asked_for_rest()
    {
        await using var calm = await browser.NewReader(1280);
        await calm.Open("/");
        Assert.Equal(0, await calm.Page.EvaluateAsync<int>("() => document.getAnimations().length"));
        Assert.False(await calm.Page.Locator("#beweeg").IsVisibleAsync());

        await using var reader = await browser.NewReader(1280);
        await reader.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        await reader.Open("/");
        var moving = await reader.Page.EvaluateAsync<string[]>("() => document.getAnimations().map(a => a.effect.target.getAttribute('class'))");
        Assert.NotEmpty(moving);
        Assert.All(moving, name => Assert.Contains("back", name, StringComparison.Ordinal));
        await reader.Page.WaitForFunctionAsync("() => document.getAnimations().length === 0", null, new() { Timeout = 5000 });
        await reader.Page.Locator("#beweeg").ClickAsync();
        Assert.NotEqual(0, await reader.Page.EvaluateAsync<int>("() => document.getAnimations().length"));
        await reader.Page.Locator("#beweeg").ClickAsync();
        Assert.Equal(0, await reader.Page.EvaluateAsync<int>("() => document.getAnimations().length"));
    }

    [Fact]
    public async Task Every_state_passes_axe_and_does_not_scroll_sideways()
    {
        foreach (var (width, scheme, forced) in new[] { (1280, ColorScheme.Light, ForcedColors.None), (360, ColorScheme.Dark, ForcedColors.None), (320, ColorScheme.Light, ForcedColors.Active) })
        {
            await using var reader = await browser.NewReader(width, 740, scheme: scheme, forced: forced);
            await reader.Open("/");
            await Stone(reader, Event).ClickAsync();
            await reader.Page.Locator("#gekozen").WaitForAsync();
            var violations = await AccessibilityTests.Violations(reader, string.Create(CultureInfo.InvariantCulture, $"opened at {width}"));
            Assert.True(violations.Count == 0, string.Join('\n', violations));
            Assert.True(await reader.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= width, $"at {width} it scrolls sideways");
        }
    }

    internal static ILocator Stone(Reader reader, string id) => reader.Page.Locator($"svg.picture:visible a[data-opens$='/{id}']");

    private static Task<string> Focused(Reader reader, string attribute) => reader.Page.EvaluateAsync<string>($"() => document.activeElement.getAttribute('{attribute}') ?? ''");

    private static Task<bool> InView(Reader reader, string selector) =>
        reader.Page.EvaluateAsync<bool>($"() => {{ const r = document.querySelector('{selector}').getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; }}");
}
