using Microsoft.Playwright;
using Wending.Web.Tests;

[assembly: AssemblyFixture(typeof(Wending.Browser.Tests.Browser))]

namespace Wending.Browser.Tests;

/// <summary>
/// Debian's Chromium and the running site, once for all tests. Every page that a test opens is watched: no error in the
/// console, no request to another host, no cookie.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>The flags keep Chromium from calling home, which a closed network would refuse.</summary>
    internal static readonly string[] QuietFlags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>Where Chromium is.</summary>
    internal static readonly string Executable = Environment.GetEnvironmentVariable("WENDING_CHROMIUM") ?? "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    public RunningSite Site { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Site.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        Assert.True(File.Exists(Executable), $"There is no Chromium at {Executable}. ./test installs it, or name one in WENDING_CHROMIUM.");
        _chromium = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = QuietFlags });
    }

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null) await _chromium.DisposeAsync();
        _playwright?.Dispose();
        await Site.DisposeAsync();
    }

    /// <summary>
    /// Every page that is worth opening in a browser: all, but of the hundred pages with two events side by side, of the states of the picture
    /// for one work field, of the sheets about an event, of the routes and organisations, one in eight, and of the municipalities one in sixty. They differ
    /// in words only, and what their words are is tested over HTTP.
    /// </summary>
    public IEnumerable<Web.Publishing.ComponentPage> PagesToOpen => Site.Pages.Where((page, index) =>
        page.Address is not (Web.Publishing.PageTable.NotFound or Web.Publishing.PageTable.ServerError)
        && (page.Component != typeof(Web.Together.TogetherPage) && page.Component != typeof(Web.Sheets.PairSheetPage) && !page.Address.StartsWith("/voor/", StringComparison.Ordinal) && page.Component != typeof(Web.Help.RoutePage) && page.Component != typeof(Web.Help.OrganisationPage) || index % 8 == 0)
        && (page.Component != typeof(Web.Help.MunicipalityPage) || index % 60 == 0));

    /// <summary>A fresh reader with a screen of this size.</summary>
    public async Task<Reader> NewReader(int width, int height = 800, bool script = true, ColorScheme scheme = ColorScheme.Light, ForcedColors forced = ForcedColors.None, bool touch = false)
    {
        var context = await _chromium!.NewContextAsync(new()
        {
            BaseURL = Site.Address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            JavaScriptEnabled = script,
            ColorScheme = scheme,
            ForcedColors = forced,
            ReducedMotion = ReducedMotion.Reduce,
            HasTouch = touch,
            Locale = "nl-NL",
        });
        return new Reader(context, await context.NewPageAsync(), Site.Address);
    }
}

/// <summary>Somebody who reads the site in a window of their own.</summary>
public sealed class Reader : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    public Reader(IBrowserContext context, IPage page, Uri site)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Add($"console: {message.Text}");
        };
        page.PageError += (_, error) => _complaints.Add($"script: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.ToString(), StringComparison.Ordinal)) _complaints.Add($"request to {request.Url}");
        };
        page.RequestFailed += (_, request) => _complaints.Add($"failed: {request.Url}");
    }

    public IPage Page { get; }

    /// <summary>Takes back a complaint of the browser about something that the test itself brought about.</summary>
    public void Forgive(string words) => Assert.True(_complaints.RemoveAll(complaint => complaint.Contains(words, StringComparison.Ordinal)) > 0, $"Nobody complained about {words}.");

    public async Task Open(string address)
    {
        var response = await Page.GotoAsync(address);
        Assert.NotNull(response);
        Assert.True(response.Status < 500 || address == "/storing", $"{address} gave {response.Status}");
    }

    /// <summary>Where the reader is now, without the host.</summary>
    public string At => new Uri(Page.Url).PathAndQuery + new Uri(Page.Url).Fragment;

    public Task Press(string key) => Page.Keyboard.PressAsync(key);

    /// <summary>Presses Tab until a link with these words has the focus.</summary>
    public async Task TabTo(string words, int most = 80)
    {
        for (var i = 0; i < most; i++)
        {
            await Press("Tab");
            var focused = await Page.EvaluateAsync<string>("() => document.activeElement?.textContent?.replace(/\\s+/g, ' ').trim() ?? ''");
            if (focused == words) return;
        }

        Assert.Fail($"“{words}” is not reached within {most} presses of Tab.");
    }

    public async ValueTask DisposeAsync()
    {
        var cookies = await _context.CookiesAsync();
        await _context.DisposeAsync();
        Assert.Empty(cookies);
        Assert.True(_complaints.Count == 0, string.Join('\n', _complaints));
    }
}
