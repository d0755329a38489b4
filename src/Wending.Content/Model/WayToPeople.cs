using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Wending.Content.Model;

/// <summary>Somebody near the reader whom one can ask: a colleague, the wijkteam (dichtbij). No organisation, so no telephone number.</summary>
public sealed record PersonNearby
{
    /// <summary>The permanent id; its place on the page of people near.</summary>
    public required string Id { get; init; }

    /// <summary>Where its file is.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>The name, with its article.</summary>
    public required string Title { get; init; }

    /// <summary>The place in the list.</summary>
    public required int Order { get; init; }

    /// <summary>Who this is and where to find them.</summary>
    public required Prose WhoThisIs { get; init; }

    /// <summary>What they do, write down and tell you back, and what stays yours.</summary>
    public required WhatHappensThere There { get; init; }

    /// <summary>Every running text, by its heading, in the order of the page.</summary>
    public IEnumerable<(string Heading, Prose Text)> Sections =>
    [
        ("Wie dit is", WhoThisIs), ("Wat die doet", There.WhatTheyDo), ("Wat die opschrijft", There.WhatTheyKeep),
        ("Wat je terughoort", There.WhatYouHearBack), ("Wat van jou blijft", There.WhatStaysYours),
    ];
}

/// <summary>What somebody does with a question: the same for every need and work field, so written once.</summary>
/// <param name="WhatTheyDo">What they do when you call.</param>
/// <param name="WhatTheyKeep">What they write down or keep.</param>
/// <param name="WhatYouHearBack">What you will hear back.</param>
/// <param name="WhatStaysYours">What stays yours to do.</param>
public sealed record WhatHappensThere(Prose WhatTheyDo, Prose WhatTheyKeep, Prose WhatYouHearBack, Prose WhatStaysYours);

/// <summary>What a reader needs now (behoefte): the one question that leads the way.</summary>
public sealed record Need
{
    /// <summary>One of <see cref="FixedIds.Needs"/>.</summary>
    public required string Id { get; init; }

    /// <summary>Where its file is.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>The words on the button, at most 45 letters.</summary>
    public required string Title { get; init; }

    /// <summary>The same as a question.</summary>
    public required string Question { get; init; }

    /// <summary>One or two sentences for search engines and previews.</summary>
    public required string Description { get; init; }

    /// <summary>The place in the row of six.</summary>
    public required int Order { get; init; }

    /// <summary>Who read it and when it is read again.</summary>
    public required Review Review { get; init; }

    /// <summary>The need in one sentence.</summary>
    public required Prose InOneSentence { get; init; }

    /// <summary>What is good to know before one calls anybody.</summary>
    public required Prose GoodToKnow { get; init; }

    /// <summary>Every running text, by its heading, in the order of the page.</summary>
    public IEnumerable<(string Heading, Prose Text)> Sections => [("In één zin", InOneSentence), ("Goed om te weten", GoodToKnow)];
}

/// <summary>Who to go to first, and then, for one need in one work field (route).</summary>
public sealed record HelpRoute
{
    /// <summary>The need.</summary>
    public required string NeedId { get; init; }

    /// <summary>The work field.</summary>
    public required string WorkFieldId { get; init; }

    /// <summary>Where its file is.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>Who read it and when it is read again.</summary>
    public required Review Review { get; init; }

    /// <summary>How this need looks in this job.</summary>
    public required Prose ForYou { get; init; }

    /// <summary>The stops, the nearest first.</summary>
    public required ImmutableArray<RouteStop> Stops { get; init; }

    /// <summary>Every running text, by its heading, in the order of the page.</summary>
    public IEnumerable<(string Heading, Prose Text)> Sections => [("Voor jou", ForYou), .. Stops.Select(stop => (stop.Title, stop.Text))];
}

/// <summary>One stop of a route: whom to go to, why now, and the words to say.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Target">A person near or an organisation; the contact point of the municipality stands for the door of the reader's own.</param>
/// <param name="Text">Why, with one quote of words to say.</param>
/// <param name="Place">Where it stands.</param>
public sealed record RouteStop(string Title, LinkTarget Target, Prose Text, SourcePlace Place)
{
    /// <summary>The organisation that stands for the door of the reader's own municipality.</summary>
    public const string MunicipalDoorId = "gemeentelijk-contactpunt";

    /// <summary>True where the door of the reader's municipality is filled in.</summary>
    public bool IsMunicipalDoor => Target is { Kind: LinkKind.Organisation, Id: MunicipalDoorId };

    /// <summary>
    /// True when a human answers here, whatever is known of the municipality: somebody near, an organisation with a
    /// telephone or a chat, or a municipal door that can be called, written to or visited.
    /// </summary>
    public bool EndsAtAHuman(Library library, MunicipalDoor? door) => Target.Kind switch
    {
        LinkKind.PersonNearby => true,
        _ when IsMunicipalDoor => door?.Channels.Any(Answers) == true,
        LinkKind.Organisation => library.Organisations.FirstOrDefault(o => o.Id == Target.Id)?.Channels.Any(Answers) == true,
        _ => false,
    };

    private static bool Answers(Channel channel) => channel.Kind is ChannelKind.Phone or ChannelKind.Mail or ChannelKind.Chat or ChannelKind.Visit;
}

/// <summary>
/// “Mag ik dit delen?” for one role: questions about the reader's own act, each answer leading on, until one of four
/// endings. Nothing is asked about what kind of person somebody is, and nothing is kept.
/// </summary>
public sealed record SharingGuide
{
    /// <summary>The permanent id, also the last part of its address.</summary>
    public required string Id { get; init; }

    /// <summary>Where its file is.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>The name of the role.</summary>
    public required string Title { get; init; }

    /// <summary>The work field.</summary>
    public required string WorkFieldId { get; init; }

    /// <summary>The role inside the field; null where the field has none.</summary>
    public required string? RoleId { get; init; }

    /// <summary>The place in the list.</summary>
    public required int Order { get; init; }

    /// <summary>One or two sentences for search engines and previews.</summary>
    public required string Description { get; init; }

    /// <summary>Who read it and when it is read again.</summary>
    public required Review Review { get; init; }

    /// <summary>Duty, law with its date, and what is uncertain.</summary>
    public required Prose WhatHoldsForYou { get; init; }

    /// <summary>The questions, in order.</summary>
    public required ImmutableArray<SharingQuestion> Questions { get; init; }

    /// <summary>The four endings.</summary>
    public required ImmutableArray<SharingEnding> Endings { get; init; }

    /// <summary>Every running text, by its heading, in the order of the page.</summary>
    public IEnumerable<(string Heading, Prose Text)> Sections =>
    [
        ("Wat voor jou geldt", WhatHoldsForYou),
        .. Questions.SelectMany(q => q.Answers.Where(a => !a.Text.IsEmpty).Select(a => (a.Words, a.Text)).Prepend((q.Title, q.Text)).Where(part => !part.Item2.IsEmpty)),
        .. Endings.Select(ending => (ending.Title, ending.Text)),
    ];
}

/// <summary>A question about the reader's own act.</summary>
public sealed record SharingQuestion(string Id, string Title, Prose Text, ImmutableArray<SharingAnswer> Answers, SourcePlace Place);

/// <summary>An answer, and the question or ending that it leads to.</summary>
public sealed record SharingAnswer(string Words, string LeadsTo, Prose Text, SourcePlace Place);

/// <summary>Where the questions end: what to do now.</summary>
public sealed record SharingEnding(string Id, SharingOutcome Outcome, string Title, Prose Text, SourcePlace Place);

/// <summary>One station of the local route, from a colleague to the end of a case meeting.</summary>
public sealed record RouteStation
{
    /// <summary>The permanent id; its place on the page.</summary>
    public required string Id { get; init; }

    /// <summary>Where its file is.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>What happens here, as a title.</summary>
    public required string Title { get; init; }

    /// <summary>The place on the route.</summary>
    public required int Order { get; init; }

    /// <summary>Whether a name is used here: the border between asking advice and sharing information.</summary>
    public required NameUse Names { get; init; }

    /// <summary>Who decides here.</summary>
    public required string Decides { get; init; }

    /// <summary>What happens.</summary>
    public required Prose WhatHappens { get; init; }

    /// <summary>What the professional keeps doing.</summary>
    public required Prose WhatYouKeepDoing { get; init; }

    /// <summary>Where it is known to go wrong.</summary>
    public required Prose WhereItGoesWrong { get; init; }

    /// <summary>Every running text, by its heading, in the order of the page.</summary>
    public IEnumerable<(string Heading, Prose Text)> Sections =>
        [("Wat er gebeurt", WhatHappens), ("Wat jij blijft doen", WhatYouKeepDoing), ("Waar het mis kan gaan", WhereItGoesWrong)];
}

/// <summary>A Dutch municipality of today, from the list of CBS, with what is known of its door.</summary>
public sealed record Municipality
{
    /// <summary>The code of CBS, such as GM0344.</summary>
    public required string Code { get; init; }

    /// <summary>The name made fit for an address; permanent as long as the municipality exists.</summary>
    public required string Id { get; init; }

    /// <summary>The official name.</summary>
    public required string Name { get; init; }

    /// <summary>The province.</summary>
    public required string Province { get; init; }

    /// <summary>The safety region; a rough guide to the Zorg- en Veiligheidshuis.</summary>
    public required string SafetyRegion { get; init; }

    /// <summary>The regional unit of the police.</summary>
    public required string PoliceUnit { get; init; }

    /// <summary>Other names under which people look for it: former, in another language, of a large place in it.</summary>
    public required ImmutableArray<OtherName> OtherNames { get; init; }

    /// <summary>Its door for worries about safety, as a source gives it; null, as nearly everywhere, when unknown.</summary>
    public required MunicipalDoor? Door { get; init; }

    /// <summary>Its outline: rings of points in WGS84, longitude and latitude.</summary>
    public required ImmutableArray<ImmutableArray<GeoPoint>> Outline { get; init; }
}

/// <summary>A name that is not the official one, and why people use it.</summary>
public sealed record OtherName(string Name, string Why);

/// <summary>A point in WGS84.</summary>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Latitude">Degrees north.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GeoPoint(double Longitude, double Latitude);

/// <summary>How one municipality can be asked for advice, as one source gives it.</summary>
public sealed record MunicipalDoor
{
    /// <summary>Where its file is.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>The code of CBS.</summary>
    public required string Code { get; init; }

    /// <summary>What kind of door it is.</summary>
    public required DoorKind Kind { get; init; }

    /// <summary>What the municipality calls it; null when unknown.</summary>
    public required string? Name { get; init; }

    /// <summary>Who answers, by function; null when unknown.</summary>
    public required string? AnsweredBy { get; init; }

    /// <summary>How it can be reached, as the source gives it.</summary>
    public required ImmutableArray<Channel> Channels { get; init; }

    /// <summary>Whether one can ask advice without a name.</summary>
    public required Known Anonymous { get; init; }

    /// <summary>Whether the source promises that one hears back.</summary>
    public required Known Feedback { get; init; }

    /// <summary>Where and when this was read.</summary>
    public required RecordDates Dates { get; init; }

    /// <summary>The social side: wijkteam, youth work; empty when no source gives it.</summary>
    public required ImmutableArray<SocialSide> Social { get; init; }

    /// <summary>What the source says, in our own words.</summary>
    public required Prose WhatTheSourceSays { get; init; }
}

/// <summary>A wijkteam or youth work of a municipality, with the source of its channel.</summary>
public sealed record SocialSide(string Name, Channel Channel, Uri Source, DateOnly? SourceDate);

/// <summary>How old a record is.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="SourceDate">The date of that source; null when it shows none.</param>
/// <param name="Seen">The day on which the editors read it.</param>
/// <param name="LastChecked">The day on which somebody called or wrote; null for never.</param>
public sealed record RecordDates(Uri Source, DateOnly? SourceDate, DateOnly Seen, DateOnly? LastChecked)
{
    /// <summary>After how many months a record is shown as old.</summary>
    public const int MonthsUntilOld = 12;

    /// <summary>The last day on which the record is known to have been right; null when nothing shows one.</summary>
    public DateOnly? KnownRightOn => LastChecked ?? SourceDate;

    /// <summary>True when the record is older than twelve months, or when nothing shows how old it is.</summary>
    public bool IsOld(DateOnly today) => KnownRightOn is not { } day || day.AddMonths(MonthsUntilOld) < today;
}

/// <summary>A network, training or open intervisie where one meets colleagues from elsewhere (ontmoeten).</summary>
public sealed record MeetingPlace
{
    /// <summary>The permanent id; its place on the page.</summary>
    public required string Id { get; init; }

    /// <summary>Where its file is.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required MeetingKind Kind { get; init; }

    /// <summary>The work fields that it is for.</summary>
    public required ImmutableArray<string> WorkFieldIds { get; init; }

    /// <summary>How it can be reached, as the source gives it.</summary>
    public required ImmutableArray<Channel> Channels { get; init; }

    /// <summary>What it costs; null when unknown.</summary>
    public required string? Costs { get; init; }

    /// <summary>Whether one can join without being asked.</summary>
    public required Known Open { get; init; }

    /// <summary>Where and when this was read.</summary>
    public required RecordDates Dates { get; init; }

    /// <summary>What it is for.</summary>
    public required Prose Purpose { get; init; }

    /// <summary>What one does there.</summary>
    public required Prose WhatYouDo { get; init; }

    /// <summary>What the editors do not know.</summary>
    public required Prose WhatWeDoNotKnow { get; init; }

    /// <summary>Every running text, by its heading, in the order of the page.</summary>
    public IEnumerable<(string Heading, Prose Text)> Sections => [("Waarvoor", Purpose), ("Wat je er doet", WhatYouDo), ("Wat we niet weten", WhatWeDoNotKnow)];
}
