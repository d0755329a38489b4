using System.Diagnostics;
using System.IO.Compression;
using Wending.Content.Model;
using Wending.Content.Reading;
using Wending.Web.Reading;
using Wending.Web.Search;

namespace Wending.Bench;

/// <summary>How well and how fast the search answers: per set and per kind, as is and with a hundred times the content.</summary>
internal static class SearchBench
{
    public static int Run(string content, IEnumerable<string> sets, bool verbose)
    {
        var library = LibraryReader.Read(ContentFolder.Load(content)).Library ?? throw new InvalidOperationException("The content has faults; run the check.");
        var watch = Stopwatch.StartNew();
        var bytes = SearchIndexWriter.Make(library).ToArray();
        var made = watch.Elapsed.TotalMilliseconds;
        SearchIndex.Read(bytes);
        watch.Restart();
        var index = SearchIndex.Read(bytes);
        var loaded = watch.Elapsed.TotalMilliseconds;
        Console.WriteLine($"Index: {bytes.Length / 1000.0:0.0} kB, {Brotli(bytes) / 1000.0:0.0} kB in Brotli as it is sent, made in {made:0} ms, read in {loaded:0} ms");
        var queries = new List<ExpectedAnswer>();
        foreach (var set in sets)
        {
            var all = ExpectedAnswer.Read(set);
            queries.AddRange(all);
            Report(Path.GetFileNameWithoutExtension(set), all, index, verbose);
        }

        Times("as is", index, queries);
        LinearScan(library, queries);
        watch.Restart();
        var large = SearchIndex.Read(SearchIndexWriter.Make(Repeated(library, 100), library).AsMemory());
        Console.WriteLine($"100 × the content: index made and read in {watch.Elapsed.TotalSeconds:0.0} s");
        Times("100 × the content", large, queries);
        return 0;
    }

    private static void Report(string name, IReadOnlyList<ExpectedAnswer> all, SearchIndex index, bool verbose)
    {
        var ranked = all.Select(query => (query, answer: index.Search(query.Query))).Select(pair => (pair.query, pair.answer, rank: pair.query.RankIn(pair.answer))).ToList();
        Console.WriteLine($"\n{name}: {all.Count} queries\n{"",-12}{"n",5}{"@1",8}{"@3",8}{"MRR",8}");
        Line("all", ranked.ConvertAll(one => one.rank));
        foreach (var kind in ranked.GroupBy(one => one.query.Kind, StringComparer.Ordinal)) Line(kind.Key, [.. kind.Select(one => one.rank)]);
        foreach (var (query, answer, rank) in ranked.Where(one => one.rank is 0 or > 3 || (verbose && one.rank > 1)))
        {
            Console.WriteLine($"  {(rank == 0 ? "–" : rank.ToString()),3}  {query.Query}  →  {string.Join("  ", answer.Hits.Take(3).Select(hit => hit.Address))}");
        }

        static void Line(string what, List<int> ranks) => Console.WriteLine(
            $"{what,-12}{ranks.Count,5}{ranks.Average(r => r == 1 ? 1.0 : 0),8:0.000}{ranks.Average(r => r is >= 1 and <= 3 ? 1.0 : 0),8:0.000}{ranks.Average(r => r == 0 ? 0 : 1.0 / r),8:0.000}");
    }

    private static void Times(string what, SearchIndex index, List<ExpectedAnswer> queries)
    {
        foreach (var query in queries) index.Search(query.Query);
        var times = new List<double>();
        for (var round = 0; round < 5; round++)
        {
            foreach (var query in queries)
            {
                var start = Stopwatch.GetTimestamp();
                index.Search(query.Query);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        times.Sort();
        Console.WriteLine($"\nTime per query on one core, {what}: p50 {times[times.Count / 2]:0.00} ms, p99 {times[times.Count * 99 / 100]:0.00} ms");
    }

    /// <summary>What the index is for: looking for each word in every text, as the simplest search would.</summary>
    private static void LinearScan(Library library, List<ExpectedAnswer> queries)
    {
        var texts = PageTexts.Of(library).SelectMany(page => page.Texts.Select(text => $"{page.Title}\n{text.Heading}\n{text.Text.PlainText}")).ToArray();
        var times = new List<double>();
        var found = 0;
        foreach (var query in queries)
        {
            var start = Stopwatch.GetTimestamp();
            var words = query.Query.Split(' ');
            found += texts.Count(text => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine($"A plain scan over all texts: p50 {times[times.Count / 2]:0.00} ms, p99 {times[times.Count * 99 / 100]:0.00} ms ({found} texts)");
    }

    /// <summary>The same pages again and again, each time with a third of the longer words varied.</summary>
    private static List<PageTexts> Repeated(Library library, int times)
    {
        var pages = PageTexts.Of(library);
        return [.. Enumerable.Range(0, times).SelectMany(turn => turn == 0 ? pages : pages.Select(page => page with
        {
            Address = $"{page.Address}-{turn}",
            EventId = page.EventId is { } id ? $"{id}-{turn}" : null,
            Texts = [.. page.Texts.Select(text => (text.Heading, Varied(text.Text, turn)))],
        }))];

        static Prose Varied(Prose text, int turn) => text with
        {
            Blocks = [new Paragraph([new TextRun(string.Join(' ', text.PlainText.Split(' ').Select((word, at) => word.Length > 5 && at % 3 == 0 ? word + (char)('a' + (turn % 26)) + (char)('a' + (word[0] % 7)) : word)))], text.Place)],
        };
    }

    private static int Brotli(byte[] bytes)
    {
        var into = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        BrotliEncoder.TryCompress(bytes, into, out var written, quality: 10, window: 22);
        return written;
    }
}
