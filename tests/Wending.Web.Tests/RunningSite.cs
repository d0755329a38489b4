using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.Tests;

/// <summary>The site as it really runs, on a free port, with the content of the repository or with a copy that a test may change.</summary>
public sealed class RunningSite : IAsyncLifetime
{
    private string? _contentFolder;
    private WebApplication? _app;

    /// <summary>The site with the content of another folder.</summary>
    public static RunningSite With(string contentFolder) => new() { _contentFolder = contentFolder };

    /// <summary>A client that follows no redirects, keeps no cookies and unpacks nothing, so that a test sees what was sent.</summary>
    public HttpClient Client { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public EditionKeeper Keeper => _app!.Services.GetRequiredService<EditionKeeper>();

    public Edition Edition => Keeper.Current;

    /// <summary>Every page that is there to be read; a card is there to be photographed (<see cref="Previews.PreviewPages"/>).</summary>
    public IEnumerable<ComponentPage> Pages => Edition.Table.Pages.Values.OfType<ComponentPage>().Where(page => page.Component != typeof(Previews.PreviewCard)).OrderBy(page => page.Address, StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        var content = _contentFolder ?? RepositoryContentFolder();
        _app = WendingSite.Build(["--urls", "http://127.0.0.1:0", $"--Wending:Content={content}"]);
        var faults = Keeper.OpenFirst();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        await _app.StartAsync();
        Address = new Uri(_app.Urls.Single());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = Address };
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_app is null) return;
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public static string RepositoryContentFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var content = Path.Combine(folder.FullName, "content", "nl");
            if (Directory.Exists(content)) return content;
        }

        throw new DirectoryNotFoundException("No content/nl above the tests.");
    }
}
