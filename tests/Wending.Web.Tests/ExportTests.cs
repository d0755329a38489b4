using AngleSharp.Html.Parser;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.Tests;

/// <summary>The export: the same table as files.</summary>
public sealed class ExportTests
{
    [Fact]
    public async Task Exporting_twice_gives_the_same_bytes_and_every_link_in_it_resolves()
    {
        var (first, second) = (Temporary(), Temporary());
        var options = new SiteOptions(RunningSite.RepositoryContentFolder(), SiteOptions.LocalAddress);
        try
        {
            Assert.Equal(0, await ExportCommand.RunAsync(first, options, TextWriter.Null));
            Assert.Equal(0, await ExportCommand.RunAsync(second, options, TextWriter.Null));
            var files = Files(first);
            Assert.Equal(files, Files(second));
            foreach (var file in files) Assert.True(File.ReadAllBytes(Path.Combine(first, file)).SequenceEqual(File.ReadAllBytes(Path.Combine(second, file))), $"{file} differs");

            var broken = new List<string>();
            foreach (var file in files.Where(file => file.EndsWith(".html", StringComparison.Ordinal)))
            {
                var document = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(Path.Combine(first, file)));
                foreach (var href in document.QuerySelectorAll("[href]").Select(element => element.GetAttribute("href")!.Split('#')[0]).Where(href => href.StartsWith('/')).Distinct(StringComparer.Ordinal))
                {
                    if (!File.Exists(ExportCommand.FileOf(first, href, isPage: true)) && !File.Exists(ExportCommand.FileOf(first, href, isPage: false))) broken.Add($"{file} → {href}");
                }
            }

            Assert.True(broken.Count == 0, string.Join('\n', broken));
            Assert.Equal(0, await ExportCommand.RunAsync(first, options, TextWriter.Null));
        }
        finally
        {
            Directory.Delete(first, recursive: true);
            Directory.Delete(second, recursive: true);
        }
    }

    [Fact]
    public async Task A_folder_with_other_files_in_it_is_left_alone()
    {
        var folder = Temporary();
        Directory.CreateDirectory(folder);
        var precious = Path.Combine(folder, "iets-van-mij.txt");
        await File.WriteAllTextAsync(precious, "bewaren");
        Assert.Equal(2, await ExportCommand.RunAsync(folder, new SiteOptions(RunningSite.RepositoryContentFolder(), SiteOptions.LocalAddress), TextWriter.Null));
        Assert.Equal("bewaren", await File.ReadAllTextAsync(precious));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_check_prints_faults_with_file_and_line_and_fails()
    {
        var folder = Temporary();
        Directory.CreateDirectory(Path.Combine(folder, "stappen"));
        File.WriteAllText(Path.Combine(folder, "stappen", "praten.md"), "geen front matter");
        using var output = new StringWriter();
        Assert.Equal(1, CheckCommand.Run(new SiteOptions(folder, SiteOptions.LocalAddress), output));
        Assert.Contains("stappen/praten.md:1: the file does not begin with front matter", output.ToString(), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);

        using var sound = new StringWriter();
        Assert.Equal(0, CheckCommand.Run(new SiteOptions(RunningSite.RepositoryContentFolder(), SiteOptions.LocalAddress), sound));
        Assert.Contains("files are sound", sound.ToString(), StringComparison.Ordinal);
    }

    private static string Temporary() => Path.Combine(Path.GetTempPath(), $"wending-export-{Guid.NewGuid():N}");

    private static List<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];
}
