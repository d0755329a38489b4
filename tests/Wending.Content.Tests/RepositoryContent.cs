using System.Text;
using Wending.Content.Model;
using Wending.Content.Reading;

namespace Wending.Content.Tests;

/// <summary>The content of this repository, and that content with one thing changed.</summary>
internal static class RepositoryContent
{
    public static readonly string Folder = FindFolder();

    public static readonly ContentFolder AsItIs = ContentFolder.Load(Folder);

    private static readonly Lazy<Library> Read = new(() => LibraryReader.Read(AsItIs).Library
        ?? throw new InvalidOperationException("The content of the repository has faults; run `dotnet run --project src/Wending.Web -- check`."));

    public static Library Library => Read.Value;

    public static string Text(string file) => Encoding.UTF8.GetString(AsItIs.Files[file].AsSpan());

    /// <summary>The content with one file replaced.</summary>
    public static ContentFolder With(string file, string text) => WithBytes(file, Encoding.UTF8.GetBytes(text));

    public static ContentFolder WithBytes(string file, byte[] bytes) => AsItIs with { Files = AsItIs.Files.SetItem(file, [.. bytes]) };

    public static ContentFolder Without(string file) => AsItIs with { Files = AsItIs.Files.Remove(file) };

    private static string FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var content = Path.Combine(folder.FullName, "content", "nl");
            if (Directory.Exists(content)) return content;
        }

        throw new DirectoryNotFoundException("No content/nl above the tests.");
    }
}
