using Wending.Content.Reading;
using Wending.Web.Site;

namespace Wending.Web.Publishing;

/// <summary><c>-- check</c>: reads everything and prints each fault; exit code 1 when there is any.</summary>
public static class CheckCommand
{
    /// <summary>Runs it.</summary>
    public static int Run(SiteOptions options, TextWriter output)
    {
        var folder = ContentFolder.Load(options.ContentFolder);
        var read = LibraryReader.Read(folder);
        foreach (var fault in read.Faults) output.WriteLine(fault);
        output.WriteLine(read.Library is { } library
            ? $"{folder.Files.Count} files are sound: {library.Events.Length} events, {library.Pairs.Sum(p => p.Actions.Length)} actions, {library.References.Length} references (version {library.Version})."
            : $"{read.Faults.Count} faults in {folder.Files.Count} files.");
        return read.Library is null ? 1 : 0;
    }
}
