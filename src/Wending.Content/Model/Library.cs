using System.Collections.Immutable;

namespace Wending.Content.Model;

/// <summary>Everything that editors wrote, read and checked: immutable, the same for every reader.</summary>
public sealed record Library
{
    /// <summary>A short hash of every content file: the version of the knowledge.</summary>
    public required string Version { get; init; }

    /// <summary>The events: by level, the late ones after the others, then by title.</summary>
    public required ImmutableArray<TriggerFactor> Events { get; init; }

    /// <summary>What each work field can do for each event.</summary>
    public required ImmutableArray<EventForWorkField> Pairs { get; init; }

    /// <summary>The five steps, in order.</summary>
    public required ImmutableArray<Step> Steps { get; init; }

    /// <summary>The four work fields, in order.</summary>
    public required ImmutableArray<WorkField> WorkFields { get; init; }

    /// <summary>What makes people stronger, by title.</summary>
    public required ImmutableArray<ProtectiveFactor> ProtectiveFactors { get; init; }

    /// <summary>The sources, by key.</summary>
    public required ImmutableArray<Reference> References { get; init; }

    /// <summary>The organisations, by name.</summary>
    public required ImmutableArray<Organisation> Organisations { get; init; }

    /// <summary>The words of the field, by title.</summary>
    public required ImmutableArray<Term> Terms { get; init; }

    /// <summary>What lies between the events, by group and order.</summary>
    public required ImmutableArray<Theme> Themes { get; init; }

    /// <summary>What people ask, by who asks and order.</summary>
    public required ImmutableArray<Question> Questions { get; init; }

    /// <summary>Who is in none of the four work fields, in order.</summary>
    public required ImmutableArray<OtherRole> OtherRoles { get; init; }

    /// <summary>The sheets to pass on, in order.</summary>
    public required ImmutableArray<Sheet> Sheets { get; init; }

    /// <summary>The people near whom one can ask, in order.</summary>
    public required ImmutableArray<PersonNearby> PeopleNearby { get; init; }

    /// <summary>The six needs, in order.</summary>
    public required ImmutableArray<Need> Needs { get; init; }

    /// <summary>Who to go to, for each need and work field.</summary>
    public required ImmutableArray<HelpRoute> Routes { get; init; }

    /// <summary>“Mag ik dit delen?” per role, in order.</summary>
    public required ImmutableArray<SharingGuide> SharingGuides { get; init; }

    /// <summary>The local route, station by station.</summary>
    public required ImmutableArray<RouteStation> LocalRoute { get; init; }

    /// <summary>The municipalities of today, by name.</summary>
    public required ImmutableArray<Municipality> Municipalities { get; init; }

    /// <summary>Every municipal door on record; the municipality that it belongs to holds it too.</summary>
    public required ImmutableArray<MunicipalDoor> Doors { get; init; }

    /// <summary>Where one meets colleagues from elsewhere, by kind and name.</summary>
    public required ImmutableArray<MeetingPlace> MeetingPlaces { get; init; }

    /// <summary>Pages of running text.</summary>
    public required ImmutableArray<ArticlePage> Pages { get; init; }

    /// <summary>Who answers for the site.</summary>
    public required Publisher Publisher { get; init; }

    /// <summary>Words that are not used, and what to write instead.</summary>
    public required WordUse WordUse { get; init; }

    /// <summary>What the search knows about the words that people use.</summary>
    public SearchWords SearchWords { get; init; } = SearchWords.Empty;

    /// <summary>The event with this id.</summary>
    /// <exception cref="InvalidOperationException">No such event; in a checked library every stored id exists.</exception>
    public TriggerFactor Event(string id) => Events.First(e => e.Id == id);

    /// <summary>The step with this id.</summary>
    /// <exception cref="InvalidOperationException">No such step.</exception>
    public Step Step(string id) => Steps.First(s => s.Id == id);

    /// <summary>The work field with this id.</summary>
    /// <exception cref="InvalidOperationException">No such field.</exception>
    public WorkField WorkField(string id) => WorkFields.First(f => f.Id == id);

    /// <summary>The pair of this event and this work field.</summary>
    /// <exception cref="InvalidOperationException">No such pair.</exception>
    public EventForWorkField Pair(string eventId, string workFieldId) =>
        Pairs.First(p => p.EventId == eventId && p.WorkFieldId == workFieldId);

    /// <summary>The reference with this id.</summary>
    /// <exception cref="InvalidOperationException">No such reference.</exception>
    public Reference Reference(string id) => References.First(r => r.Id == id);

    /// <summary>The organisation with this id.</summary>
    /// <exception cref="InvalidOperationException">No such organisation.</exception>
    public Organisation Organisation(string id) => Organisations.First(o => o.Id == id);

    /// <summary>The theme with this id.</summary>
    /// <exception cref="InvalidOperationException">No such theme.</exception>
    public Theme Theme(string id) => Themes.First(t => t.Id == id);

    /// <summary>The question with this id.</summary>
    /// <exception cref="InvalidOperationException">No such question.</exception>
    public Question Question(string id) => Questions.First(q => q.Id == id);

    /// <summary>The role outside the work fields with this id.</summary>
    /// <exception cref="InvalidOperationException">No such role.</exception>
    public OtherRole OtherRole(string id) => OtherRoles.First(r => r.Id == id);

    /// <summary>The sheet with this id.</summary>
    /// <exception cref="InvalidOperationException">No such sheet.</exception>
    public Sheet Sheet(string id) => Sheets.First(s => s.Id == id);

    /// <summary>The person near with this id.</summary>
    /// <exception cref="InvalidOperationException">No such person.</exception>
    public PersonNearby PersonNearby(string id) => PeopleNearby.First(p => p.Id == id);

    /// <summary>The need with this id.</summary>
    /// <exception cref="InvalidOperationException">No such need.</exception>
    public Need Need(string id) => Needs.First(n => n.Id == id);

    /// <summary>The route for this need and work field.</summary>
    /// <exception cref="InvalidOperationException">No such route.</exception>
    public HelpRoute Route(string needId, string workFieldId) => Routes.First(r => r.NeedId == needId && r.WorkFieldId == workFieldId);

    /// <summary>The page with this id.</summary>
    /// <exception cref="InvalidOperationException">No such page.</exception>
    public ArticlePage Page(string id) => Pages.First(p => p.Id == id);

    /// <summary>The protective factor with this id.</summary>
    /// <exception cref="InvalidOperationException">No such factor.</exception>
    public ProtectiveFactor ProtectiveFactor(string id) => ProtectiveFactors.First(f => f.Id == id);

    /// <summary>The organisations whose work this one does now; the other side of <see cref="Model.Organisation.ReplacedById"/>.</summary>
    public IEnumerable<Organisation> ReplacedBy(Organisation organisation) => Organisations.Where(o => o.ReplacedById == organisation.Id);

    /// <summary>Events to think of beside this one, and why: those it names, and those that name it.</summary>
    public IEnumerable<(TriggerFactor Other, Prose Why)> RelatedTo(TriggerFactor factor) =>
        from other in Events
        let why = factor.Relations.FirstOrDefault(relation => relation.EventId == other.Id)?.Why
            ?? other.Relations.FirstOrDefault(relation => relation.EventId == factor.Id)?.Why
        where why is not null
        select (other, why);

    /// <summary>Every running text with the file it stands in and the heading above it.</summary>
    public IEnumerable<(string File, string Heading, Prose Text)> AllProse =>
    [
        .. Events.SelectMany(e => e.Sections.Select(s => (e.Place.File, s.Heading, s.Text))),
        .. Pairs.SelectMany(p => p.Sections.Select(s => (p.Place.File, s.Heading, s.Text))),
        .. Steps.SelectMany(p => p.Sections.Select(s => (p.Place.File, s.Heading, s.Text))),
        .. WorkFields.SelectMany(p => p.Sections.Select(s => (p.Place.File, s.Heading, s.Text))),
        .. ProtectiveFactors.SelectMany(f => new[] { (f.Place.File, "In één zin", f.InOneSentence), (f.Place.File, "Wat je eraan kunt doen", f.WhatYouCanDo) }),
        .. References.Select(r => (r.Place.File, "Wat het is", r.WhatItIs)),
        .. Organisations.SelectMany(o => o.Sections.Select(s => (o.Place.File, s.Heading, s.Text))),
        .. Terms.Select(t => (t.Place.File, "Betekenis", t.Meaning)),
        .. Themes.SelectMany(t => t.Sections.Select(s => (t.Place.File, s.Heading, s.Text))),
        .. Questions.Select(q => (q.Place.File, "Antwoord", q.Answer)),
        .. OtherRoles.SelectMany(r => r.Sections.Select(s => (r.Place.File, s.Heading, s.Text))),
        .. Sheets.SelectMany(s => s.Sections.Select(section => (s.Place.File, section.Heading, section.Text))),
        .. PeopleNearby.SelectMany(p => p.Sections.Select(s => (p.Place.File, s.Heading, s.Text))),
        .. Needs.SelectMany(n => n.Sections.Select(s => (n.Place.File, s.Heading, s.Text))),
        .. Routes.SelectMany(r => r.Sections.Select(s => (r.Place.File, s.Heading, s.Text))),
        .. SharingGuides.SelectMany(g => g.Sections.Select(s => (g.Place.File, s.Heading, s.Text))),
        .. LocalRoute.SelectMany(station => station.Sections.Select(s => (station.Place.File, s.Heading, s.Text))),
        .. Doors.Select(d => (d.Place.File, "Wat de bron zegt", d.WhatTheSourceSays)),
        .. MeetingPlaces.SelectMany(m => m.Sections.Select(s => (m.Place.File, s.Heading, s.Text))),
        .. Pages.SelectMany(p => p.Parts.Select(part => (p.Place.File, part.Heading, part.Text))),
        ("uitgever.md", "Wie antwoordt voor deze site", Publisher.Text),
        .. SearchWords.Texts.Select(text => (text.Place.File, "Waarvoor deze lijst", text)),
    ];
}

/// <summary>Words that our Dutch leaves out, each with what to write instead, and recorded exceptions.</summary>
/// <param name="Forbidden">Word or phrase in lower case → what to write instead.</param>
/// <param name="Allowed">Exceptions: file and word, with the reason.</param>
/// <param name="Names">Names that no dictionary holds; terms of the field and organisations have records of their own.</param>
/// <param name="Why">Why this list is there.</param>
/// <param name="Place">Where the list stands.</param>
public sealed record WordUse(
    ImmutableSortedDictionary<string, string> Forbidden, ImmutableArray<AllowedUse> Allowed, ImmutableArray<string> Names, Prose Why, SourcePlace Place)
{
    /// <summary>A list without words.</summary>
    public static readonly WordUse Empty = new(ImmutableSortedDictionary<string, string>.Empty, [], [], Prose.Empty, default);
}

/// <summary>One recorded exception to <see cref="WordUse"/>.</summary>
public sealed record AllowedUse(string Word, string File, string Reason);
