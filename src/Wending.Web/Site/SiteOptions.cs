namespace Wending.Web.Site;

/// <summary>What may differ between places where the site runs.</summary>
/// <param name="ContentFolder">The folder with the content files (<c>Wending:Content</c>); found by itself in a checkout and beside a published site.</param>
/// <param name="Address">The public address, without a slash at the end (<c>Wending:Address</c>); used in the sitemap, canonical links and security.txt.</param>
public sealed record SiteOptions(string ContentFolder, string Address)
{
    /// <summary>The address that is used until somebody gives the public one.</summary>
    public const string LocalAddress = "http://127.0.0.1:5080";

    /// <summary>Reads arguments and environment (<c>--Wending:Content=…</c>, <c>Wending__Content</c>).</summary>
    public static SiteOptions From(string[] args) =>
        From(new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build());

    /// <summary>Reads a configuration.</summary>
    /// <exception cref="DirectoryNotFoundException">No folder with content can be found.</exception>
    public static SiteOptions From(IConfiguration configuration)
    {
        var address = configuration["Wending:Address"] is { Length: > 0 } given ? given.TrimEnd('/') : LocalAddress;
        return new SiteOptions(configuration["Wending:Content"] ?? FindContent(), address);
    }

    private static string FindContent()
    {
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var candidate = Path.Combine(folder.FullName, "content", "nl");
                if (Directory.Exists(candidate)) return candidate;
            }
        }

        throw new DirectoryNotFoundException("There is no folder content/nl here or above. Name it with --Wending:Content=FOLDER.");
    }
}
