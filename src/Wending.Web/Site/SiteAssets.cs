using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;

namespace Wending.Web.Site;

/// <summary>A style sheet or image that pages refer to by an address that changes with its bytes.</summary>
/// <param name="Name">The name in the source, such as <c>site.css</c>.</param>
/// <param name="Address">The address with the fingerprint.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Bytes">What is sent.</param>
public sealed record Asset(string Name, string Address, string ContentType, ImmutableArray<byte> Bytes);

/// <summary>The assets that are built into the application.</summary>
public static class SiteAssets
{
    private static readonly FrozenDictionary<string, Asset> ByName = Read();

    /// <summary>All of them.</summary>
    public static IEnumerable<Asset> All => ByName.Values;

    /// <summary>The address of one.</summary>
    /// <exception cref="KeyNotFoundException">There is no asset of this name.</exception>
    public static string AddressOf(string name) => ByName[name].Address;

    /// <summary>The address of one, or null where there is none of this name.</summary>
    public static string? Find(string name) => ByName.TryGetValue(name, out var asset) ? asset.Address : null;

    private static FrozenDictionary<string, Asset> Read()
    {
        const string prefix = "assets/";
        var assembly = Assembly.GetExecutingAssembly();
        var assets = new List<Asset>();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var name = resource[prefix.Length..];
            var ending = Path.GetExtension(name);
            var fingerprint = Convert.ToHexStringLower(SHA256.HashData(bytes))[..10];
            assets.Add(new Asset(name, $"/assets/{Path.GetFileNameWithoutExtension(name)}.{fingerprint}{ending}", TypeOf(ending), [.. bytes]));
        }

        return assets.ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);
    }

    private static string TypeOf(string ending) => ending switch
    {
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".js" => "text/javascript; charset=utf-8",
        ".png" => "image/png",
        _ => throw new NotSupportedException($"No media type is known for {ending}."),
    };
}
