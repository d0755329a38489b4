using Wending.Content.Model;
using Wending.Web.Site;

namespace Wending.Web.Help;

/// <summary>A telephone number on paper: never without the day on which somebody checked it, because numbers age.</summary>
public static class PhoneLine
{
    /// <summary>The number with its date, or where to look when the record has none.</summary>
    public static string Of(Organisation organisation)
    {
        var number = organisation.Channels.FirstOrDefault(channel => channel.Kind == ChannelKind.Phone)?.Value;
        if (number is null) return "zoek het nummer op hun site.";
        var when = organisation.LastChecked ?? organisation.SourceDate;
        return when is { } day ? $"{number} (zo stond het er op {DutchDate.InFull(day)})." : $"{number} (nog niet nagebeld; klopt het niet, kijk dan op hun site).";
    }
}
