namespace Wending.Web.Site;

/// <summary>Dates as people write them.</summary>
public static class DutchDate
{
    private static readonly string[] Months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    /// <summary>22 november 2026.</summary>
    public static string InFull(DateOnly date) => $"{date.Day} {Months[date.Month - 1]} {date.Year}";
}
