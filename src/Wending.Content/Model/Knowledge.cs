using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Wending.Content.Model;

/// <summary>Who from the field has read an item, and when an editor reads it again.</summary>
/// <param name="ReadBy">The role of the practitioner who read it, or null: "nog niet gelezen door een vakgenoot".</param>
/// <param name="ReadOn">The day of that reading.</param>
/// <param name="NextReview">The day on which an editor reads the item again.</param>
public sealed record Review(string? ReadBy, DateOnly? ReadOn, DateOnly NextReview);

/// <summary>A concrete event that can start, speed up, slow down or turn a process of radicalisation (triggerfactor, gebeurtenis).</summary>
public sealed record TriggerFactor
{
    /// <summary>The permanent id, also the last part of its address.</summary>
    public required string Id { get; init; }

    /// <summary>Where its file is.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>The full name on the page.</summary>
    public required string Title { get; init; }

    /// <summary>The name in the picture, at most 26 characters.</summary>
    public required string PictureLabel { get; init; }

    /// <summary>Where the event plays.</summary>
    public required Level Level { get; init; }

    /// <summary>What it can do: set in motion, strengthen or slow, or both.</summary>
    public required ImmutableArray<Effect> Effects { get; init; }

    /// <summary>The phases in which the sources or editors place it.</summary>
    public required ImmutableArray<Phase> Phases { get; init; }

    /// <summary>The reference whose placing effect and phase are; null for the editors' own placing.</summary>
    public required string? PlacedBy { get; init; }

    /// <summary>True when the event only comes after someone has already gone further; set apart in lists and picture.</summary>
    public required bool Late { get; init; }

    /// <summary>How well the relation has been studied.</summary>
    public required Studied Studied { get; init; }

    /// <summary>How strong the relation is.</summary>
    public required Strength Strength { get; init; }

    /// <summary>The base rate in plain words, shown wherever the event is.</summary>
    public required string BaseRate { get; init; }

    /// <summary>The protective factors that matter most here.</summary>
    public required ImmutableArray<string> ProtectiveFactorIds { get; init; }

    /// <summary>Other events to think of, from the point of view of care; each stands with one of the two events, the reverse is computed.</summary>
    public required ImmutableArray<Relation> Relations { get; init; }

    /// <summary>The names in the addresses of the former tool, misspellings included.</summary>
    public required ImmutableArray<string> FormerSlugs { get; init; }

    /// <summary>Why there are fewer actions than elsewhere: only where almost nothing is known, so that one sound action beats three invented ones.</summary>
    public required string? FewerActionsBecause { get; init; }

    /// <summary>Who read it and when it is read again.</summary>
    public required Review Review { get; init; }

    /// <summary>The event in one sentence.</summary>
    public required Prose InOneSentence { get; init; }

    /// <summary>What the event is and what it does to a young person.</summary>
    public required Prose WhatHappens { get; init; }

    /// <summary>How most people react, the base rate, what is protected.</summary>
    public required Prose WhatIsOrdinary { get; init; }

    /// <summary>How it can push someone further away.</summary>
    public required Turn ForTheWorse { get; init; }

    /// <summary>How it can turn for the better, and who made that possible.</summary>
    public required Turn ForTheBetter { get; init; }

    /// <summary>What is special to this event in each step.</summary>
    public required ImmutableArray<EventStep> Steps { get; init; }

    /// <summary>What to do when it does not go smoothly.</summary>
    public required Prose WhenItIsRough { get; init; }

    /// <summary>Sentences that help, with why.</summary>
    public required ImmutableArray<Paragraph> SentencesThatHelp { get; init; }

    /// <summary>Sentences that close, with why.</summary>
    public required ImmutableArray<Paragraph> SentencesThatClose { get; init; }

    /// <summary>Three questions that a team can talk about.</summary>
    public required ImmutableArray<Paragraph> TeamQuestions { get; init; }

    /// <summary>What it may be instead, and where stigma lurks.</summary>
    public required Prose MindThis { get; init; }

    /// <summary>Findings, limits, and what nobody knows.</summary>
    public required Prose WhatWeKnow { get; init; }

    /// <summary>Every running text of the event, by its heading, in the order of the page.</summary>
    public IEnumerable<(string Heading, Prose Text)> Sections =>
    [
        ("In één zin", InOneSentence), ("Wat er gebeurt", WhatHappens), ("Wat gewoon is", WhatIsOrdinary),
        .. ForTheWorse.Sections, .. ForTheBetter.Sections,
        .. Steps.Select(step => (step.Title, step.Text)),
        ("Als het niet soepel gaat", WhenItIsRough),
        ("Zinnen die helpen", AsList(SentencesThatHelp)), ("Zinnen die sluiten", AsList(SentencesThatClose)),
        ("Vragen voor je team", AsList(TeamQuestions)), ("Let op", MindThis), .. Relations.Select(relation => ("Denk ook aan", relation.Why)), ("Wat we weten", WhatWeKnow),
    ];

    private static Prose AsList(ImmutableArray<Paragraph> items) =>
        items.IsEmpty ? Prose.Empty : new Prose([new TextList(false, items, items[0].Place)], items[0].Place);
}

/// <summary>Another event that can follow from one or come before it, and why one would think of it; true in both directions.</summary>
/// <param name="EventId">The other event.</param>
/// <param name="Title">Its title, as the editor wrote it; a rule compares it with the event.</param>
/// <param name="Why">One or two sentences with a source.</param>
public sealed record Relation(string EventId, string Title, Prose Why);

/// <summary>One direction that an event can take: the mechanism, its online side, and a made-up example.</summary>
public sealed record Turn(string Heading, Prose Mechanism, Prose Online, Example Example)
{
    /// <summary>The running texts of this turn.</summary>
    public IEnumerable<(string Heading, Prose Text)> Sections => [(Heading, Mechanism), ("Online", Online), ("Voorbeeld", Example.Text)];

    /// <summary>All words of this turn together.</summary>
    public int WordCount => Mechanism.WordCount + Online.WordCount + Example.Text.WordCount;
}

/// <summary>A composed, unrecognisable example, with what the balance table counts.</summary>
public sealed record Example(ExtremismForm Form, ExamplePerson Who, ExampleEnding Ending, Prose Text);

/// <summary>What is special to an event in one step; the title is the action itself.</summary>
public sealed record EventStep(string StepId, string Title, Prose Text);

/// <summary>What one work field can do for one event.</summary>
public sealed record EventForWorkField
{
    /// <summary>The event.</summary>
    public required string EventId { get; init; }

    /// <summary>The work field.</summary>
    public required string WorkFieldId { get; init; }

    /// <summary>Where its file is.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>Who read it and when it is read again.</summary>
    public required Review Review { get; init; }

    /// <summary>What is special about this event for this work field.</summary>
    public required Prose InYourWork { get; init; }

    /// <summary>The actions, the three most urgent first.</summary>
    public required ImmutableArray<ActionPerspective> Actions { get; init; }

    /// <summary>Every running text, by its heading, in the order of the page.</summary>
    public IEnumerable<(string Heading, Prose Text)> Sections =>
        [("In jouw werk", InYourWork), .. Actions.Select(action => (action.Title, action.Text))];
}

/// <summary>One concrete thing to do, for one event, one step and one work field (handelingsperspectief).</summary>
/// <param name="Id">Permanent within its pair; the anchor on the page.</param>
/// <param name="Title">The action, in the imperative.</param>
/// <param name="StepId">The step it belongs to.</param>
/// <param name="Kinds">What it offers.</param>
/// <param name="RoleId">The one role it is for, or null for everyone in the field.</param>
/// <param name="Text">What to do, with the words to say where talking is meant.</param>
/// <param name="Place">Where it stands.</param>
public sealed record ActionPerspective(
    string Id, string Title, string StepId, ImmutableArray<ActionKind> Kinds, string? RoleId, Prose Text, SourcePlace Place);

/// <summary>One of the five steps: what is the same for every event.</summary>
public sealed record Step
{
    /// <summary>One of <see cref="FixedIds.Steps"/>.</summary>
    public required string Id { get; init; }

    /// <summary>Where its file is.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>The name of the step.</summary>
    public required string Title { get; init; }

    /// <summary>The place in the row of five.</summary>
    public required int Order { get; init; }

    /// <summary>The reader's question that this step answers.</summary>
    public required string Question { get; init; }

    /// <summary>Per work field the one line with which the step returns on other pages.</summary>
    public required ImmutableSortedDictionary<string, string> Lines { get; init; }

    /// <summary>Who read it and when it is read again.</summary>
    public required Review Review { get; init; }

    /// <summary>The step in one sentence.</summary>
    public required Prose InOneSentence { get; init; }

    /// <summary>How to do it, in free parts.</summary>
    public required ImmutableArray<TextPart> HowTo { get; init; }

    /// <summary>How the step looks in each work field, and where a role differs.</summary>
    public required ImmutableArray<StepForWorkField> PerWorkField { get; init; }

    /// <summary>What to do when it does not go smoothly.</summary>
    public required Prose WhenItIsRough { get; init; }

    /// <summary>Every running text, by its heading, in the order of the page.</summary>
    public IEnumerable<(string Heading, Prose Text)> Sections =>
    [
        ("In één zin", InOneSentence), .. HowTo.Select(part => (part.Heading, part.Text)),
        .. PerWorkField.SelectMany(part => part.Sections), ("Als het niet soepel gaat", WhenItIsRough),
    ];
}

/// <summary>How a step looks in one work field.</summary>
public sealed record StepForWorkField(string WorkFieldId, string Heading, Prose Text, ImmutableArray<RoleText> Roles)
{
    /// <summary>The running texts of this field and its roles.</summary>
    public IEnumerable<(string Heading, Prose Text)> Sections => [(Heading, Text), .. Roles.Select(role => (role.Heading, role.Text))];
}

/// <summary>Where a role differs from its work field.</summary>
public sealed record RoleText(string RoleId, string Heading, Prose Text);

/// <summary>A part of a text under a heading of its own; <paramref name="Depth"/> is 2 or 3.</summary>
public sealed record TextPart(string Heading, int Depth, Prose Text);

/// <summary>A work field: where the reader works.</summary>
public sealed record WorkField
{
    /// <summary>One of <see cref="FixedIds.WorkFields"/>.</summary>
    public required string Id { get; init; }

    /// <summary>Where its file is.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>The name on the page.</summary>
    public required string Title { get; init; }

    /// <summary>The place in the row of four.</summary>
    public required int Order { get; init; }

    /// <summary>What the young person is called here: jongere, leerling, cliënt.</summary>
    public required string YoungPerson { get; init; }

    /// <summary>Roles inside the field where secrecy or steps differ.</summary>
    public required ImmutableArray<Role> Roles { get; init; }

    /// <summary>Who read it and when it is read again.</summary>
    public required Review Review { get; init; }

    /// <summary>The field in one sentence.</summary>
    public required Prose InOneSentence { get; init; }

    /// <summary>What is your place in this, and what is not.</summary>
    public required Prose YourPlace { get; init; }

    /// <summary>Who stands beside you.</summary>
    public required Prose WhoStandsBesideYou { get; init; }

    /// <summary>Secrecy and sharing.</summary>
    public required Prose SecrecyAndSharing { get; init; }

    /// <summary>What differs per role; empty where the field has no roles.</summary>
    public required ImmutableArray<RoleText> PerRole { get; init; }

    /// <summary>What to do when you stand alone.</summary>
    public required Prose WhenYouStandAlone { get; init; }

    /// <summary>Every running text, by its heading, in the order of the page.</summary>
    public IEnumerable<(string Heading, Prose Text)> Sections =>
    [
        ("In één zin", InOneSentence), ("Jouw plek", YourPlace), ("Wie naast je staat", WhoStandsBesideYou),
        ("Geheimhouding en delen", SecrecyAndSharing), .. PerRole.Select(role => (role.Heading, role.Text)),
        ("Als je er alleen voor staat", WhenYouStandAlone),
    ];
}

/// <summary>A role inside a work field.</summary>
public sealed record Role(string Id, string Title, string YoungPerson);

/// <summary>What makes a young person or their surroundings stronger.</summary>
public sealed record ProtectiveFactor(
    string Id, string Title, Studied Studied, Strength Strength, Prose InOneSentence, Prose WhatYouCanDo, SourcePlace Place);

/// <summary>A source that claims rest on.</summary>
public sealed record Reference(
    string Id, string Key, string Citation, ReferenceKind Kind, ReadExtent Read, Uri? Url, DateOnly Seen, Prose WhatItIs, SourcePlace Place);

/// <summary>An organisation as a dated record; contact data lives nowhere else.</summary>
public sealed record Organisation
{
    /// <summary>The permanent id, also the last part of its address.</summary>
    public required string Id { get; init; }

    /// <summary>Where its file is.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names, also former ones.</summary>
    public required ImmutableArray<string> AlsoKnownAs { get; init; }

    /// <summary>Whom it helps.</summary>
    public required ImmutableArray<Audience> For { get; init; }

    /// <summary>How it can be reached, as the source gives it; may be empty.</summary>
    public required ImmutableArray<Channel> Channels { get; init; }

    /// <summary>When it can be reached; null when unknown.</summary>
    public required string? Hours { get; init; }

    /// <summary>Whether one can stay anonymous.</summary>
    public required Known Anonymous { get; init; }

    /// <summary>Where the contact data come from and how old they are.</summary>
    public required RecordDates Dates { get; init; }

    /// <summary>The organisation that does this work now; null for a present organisation.</summary>
    public required string? ReplacedById { get; init; }

    /// <summary>What it is for.</summary>
    public required Prose Purpose { get; init; }

    /// <summary>What happens when one makes contact, what they keep, what one hears back; of a former organisation only the first is written.</summary>
    public required WhatHappensThere There { get; init; }

    /// <summary>What the editors do not know.</summary>
    public required Prose WhatWeDoNotKnow { get; init; }

    /// <summary>Every running text, by its heading, in the order of the page.</summary>
    public IEnumerable<(string Heading, Prose Text)> Sections =>
    [
        ("Waarvoor", Purpose), ("Wat er gebeurt als je contact opneemt", There.WhatTheyDo),
        .. ReplacedById is not null ? [] : new[] { ("Wat ze bewaren", There.WhatTheyKeep), ("Wat je terughoort", There.WhatYouHearBack), ("Wat van jou blijft", There.WhatStaysYours) },
        ("Wat we niet weten", WhatWeDoNotKnow),
    ];
}

/// <summary>One way to reach an organisation.</summary>
public sealed partial record Channel(ChannelKind Kind, string Value)
{
    /// <summary>True when the value has the form of its kind.</summary>
    public bool IsWellFormed => Kind switch
    {
        ChannelKind.Phone => PhonePattern().IsMatch(Value),
        ChannelKind.Mail => MailPattern().IsMatch(Value),
        ChannelKind.Web or ChannelKind.Chat => Uri.TryCreate(Value, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps,
        _ => Value.Length > 0,
    };

    [GeneratedRegex("^[0-9][0-9 -]{1,15}$", RegexOptions.None, 1000)]
    private static partial Regex PhonePattern();

    [GeneratedRegex(@"^[^\s@]+@[^\s@]+\.[^\s@]+$", RegexOptions.None, 1000)]
    private static partial Regex MailPattern();
}

/// <summary>A word of the field.</summary>
public sealed record Term(string Id, string Title, ImmutableArray<string> Forms, Prose Meaning, SourcePlace Place);

/// <summary>A page about one subject between the events, which somebody would send to a colleague (thema).</summary>
public sealed record Theme
{
    /// <summary>The permanent id, also the last part of its address.</summary>
    public required string Id { get; init; }

    /// <summary>Where its file is.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The question with which somebody comes.</summary>
    public required string Question { get; init; }

    /// <summary>One or two sentences for search engines and previews.</summary>
    public required string Description { get; init; }

    /// <summary>What the theme is for.</summary>
    public required ThemeGroup Group { get; init; }

    /// <summary>The place within its group.</summary>
    public required int Order { get; init; }

    /// <summary>Measured relations, drawn where a part asks for <see cref="Figure.Relations"/>.</summary>
    public required ImmutableArray<MeasuredRelation> Relations { get; init; }

    /// <summary>The sum with invented numbers behind <see cref="Figure.People"/>; null where none is drawn.</summary>
    public required PredictionSum? People { get; init; }

    /// <summary>Who read it and when it is read again.</summary>
    public required Review Review { get; init; }

    /// <summary>The theme in one sentence.</summary>
    public required Prose InOneSentence { get; init; }

    /// <summary>What it is about, in parts of its own.</summary>
    public required ImmutableArray<ThemePart> Parts { get; init; }

    /// <summary>What to do; the first three lead the page.</summary>
    public required ImmutableArray<TextPart> Actions { get; init; }

    /// <summary>What nobody knows.</summary>
    public required Prose WhatNobodyKnows { get; init; }

    /// <summary>Every running text, by its heading, in the order of the page.</summary>
    public IEnumerable<(string Heading, Prose Text)> Sections =>
    [
        ("In één zin", InOneSentence),
        .. Parts.SelectMany(part => part.Subparts.Select(sub => (sub.Heading, sub.Text)).Prepend((part.Heading, part.Text))),
        .. Actions.Select(action => (action.Heading, action.Text)), ("Wat we niet weten", WhatNobodyKnows),
    ];
}

/// <summary>A part of a theme under a heading of its own, with a figure or none.</summary>
public sealed record ThemePart(string Heading, Figure? Figure, Prose Text, ImmutableArray<TextPart> Subparts);

/// <summary>How strongly something goes together with violence or extremism, as one study measured it.</summary>
/// <param name="Label">What was measured, in plain Dutch.</param>
/// <param name="Correlation">Pearson's r, from −1 to 1; below zero it occurs less often together.</param>
/// <param name="Studies">The number of studies behind it; null when the source was not read so far.</param>
/// <param name="ReferenceId">The source.</param>
/// <param name="Place">Where the record stands.</param>
public sealed record MeasuredRelation(string Label, decimal Correlation, int? Studies, string ReferenceId, SourcePlace Place);

/// <summary>A sum with invented numbers that shows why a list cannot predict: even a list that is nearly always right mostly points at the wrong people when what it looks for is rare.</summary>
/// <param name="Population">How many people there are.</param>
/// <param name="Affected">How many of them it is about.</param>
/// <param name="RightPerHundred">How many times in a hundred the list is right, about both groups alike.</param>
public sealed record PredictionSum(int Population, int Affected, int RightPerHundred)
{
    /// <summary>How many people the list points at rightly.</summary>
    public int PointedAtRightly => (int)((long)Affected * RightPerHundred / 100);

    /// <summary>How many people the list points at wrongly.</summary>
    public int PointedAtWrongly => (int)((long)(Population - Affected) * (100 - RightPerHundred) / 100);

    /// <summary>Of every hundred people that the list points at: how many rightly, rounded.</summary>
    public int RightlyPerHundredPointedAt => (int)Math.Round(100m * PointedAtRightly / (PointedAtRightly + PointedAtWrongly), MidpointRounding.AwayFromZero);
}

/// <summary>A question as somebody asks it, with a short answer and the way on (vraag).</summary>
/// <param name="Id">The permanent id; its place on the page of questions.</param>
/// <param name="Title">The question.</param>
/// <param name="AskedBy">Who asks it.</param>
/// <param name="Order">The place among the questions of the same people.</param>
/// <param name="Further">The way on.</param>
/// <param name="NextReview">The day on which an editor reads it again.</param>
/// <param name="Answer">The answer, at most 120 words.</param>
/// <param name="Place">Where its file is.</param>
public sealed record Question(
    string Id, string Title, Asker AskedBy, int Order, ImmutableArray<LinkTarget> Further, DateOnly NextReview, Prose Answer, SourcePlace Place);

/// <summary>Somebody who works or lives beside young people in none of the four work fields ("Ik sta er niet bij").</summary>
public sealed record OtherRole
{
    /// <summary>The permanent id, also the last part of its address.</summary>
    public required string Id { get; init; }

    /// <summary>Where its file is.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>The name of the role.</summary>
    public required string Title { get; init; }

    /// <summary>The question with which somebody in this role comes.</summary>
    public required string Question { get; init; }

    /// <summary>One or two sentences for search engines and previews.</summary>
    public required string Description { get; init; }

    /// <summary>The place in the list.</summary>
    public required int Order { get; init; }

    /// <summary>Who read it and when it is read again.</summary>
    public required Review Review { get; init; }

    /// <summary>The role in one sentence.</summary>
    public required Prose InOneSentence { get; init; }

    /// <summary>The five things that matter here.</summary>
    public required ImmutableArray<TextPart> FiveThings { get; init; }

    /// <summary>What is your place in this, and what is not.</summary>
    public required Prose YourPlace { get; init; }

    /// <summary>Who stands beside you.</summary>
    public required Prose WhoStandsBesideYou { get; init; }

    /// <summary>Every running text, by its heading, in the order of the page.</summary>
    public IEnumerable<(string Heading, Prose Text)> Sections =>
    [
        ("In één zin", InOneSentence), .. FiveThings.Select(thing => (thing.Heading, thing.Text)),
        ("Jouw plek", YourPlace), ("Wie naast je staat", WhoStandsBesideYou),
    ];
}

/// <summary>One A4 that is pushed across a table (blad), or a team meeting of twenty minutes (teamoverleg).</summary>
public sealed record Sheet
{
    /// <summary>The permanent id, also the last part of its address.</summary>
    public required string Id { get; init; }

    /// <summary>Where its file is.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The question with which somebody takes it.</summary>
    public required string Question { get; init; }

    /// <summary>One or two sentences for search engines and previews.</summary>
    public required string Description { get; init; }

    /// <summary>A sheet to read, or one to meet by.</summary>
    public required SheetKind Kind { get; init; }

    /// <summary>The place in the list.</summary>
    public required int Order { get; init; }

    /// <summary>The events that it belongs to.</summary>
    public required ImmutableArray<string> EventIds { get; init; }

    /// <summary>Who read it and when it is read again.</summary>
    public required Review Review { get; init; }

    /// <summary>The sheet in one sentence.</summary>
    public required Prose InOneSentence { get; init; }

    /// <summary>Its parts; those of a meeting have minutes.</summary>
    public required ImmutableArray<SheetPart> Parts { get; init; }

    /// <summary>Every running text, by its heading, in the order of the page.</summary>
    public IEnumerable<(string Heading, Prose Text)> Sections => [("In één zin", InOneSentence), .. Parts.Select(part => (part.Heading, part.Text))];
}

/// <summary>A part of a sheet; <paramref name="Minutes"/> in a meeting, null on a sheet to read.</summary>
public sealed record SheetPart(string Heading, int? Minutes, Prose Text);

/// <summary>A page of running text, such as the privacy statement.</summary>
public sealed record ArticlePage(string Id, string Title, string Description, DateOnly NextReview, ImmutableArray<TextPart> Parts, SourcePlace Place);

/// <summary>Who answers for the site. Unset, every page is a "voorlopige uitgave".</summary>
public sealed record Publisher(
    string? Name, string? Contact, string? PrivacyContact, string? AccessibilityContact, string? CorrectionsContact, Prose Text)
{
    /// <summary>True when everything that a public site must say about itself is known.</summary>
    public bool IsSet => Name is not null && Contact is not null && PrivacyContact is not null
        && AccessibilityContact is not null && CorrectionsContact is not null;
}
