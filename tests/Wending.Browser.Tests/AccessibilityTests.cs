using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Browser.Tests;

/// <summary>axe with every rule on, on every template and state.</summary>
public sealed class AccessibilityTests(Browser browser)
{
    public enum View { Desk, Phone, DeskDark, PhoneDark, PhoneForcedColors }

    /// <summary>Two pages of every template on a light phone, one in the other views, where only colours and widths differ; every article in all.</summary>
    private IEnumerable<string> Templates(View view) =>
        browser.Site.Pages.GroupBy(page => page.Component).SelectMany(kind => kind.Key == typeof(Web.Articles.ArticleView) ? kind : kind.Take(view == View.Phone ? 2 : 1)).Select(page => page.Address);

    [Theory]
    [InlineData(View.Desk)]
    [InlineData(View.DeskDark)]
    [InlineData(View.Phone)]
    [InlineData(View.PhoneDark)]
    [InlineData(View.PhoneForcedColors)]
    public async Task Every_template_passes_axe(View view) => await CheckAll(await NewReader(view), Templates(view));

    [Fact]
    public async Task Opened_details_pass_axe()
    {
        await using var reader = await NewReader(View.Phone);
        await reader.Open(Addresses.Event(browser.Site.Edition.Site.Library.Events[0].Id));
        foreach (var summary in await reader.Page.Locator("summary").AllAsync()) await summary.ClickAsync();
        await CheckOne(reader, "details open");
    }

    [Fact]
    public async Task A_lost_reader_finds_an_accessible_page()
    {
        // The browser itself reports a 404 in its console; so this reader is not watched for complaints.
        var reader = await NewReader(View.Phone);
        await reader.Page.GotoAsync("/stapen/praaten");
        Assert.NotEmpty(await reader.Page.Locator("#lijkt-erop a").AllAsync());
        await CheckOne(reader, "nearest matches");
    }

    internal static async Task CheckAll(Reader reader, IEnumerable<string> addresses)
    {
        var failures = new List<string>();
        await using var _ = reader;
        foreach (var address in addresses.Where(address => address is not (PageTable.NotFound or PageTable.ServerError)))
        {
            await reader.Open(address);
            failures.AddRange(await Violations(reader, address));
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static async Task CheckOne(Reader reader, string state)
    {
        var violations = await Violations(reader, state);
        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    /// <summary>Every rule runs; only of violations every place is described, which is most of the work on a long page.</summary>
    internal static async Task<List<string>> Violations(Reader reader, string state)
    {
        var result = await reader.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.True(result.Passes.Length > 10, "axe ran no rules");
        return [.. result.Violations.Select(v => $"{state}: {v.Id} ({v.Help}): {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")];
    }

    private Task<Reader> NewReader(View view) => view switch
    {
        View.Desk => browser.NewReader(1280),
        View.DeskDark => browser.NewReader(1280, scheme: ColorScheme.Dark),
        View.PhoneDark => browser.NewReader(360, scheme: ColorScheme.Dark),
        View.PhoneForcedColors => browser.NewReader(360, forced: ForcedColors.Active),
        _ => browser.NewReader(360),
    };
}

/// <summary>The same on every page about an event, at the width of a phone. A class of its own, so that it runs beside the other.</summary>
public sealed class EventAccessibilityTests(Browser browser)
{
    [Fact]
    public async Task Every_page_about_an_event_passes_axe() => await AccessibilityTests.CheckAll(
        await browser.NewReader(360), browser.Site.Pages.Where(page => page.Address.StartsWith(Addresses.Events + "/", StringComparison.Ordinal)).Select(page => page.Address));
}
