using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Wending.Content.Reading;

/// <summary>The content files as they stand on disk at one moment.</summary>
/// <param name="Files">Path below the content folder, with forward slashes → the bytes of the file.</param>
public sealed record ContentFolder(ImmutableSortedDictionary<string, ImmutableArray<byte>> Files)
{
    /// <summary>Reads a folder. Hidden files (an editor's swap files) are left out.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ContentFolder Load(string folder)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (Path.GetFileName(path).StartsWith('.') || path.EndsWith('~')) continue;
            files.Add(Path.GetRelativePath(folder, path).Replace('\\', '/'), [.. File.ReadAllBytes(path)]);
        }

        return new ContentFolder(files.ToImmutable());
    }

    /// <summary>A folder made of texts, for trying out a change.</summary>
    public static ContentFolder Of(IEnumerable<KeyValuePair<string, string>> files) =>
        new(files.ToImmutableSortedDictionary(pair => pair.Key, pair => ImmutableArray.Create(Encoding.UTF8.GetBytes(pair.Value)), StringComparer.Ordinal));

    /// <summary>A short hash over every path and byte: the version of the knowledge.</summary>
    public string Version()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, bytes) in Files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path + "\n" + bytes.Length + "\n"));
            hash.AppendData(bytes.AsSpan());
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
