using Wending.Content.Model;

namespace Wending.Web.Help;

/// <summary>The places that a route leads to: people near, and organisations.</summary>
public static class Places
{
    /// <summary>The name of a place inside a page.</summary>
    public static string AnchorOf(LinkTarget target) => $"{(target.Kind == LinkKind.PersonNearby ? "dichtbij" : "hulp")}-{target.Id}";

    /// <summary>What happens there.</summary>
    /// <exception cref="InvalidOperationException">No such place; in a checked library every stop leads somewhere.</exception>
    public static WhatHappensThere ThereAt(LinkTarget target, Library library) =>
        target.Kind == LinkKind.PersonNearby ? library.PersonNearby(target.Id).There : library.Organisation(target.Id).There;

    /// <summary>Every place that routes lead to, once.</summary>
    public static IReadOnlyList<LinkTarget> Of(IEnumerable<HelpRoute> routes) => [.. routes.SelectMany(route => route.Stops).Select(stop => stop.Target).Distinct()];

    /// <summary>The texts of a route in the order of its page.</summary>
    public static IEnumerable<Prose> TextsOf(HelpRoute route, Library library) =>
        [route.ForYou, .. route.Stops.SelectMany(stop => TextsOf(ThereAt(stop.Target, library)).Prepend(stop.Text))];

    /// <summary>The four texts of what happens somewhere.</summary>
    public static IEnumerable<Prose> TextsOf(WhatHappensThere there) => [there.WhatTheyDo, there.WhatTheyKeep, there.WhatYouHearBack, there.WhatStaysYours];

    /// <summary>The telephone number of an organisation; null when it has none.</summary>
    public static string? PhoneOf(Organisation organisation) => organisation.Channels.FirstOrDefault(channel => channel.Kind == ChannelKind.Phone)?.Value;
}
