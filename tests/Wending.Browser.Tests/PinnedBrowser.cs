using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Wending.Browser.Tests.PinnedBrowser))]

namespace Wending.Browser.Tests;

/// <summary>Chromium with one family of letters only (DejaVu), so that photographs are the same on every machine.</summary>
public sealed class PinnedBrowser : IAsyncLifetime
{
    private IPlaywright? _playwright;

    public IBrowser Chromium { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.True(Directory.Exists("/usr/share/fonts/truetype/dejavu"), "The letters for photographs are not there; ./test installs fonts-dejavu-core.");
        _playwright = await Playwright.CreateAsync();
        var environment = Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
        environment["FONTCONFIG_FILE"] = Path.Combine(AppContext.BaseDirectory, "fonts.conf");
        Chromium = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Browser.Executable, Args = Browser.QuietFlags, Env = environment });
    }

    public async ValueTask DisposeAsync()
    {
        if (Chromium is not null) await Chromium.DisposeAsync();
        _playwright?.Dispose();
    }
}
