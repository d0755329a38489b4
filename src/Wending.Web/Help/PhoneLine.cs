using Wending.Content.Model;
using Wending.Web.Site;

namespace Wending.Web.Help;

/// <summary>A telephone number on paper: never without the day on which somebody checked it, because numbers age.</summary>
public static class PhoneLine
{
    /// <summary>The number with its date, or where to look when the record has none.</summary>
    public static string Of(Organisation organisation)
    {
        if (NumberOf(organisation) is not { } number) return "zoek het nummer op hun site.";
        return When(organisation) is { } day ? $"{number} (zo stond het er op {DutchDate.InFull(day)})." : $"{number} (nog niet nagebeld; klopt het niet, kijk dan op hun site).";
    }

    /// <summary>Name, number and date for a row of several; null where the record has no number, or where it is 112 or 113, which a text may hold itself.</summary>
    public static string? InRow(Organisation organisation) => NumberOf(organisation) is { } number && number is not ("112" or "113")
        ? $"{organisation.Name} {number} ({(When(organisation) is { } day ? DutchDate.InFull(day) : "nog niet nagebeld")})"
        : null;

    private static string? NumberOf(Organisation organisation) => organisation.Channels.FirstOrDefault(channel => channel.Kind == ChannelKind.Phone)?.Value;

    private static DateOnly? When(Organisation organisation) => organisation.Dates.KnownRightOn;
}
