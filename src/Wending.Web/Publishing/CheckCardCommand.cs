using Wending.Content.Model;
using Wending.Content.Reading;
using Wending.Web.Site;

namespace Wending.Web.Publishing;

/// <summary><c>-- check-card FILE</c>: reads a card that somebody offers to the editors; exit code 1 when anything is wrong with it.</summary>
public static class CheckCardCommand
{
    /// <summary>Runs it.</summary>
    public static int Run(string file, SiteOptions options, TextWriter output)
    {
        if (!File.Exists(file))
        {
            output.WriteLine($"{file}: there is no such file.");
            return 1;
        }

        var read = LibraryReader.Read(ContentFolder.Load(options.ContentFolder));
        if (read.Library is not { } library)
        {
            output.WriteLine("The content itself has faults; run -- check first.");
            return 1;
        }

        var faults = OwnCard.FaultsOf(File.ReadAllText(file), library.Municipalities).ToList();
        foreach (var fault in faults) output.WriteLine($"{file}: {fault}");
        if (faults.Count == 0) output.WriteLine($"{file}: the card is sound. Call the number that it gives before anything of it is shown; docs/editing.md says how.");
        return faults.Count == 0 ? 0 : 1;
    }
}
