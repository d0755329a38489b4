namespace Wending.Web.Search;

/// <summary>One query of a set, and where it must lead.</summary>
/// <param name="Query">What somebody types.</param>
/// <param name="Kind">Plain, error, street, sentence, field, acute, suspicion or name.</param>
/// <param name="Expected">The addresses that are right; without a place, any place on that page is.</param>
public sealed record ExpectedAnswer(string Query, string Kind, IReadOnlyList<string> Expected)
{
    /// <summary>The queries of a file: tab-separated, with a header.</summary>
    public static IReadOnlyList<ExpectedAnswer> Read(string file) =>
        [.. File.ReadLines(file).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t')).Select(cells => new ExpectedAnswer(cells[0], cells[1], cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)))];

    /// <summary>The place on the screen of the first right result, from 1; 0 when there is none.</summary>
    public int RankIn(SearchAnswer answer)
    {
        var rank = 0;
        foreach (var hit in answer.Hits)
        {
            rank++;
            if (Expected.Any(right => hit.Address == right || (!right.Contains('#') && hit.Address.StartsWith(right + "#", StringComparison.Ordinal)))) return rank;
        }

        return 0;
    }
}
