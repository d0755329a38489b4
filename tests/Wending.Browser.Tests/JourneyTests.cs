using Microsoft.Playwright;

namespace Wending.Browser.Tests;

/// <summary>“I am a youth worker, someone was discriminated against: what do I say?”</summary>
public sealed class JourneyTests(Browser browser)
{
    private const string Destination = "/triggerfactoren/discriminatie-en-uitsluiting/jongerenwerk";

    [Theory]
    [InlineData(1280, true)]
    [InlineData(1280, false)]
    [InlineData(360, true)]
    [InlineData(360, false)]
    public async Task By_mouse_or_finger(int width, bool script)
    {
        await using var reader = await browser.NewReader(width, script: script);
        await reader.Open("/");
        await reader.Page.Locator("main svg a:visible", new() { HasText = "Discriminatie" }).First.ClickAsync();
        if (script)
        {
            await reader.Page.Locator("#paneel").GetByRole(AriaRole.Link, new() { Name = "Jongerenwerk", Exact = true }).ClickAsync();
            Assert.Equal("/voor/jongerenwerk/discriminatie-en-uitsluiting", reader.At);
            // The address is there before the panel; a reader would see the old link until then.
            await reader.Page.Locator($"#paneel .whole a[href='{Destination}']").ClickAsync();
        }
        else
        {
            Assert.Equal("/triggerfactoren/discriminatie-en-uitsluiting", reader.At);
            await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Jongerenwerk", Exact = true }).First.ClickAsync();
        }

        Assert.Equal(Destination, reader.At);
        await reader.Page.Locator(".first-things a").First.ClickAsync();
        await ReadsWordsToSay(reader);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task By_keyboard_alone(int width)
    {
        await using var reader = await browser.NewReader(width);
        await reader.Open("/");
        await reader.Press("Tab");
        Assert.Equal("Naar de inhoud", await reader.Page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        await reader.Press("Enter");
        await TabToEvent(reader, "/triggerfactoren/discriminatie-en-uitsluiting");
        await reader.Press("Enter");
        await reader.Page.WaitForURLAsync("**/in-beeld/discriminatie-en-uitsluiting");
        await reader.Page.Locator("#gekozen").WaitForAsync();
        await reader.TabTo("Jongerenwerk");
        await reader.Press("Enter");
        await reader.Page.WaitForURLAsync("**/voor/jongerenwerk/discriminatie-en-uitsluiting");
        await reader.TabTo("Alles over discriminatie en uitsluiting voor jongerenwerk");
        await reader.Press("Enter");
        await reader.Page.WaitForURLAsync("**" + Destination);
        await reader.TabTo(await reader.Page.Locator(".first-things a").First.InnerTextAsync());
        await reader.Press("Enter");
        await ReadsWordsToSay(reader);
    }

    [Fact]
    public async Task From_the_list_when_somebody_does_not_want_a_picture()
    {
        await using var reader = await browser.NewReader(360, script: false);
        await reader.Open("/");
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Menu", Exact = true }).ClickAsync();
        await reader.Page.Locator("footer").GetByRole(AriaRole.Link, new() { Name = "Gebeurtenissen" }).ClickAsync();
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Discriminatie en uitsluiting", Exact = true }).First.ClickAsync();
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "Jongerenwerk", Exact = true }).First.ClickAsync();
        Assert.Equal(Destination, reader.At);
    }

    [Fact]
    public async Task Back_leads_back_and_a_reload_keeps_the_place()
    {
        await using var reader = await browser.NewReader(1280);
        await reader.Open("/");
        await reader.Page.Locator("main svg a:visible").First.ClickAsync();
        var there = reader.At;
        await reader.Page.ReloadAsync();
        Assert.Equal(there, reader.At);
        await reader.Page.GoBackAsync();
        Assert.Equal("/", reader.At);
    }

    private static async Task TabToEvent(Reader reader, string address)
    {
        for (var i = 0; i < 60; i++)
        {
            await reader.Press("Tab");
            var (href, visible) = (
                await reader.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href') ?? ''"),
                await reader.Page.EvaluateAsync<bool>("() => { const r = document.activeElement.getBoundingClientRect(); return r.width > 0 && r.bottom > 0 && r.top < innerHeight; }"));
            Assert.True(visible, $"the focus is on {href}, which cannot be seen");
            if (href == address) return;
        }

        Assert.Fail($"{address} is not reached by keyboard.");
    }

    private static async Task ReadsWordsToSay(Reader reader)
    {
        Assert.Contains("#", reader.At, StringComparison.Ordinal);
        var words = reader.Page.Locator("main .zeg").First;
        await words.ScrollIntoViewIfNeededAsync();
        Assert.True(await words.IsVisibleAsync());
        Assert.Contains("“", await words.InnerTextAsync(), StringComparison.Ordinal);
    }
}
