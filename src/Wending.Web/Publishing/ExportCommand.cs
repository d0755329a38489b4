using System.Net;
using System.Text;
using Wending.Content.Reading;
using Wending.Web.Site;

namespace Wending.Web.Publishing;

/// <summary><c>-- export FOLDER</c>: the page table as files that any static server can send, with compressed copies beside them.</summary>
public static class ExportCommand
{
    /// <summary>Runs it; exit code 1 when the content has faults, 2 when the folder is not empty and not an earlier export.</summary>
    public static async Task<int> RunAsync(string folder, SiteOptions options, TextWriter output)
    {
        var read = LibraryReader.Read(ContentFolder.Load(options.ContentFolder));
        foreach (var fault in read.Faults) await output.WriteLineAsync(fault.ToString());
        if (read.Library is not { } library) return 1;
        var marker = Path.Combine(folder, ".wending-export");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !File.Exists(marker))
        {
            await output.WriteLineAsync($"{folder} holds other files. Give an empty folder, or one that an earlier export made.");
            return 2;
        }

        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        var edition = new Edition(new SiteContext(library, options.Address, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)));
        foreach (var address in edition.AddressesInOrder)
        {
            var answer = edition.At(address)!;
            var file = FileOf(folder, address, isPage: edition.Table.Pages[address] is ComponentPage);
            await WriteAsync(file, answer.Plain.Bytes);
            await WriteAsync(file + ".gz", answer.Gzip.Bytes);
            await WriteAsync(file + ".br", answer.Brotli.Bytes);
        }

        foreach (var (from, to) in edition.Moved.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            await WriteAsync(FileOf(folder, from, isPage: true), Encoding.UTF8.GetBytes(MovedPageHtml(to)));
        }

        await File.WriteAllTextAsync(marker, $"{library.Version}\n");
        await output.WriteLineAsync($"{edition.Total} answers and {edition.Moved.Count} redirects (version {library.Version}).");
        return 0;
    }

    /// <summary>The file in which an address is kept: a page in a folder of its own, so that its address needs no ending.</summary>
    public static string FileOf(string folder, string address, bool isPage) =>
        Path.Combine([folder, .. address.Split('/', StringSplitOptions.RemoveEmptyEntries), .. isPage ? ["index.html"] : Array.Empty<string>()]);

    private static async Task WriteAsync(string file, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, bytes);
    }

    /// <summary>A static server cannot redirect by itself; this page does.</summary>
    private static string MovedPageHtml(string to)
    {
        var address = WebUtility.HtmlEncode(to);
        return $"<!DOCTYPE html>\n<html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Verhuisd</title><meta http-equiv=\"refresh\" content=\"0; url={address}\"><meta name=\"robots\" content=\"noindex\"></head>"
            + $"<body><main><h1>Deze pagina is verhuisd</h1><p><a href=\"{address}\">Ga naar de nieuwe plek</a>.</p></main></body></html>\n";
    }
}
