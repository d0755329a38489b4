using System.Text.Json;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.Tests;

/// <summary>Content that changes while the site runs: sound content takes its place, faulty content does not.</summary>
public sealed class ChangedContentTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wending-content-").FullName;
    private RunningSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(RunningSite.RepositoryContentFolder(), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(RunningSite.RepositoryContentFolder(), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        _site = RunningSite.With(_folder);
        await _site.InitializeAsync();
        await Until(async () => (await Ready()).GetProperty("rendered").GetInt32() == _site.Edition.Total);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_sound_change_is_shown_and_a_fault_keeps_the_last_sound_version_and_says_so()
    {
        var page = Path.Combine(_folder, "paginas", "over.md");
        var original = await File.ReadAllTextAsync(page);
        var tag = (await _site.Client.GetAsync("/over")).Headers.ETag!.ToString();

        await File.WriteAllTextAsync(page, original.Replace("title: Over Wending", "title: Wat Wending is en doet", StringComparison.Ordinal));
        await Until(async () => (await _site.Client.GetStringAsync("/over")).Contains("<h1>Wat Wending is en doet</h1>", StringComparison.Ordinal));
        Assert.NotEqual(tag, (await _site.Client.GetAsync("/over")).Headers.ETag!.ToString());
        Assert.Equal("gereed", (await Ready()).GetProperty("status").GetString());
        var version = (await Ready()).GetProperty("content").GetString();

        await File.WriteAllTextAsync(page, original.Replace("nextReview:", "volgende:", StringComparison.Ordinal));
        await Until(async () => (await Ready()).GetProperty("faults").GetArrayLength() > 0);
        Assert.Contains("<h1>Wat Wending is en doet</h1>", await _site.Client.GetStringAsync("/over"), StringComparison.Ordinal);
        Assert.Equal("gereed, met de vorige versie van de inhoud", (await Ready()).GetProperty("status").GetString());
        Assert.Equal(version, (await Ready()).GetProperty("content").GetString());
        Assert.Contains("paginas/over.md:", (await Ready()).GetProperty("faults")[0].GetString(), StringComparison.Ordinal);

        await File.WriteAllTextAsync(page, original);
        await Until(async () => (await _site.Client.GetStringAsync("/over")).Contains("<h1>Over Wending</h1>", StringComparison.Ordinal));
        Assert.Equal(0, (await Ready()).GetProperty("faults").GetArrayLength());
    }

    [Fact]
    public async Task The_readiness_check_says_that_nobody_answers_for_the_site()
    {
        Assert.Contains("voorlopige uitgave", (await Ready()).GetProperty("publisher").GetString(), StringComparison.Ordinal);
        var record = Path.Combine(_folder, "uitgever.md");
        await File.WriteAllTextAsync(record, "---\nname: Stichting Voorbeeld\ncontact: post@voorbeeld.example\nprivacyContact: privacy@voorbeeld.example\naccessibilityContact: toegang@voorbeeld.example\ncorrectionsContact: fout@voorbeeld.example\n---\n## Wie antwoordt voor deze site\nEen voorbeeld voor een test.\n");
        await Until(async () => (await Ready()).GetProperty("publisher").GetString() == "Stichting Voorbeeld");
        var html = await _site.Client.GetStringAsync("/correcties");
        Assert.Contains("fout@voorbeeld.example", html, StringComparison.Ordinal);
        Assert.DoesNotContain("noindex", html, StringComparison.Ordinal);
        Assert.DoesNotContain("voorlopige uitgave", html, StringComparison.Ordinal);
        Assert.Contains("rel=\"canonical\"", html, StringComparison.Ordinal);
        Assert.Contains("mailto:post@voorbeeld.example", await _site.Client.GetStringAsync("/.well-known/security.txt"), StringComparison.Ordinal);
    }

    private async Task<JsonElement> Ready() => JsonDocument.Parse(await _site.Client.GetStringAsync("/health/ready")).RootElement.Clone();

    private static async Task Until(Func<Task<bool>> condition)
    {
        // Twenty seconds: the watcher answers within one, and the poll behind it every ten.
        for (var i = 0; i < 200; i++)
        {
            if (await condition()) return;
            await Task.Delay(100);
        }

        Assert.Fail("The change was not seen within twenty seconds.");
    }
}
