using Wending.Content.Reading;
using Wending.Web.Publishing;

namespace Wending.Web.Site;

/// <summary>The web application: what it is made of, in order.</summary>
public static class WendingSite
{
    private static readonly string[] AddressKeys = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints:Http:Url"];

    /// <summary>Serves until it is stopped; exit code 1 when the content has faults.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter errors)
    {
        // Reading the content and building the server each take a third of a second; side by side they take one.
        var content = SiteOptions.From(args).ContentFolder;
        var reading = Task.Run(() => LibraryReader.Read(ContentFolder.Load(content)));
        var app = Build(args);
        await using (app)
        {
            var faults = app.Services.GetRequiredService<EditionKeeper>().OpenFirst(await reading);
            if (faults.Count > 0)
            {
                foreach (var fault in faults) await errors.WriteLineAsync(fault.ToString());
                await errors.WriteLineAsync($"The site does not start: {faults.Count} faults in the content.");
                return 1;
            }

            await app.RunAsync();
            return 0;
        }
    }

    /// <summary>Builds the application without starting it; <see cref="EditionKeeper.OpenFirst"/> must be called before it serves.</summary>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        // Addresses of pages say what somebody worries about, so no request is logged; only faults of ours are.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        if (!IsAddressGiven(builder.Configuration)) builder.WebHost.UseUrls(SiteOptions.LocalAddress);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(SiteOptions.From(builder.Configuration));
        builder.Services.AddSingleton<EditionKeeper>();
        builder.Services.AddHostedService(services => services.GetRequiredService<EditionKeeper>());

        var app = builder.Build();
        app.UseMiddleware<PageServer>();
        app.UseRouting();
        Health.Map(app);
        app.MapFallback("{*path}", async (HttpContext context, EditionKeeper keeper) => await NearestMatches.SendAsync(context, keeper.Current));
        return app;
    }

    private static bool IsAddressGiven(ConfigurationManager configuration) =>
        AddressKeys.Any(key => !string.IsNullOrEmpty(configuration[key]));
}
