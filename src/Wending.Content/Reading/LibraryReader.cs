using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Wending.Content.Checking;
using Wending.Content.Model;

namespace Wending.Content.Reading;

/// <summary>What reading gave: a sound library, or the faults that stand in its way.</summary>
/// <param name="Library">The library; null when there is any fault.</param>
/// <param name="Faults">Every fault, by file and line.</param>
public sealed record ReadResult(Library? Library, IReadOnlyList<Fault> Faults);

/// <summary>Reads a content folder into a <see cref="Library"/> and checks it, reporting every fault in one run.</summary>
public sealed partial class LibraryReader
{
    /// <summary>No content file of ours comes near this; a larger one is a mistake.</summary>
    private const int LargestFile = 200_000;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] SentenceLists = ["Zinnen die helpen", "Zinnen die sluiten"];
    private readonly Faults _faults = new();

    /// <summary>Reads and checks; never throws on anything that a file can hold.</summary>
    public static ReadResult Read(ContentFolder folder)
    {
        var reader = new LibraryReader();
        var library = reader.ReadAll(folder);
        foreach (var fault in LibraryCheck.Run(library)) reader._faults.Add(fault.Place, fault.Problem, fault.Remedy);
        var faults = reader._faults.InOrder();
        return new ReadResult(faults.Count == 0 ? library : null, faults);
    }

    private Library ReadAll(ContentFolder folder)
    {
        var events = new List<TriggerFactor>();
        var pairs = new List<EventForWorkField>();
        var steps = new List<Step>();
        var workFields = new List<WorkField>();
        var factors = new List<ProtectiveFactor>();
        var references = new List<Reference>();
        var organisations = new List<Organisation>();
        var terms = new List<Term>();
        var themes = new List<Theme>();
        var questions = new List<Question>();
        var otherRoles = new List<OtherRole>();
        var sheets = new List<Sheet>();
        var pages = new List<ArticlePage>();
        var nearby = new List<PersonNearby>();
        var needs = new List<Need>();
        var routes = new List<HelpRoute>();
        var guides = new List<SharingGuide>();
        var stations = new List<RouteStation>();
        var doors = new List<MunicipalDoor>();
        var meetingPlaces = new List<MeetingPlace>();
        Publisher? publisher = null;
        WordUse? wordUse = null;
        var searchWords = SearchWords.Empty;

        // Cutting files into fields and sections is half of the work of a start, and files know nothing of each other.
        var cut = folder.Files.Where(pair => !IsList(pair.Key)).AsParallel().AsOrdered().Select(pair => Cut(pair.Key, pair.Value)).ToList();
        foreach (var file in cut.OfType<ContentFile>())
        {
            switch (file.Path.Split('/'))
            {
                case ["triggerfactoren", var id, "gebeurtenis.md"]: events.Add(ReadEvent(file, id)); break;
                case ["triggerfactoren", var id, _]: pairs.Add(ReadPair(file, id)); break;
                case ["stappen", _]: steps.Add(ReadStep(file)); break;
                case ["werkvelden", _]: workFields.Add(ReadWorkField(file)); break;
                case ["beschermende-factoren", _]: factors.Add(ReadProtectiveFactor(file)); break;
                case ["bronnen", _]: references.Add(ReadReference(file)); break;
                case ["hulp", _]: organisations.Add(ReadOrganisation(file)); break;
                case ["begrippen", _]: terms.Add(ReadTerm(file)); break;
                case ["themas", _]: themes.Add(ReadTheme(file)); break;
                case ["vragen", _]: questions.Add(ReadQuestion(file)); break;
                case ["ik-sta-er-niet-bij", _]: otherRoles.Add(ReadOtherRole(file)); break;
                case ["bladen", _]: sheets.Add(ReadSheet(file)); break;
                case ["dichtbij", _]: nearby.Add(ReadPersonNearby(file)); break;
                case ["waar-kan-ik-terecht", var id, "behoefte.md"]: needs.Add(ReadNeed(file, id)); break;
                case ["waar-kan-ik-terecht", var id, _]: routes.Add(ReadRoute(file, id)); break;
                case ["mag-ik-dit-delen", _]: guides.Add(ReadSharingGuide(file)); break;
                case ["lokale-route", _]: stations.Add(ReadStation(file)); break;
                case ["gemeenten", _]: doors.Add(ReadDoor(file)); break;
                case ["ontmoeten", _]: meetingPlaces.Add(ReadMeetingPlace(file)); break;
                case ["paginas", _]: pages.Add(ReadPage(file)); break;
                case ["zoekwoorden", _]: searchWords = ReadSearchWords(file, searchWords); break;
                case ["uitgever.md"]: publisher = ReadPublisher(file); break;
                case ["woordgebruik.md"]: wordUse = ReadWordUse(file); break;
                default:
                    _faults.Add(file.Place, "no kind of content lives in this folder", "See docs/content-format.md for the folders");
                    continue;
            }

            file.Finish();
        }

        if (publisher is null) _faults.Add(new SourcePlace("uitgever.md", 1), "the record of the publisher is missing", "Add it; empty values are allowed");
        if (wordUse is null) _faults.Add(new SourcePlace("woordgebruik.md", 1), "the list of words is missing", "Add it");

        var lists = folder.Files.Where(pair => IsList(pair.Key))
            .Select(pair => (pair.Key, Text: Decode(pair.Key, pair.Value))).Where(pair => pair.Text is not null).ToDictionary(pair => pair.Key, pair => pair.Text!, StringComparer.Ordinal);
        return new Library
        {
            Version = folder.Version(),
            Events = [.. events.OrderBy(e => e.Level).ThenBy(e => e.Late).ThenBy(e => e.Title, StringComparer.Ordinal)],
            Pairs = [.. pairs.OrderBy(p => p.EventId, StringComparer.Ordinal).ThenBy(p => p.WorkFieldId, StringComparer.Ordinal)],
            Steps = [.. steps.OrderBy(s => s.Order).ThenBy(s => s.Id, StringComparer.Ordinal)],
            WorkFields = [.. workFields.OrderBy(f => f.Order).ThenBy(f => f.Id, StringComparer.Ordinal)],
            ProtectiveFactors = [.. factors.OrderBy(f => f.Title, StringComparer.Ordinal)],
            References = [.. references.OrderBy(r => r.Key, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Id, StringComparer.Ordinal)],
            Organisations = [.. organisations.OrderBy(o => o.Name, StringComparer.OrdinalIgnoreCase).ThenBy(o => o.Id, StringComparer.Ordinal)],
            Terms = [.. terms.OrderBy(t => t.Title, StringComparer.OrdinalIgnoreCase).ThenBy(t => t.Id, StringComparer.Ordinal)],
            Themes = [.. themes.OrderBy(t => t.Group).ThenBy(t => t.Order).ThenBy(t => t.Id, StringComparer.Ordinal)],
            Questions = [.. questions.OrderBy(q => q.AskedBy).ThenBy(q => q.Order).ThenBy(q => q.Id, StringComparer.Ordinal)],
            OtherRoles = [.. otherRoles.OrderBy(r => r.Order).ThenBy(r => r.Id, StringComparer.Ordinal)],
            Sheets = [.. sheets.OrderBy(s => s.Kind).ThenBy(s => s.Order).ThenBy(s => s.Id, StringComparer.Ordinal)],
            PeopleNearby = [.. nearby.OrderBy(p => p.Order).ThenBy(p => p.Id, StringComparer.Ordinal)],
            Needs = [.. needs.OrderBy(n => n.Order).ThenBy(n => n.Id, StringComparer.Ordinal)],
            Routes = [.. routes.OrderBy(r => r.NeedId, StringComparer.Ordinal).ThenBy(r => r.WorkFieldId, StringComparer.Ordinal)],
            SharingGuides = [.. guides.OrderBy(g => g.Order).ThenBy(g => g.Id, StringComparer.Ordinal)],
            LocalRoute = [.. stations.OrderBy(s => s.Order).ThenBy(s => s.Id, StringComparer.Ordinal)],
            Municipalities = MunicipalityReader.Read(lists, doors, _faults),
            Doors = [.. doors.OrderBy(d => d.Place.File, StringComparer.Ordinal)],
            MeetingPlaces = [.. meetingPlaces.OrderBy(m => m.Kind).ThenBy(m => m.Name, StringComparer.OrdinalIgnoreCase).ThenBy(m => m.Id, StringComparer.Ordinal)],
            Pages = [.. pages.OrderBy(p => p.Id, StringComparer.Ordinal)],
            Publisher = publisher ?? new Publisher(null, null, null, null, null, Prose.Empty),
            WordUse = wordUse ?? WordUse.Empty,
            SearchWords = searchWords with { Sayings = SayingReader.Read(lists, _faults) },
        };
    }

    /// <summary>Lists that are read line by line; everything else is Markdown.</summary>
    private static bool IsList(string path) => MunicipalityReader.Reads(path) || SayingReader.Reads(path);

    private ContentFile? Cut(string path, ImmutableArray<byte> bytes)
    {
        if (Decode(path, bytes) is not { } text) return null;
        if (PathPattern().IsMatch(path)) return ContentFile.Read(path, text, _faults);
        _faults.Add(new SourcePlace(path, 1), "the name of the file is not an id with the ending .md", "Use lower case letters, digits and hyphens; other kinds of file do not belong in content/nl");
        return null;
    }

    private string? Decode(string path, ImmutableArray<byte> bytes)
    {
        if (bytes.Length > LargestFile)
        {
            _faults.Add(new SourcePlace(path, 1), $"the file is larger than {LargestFile} bytes", "Split it, or remove what does not belong in it");
            return null;
        }

        try
        {
            return StrictUtf8.GetString(bytes.AsSpan()).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException wrong)
        {
            var line = 1 + bytes.AsSpan(0, Math.Clamp(wrong.Index, 0, bytes.Length)).Count((byte)'\n');
            _faults.Add(new SourcePlace(path, line), "the file is not UTF-8", "Save it as UTF-8");
            return null;
        }
    }

    private TriggerFactor ReadEvent(ContentFile file, string id)
    {
        var fields = file.Fields;
        var placedBy = fields.Text("placedBy");
        var title = fields.Text("title");
        var shortName = fields.Text("short");
        if (shortName.Length > 26) _faults.Add(fields.PlaceOf("short"), $"the name in the picture has {shortName.Length} letters", "Use at most 26");
        return new TriggerFactor
        {
            Id = id,
            Place = file.Place,
            Title = title,
            PictureLabel = shortName,
            Level = fields.Choice<Level>("level"),
            Effects = [.. fields.Choices<Effect>("effects").Order()],
            Phases = [.. fields.Choices<Phase>("phases").Order()],
            PlacedBy = placedBy == "redactie" ? null : placedBy,
            Late = fields.YesNo("late"),
            Studied = fields.Choice<Studied>("studied"),
            Strength = fields.Choice<Strength>("strength"),
            BaseRate = fields.Text("baseRate"),
            ProtectiveFactorIds = fields.Ids("protectiveFactors"),
            FormerSlugs = fields.Ids("formerSlugs"),
            FewerActionsBecause = fields.TextOrNothing("fewerActionsBecause"),
            Review = ReadReview(fields),
            InOneSentence = file.TakeText("In één zin"),
            WhatHappens = file.TakeText("Wat er gebeurt"),
            WhatIsOrdinary = file.TakeText("Wat gewoon is"),
            ForTheWorse = ReadTurn(file.Take("Hoe het verder weg kan duwen")),
            ForTheBetter = ReadTurn(file.Take("Hoe het ten goede kan keren")),
            Steps = ReadEventSteps(file.Take("Wat je kunt doen"), out var rough),
            WhenItIsRough = rough,
            SentencesThatHelp = ReadSentences(file.Take("Zinnen die helpen, zinnen die sluiten"), out var close),
            SentencesThatClose = close,
            TeamQuestions = ReadList(file.Take("Vragen voor je team")),
            MindThis = file.TakeText("Let op"),
            Relations = file.Has("Denk ook aan") ? ReadRelations(file.TakeText("Denk ook aan")) : [],
            WhatWeKnow = file.TakeText("Wat we weten"),
        };
    }

    /// <summary>A heading that holds one list and nothing else.</summary>
    private ImmutableArray<Paragraph> ReadList(Section section)
    {
        section.RefuseChildren(_faults);
        section.FinishAttributes(_faults);
        if (section.Text.Blocks is [TextList { Numbered: false } list]) return list.Items;
        _faults.Add(section.Place, $"under “{section.Heading}” something else stands than one list", "Write one list, each item on a line that begins with “- ”");
        return [];
    }

    /// <summary>A list in which every item begins with a link to an event and goes on with why.</summary>
    private ImmutableArray<Relation> ReadRelations(Prose text)
    {
        if (text.Blocks is not [TextList { Numbered: false } list])
        {
            _faults.Add(text.Place, "“Denk ook aan” is not one list", "Write one list; each item begins with [Naam](gebeurtenis:id)");
            return [];
        }

        var relations = ImmutableArray.CreateBuilder<Relation>();
        foreach (var item in list.Items)
        {
            if (item.Content is [ContentLink { Target: { Kind: LinkKind.Event, Id: { } id } } link, TextRun separator, .. var why] && separator.Text.StartsWith(": ", StringComparison.Ordinal))
            {
                relations.Add(new Relation(id, Inline.Plain(link.Content), new Prose([new Paragraph([new TextRun(separator.Text[2..]), .. why], item.Place)], item.Place)));
            }
            else
            {
                _faults.Add(item.Place, "an item of “Denk ook aan” does not begin with an event", "Write “- [Naam](gebeurtenis:id): waarom je eraan denkt. [@bron]”");
            }
        }

        return relations.ToImmutable();
    }

    private Turn ReadTurn(Section section)
    {
        section.FinishAttributes(_faults);
        var mechanism = RequireText(section);
        var online = new Prose([], section.Place);
        Example? example = null;
        foreach (var child in section.Children)
        {
            child.RefuseChildren(_faults);
            switch (child.Heading)
            {
                case "Online" when online.IsEmpty:
                    online = RequireText(child);
                    break;
                case "Voorbeeld" when example is null:
                    example = new Example(
                        ChoiceOf<ExtremismForm>(child, "form"), ChoiceOf<ExamplePerson>(child, "who"), ChoiceOf<ExampleEnding>(child, "ending"), RequireText(child));
                    break;
                default:
                    _faults.Add(child.Place, $"the heading “{child.Heading}” has no place here, or stands twice", "Here come “### Online” and “### Voorbeeld {…}”, each once");
                    child.Attribute("form");
                    child.Attribute("who");
                    child.Attribute("ending");
                    break;
            }

            child.FinishAttributes(_faults);
        }

        if (online.IsEmpty) _faults.Add(section.Place, $"“{section.Heading}” has no online side", "Add “### Online” with its text");
        if (example is null) _faults.Add(section.Place, $"“{section.Heading}” has no example", "Add “### Voorbeeld {form=… who=… ending=…}”");
        return new Turn(section.Heading, mechanism, online, example ?? new Example(default, default, default, new Prose([], section.Place)));
    }

    private ImmutableArray<EventStep> ReadEventSteps(Section section, out Prose rough)
    {
        rough = new Prose([], section.Place);
        section.FinishAttributes(_faults);
        if (!section.Text.IsEmpty) _faults.Add(section.Text.Place, $"there is text right under “{section.Heading}”", "Put it under one of the headings below it");
        var steps = ImmutableArray.CreateBuilder<EventStep>();
        foreach (var child in section.Children)
        {
            child.RefuseChildren(_faults);
            if (child.Heading == "Als het niet soepel gaat" && rough.IsEmpty) rough = RequireText(child);
            else steps.Add(new EventStep(IdOf(child, "step"), child.Heading, RequireText(child)));
            child.FinishAttributes(_faults);
        }

        if (rough.IsEmpty) _faults.Add(section.Place, "nothing is said for when it does not go smoothly", "Add “### Als het niet soepel gaat” with its text");
        return steps.ToImmutable();
    }

    private ImmutableArray<Paragraph> ReadSentences(Section section, out ImmutableArray<Paragraph> close)
    {
        section.FinishAttributes(_faults);
        if (!section.Text.IsEmpty) _faults.Add(section.Text.Place, $"there is text right under “{section.Heading}”", "Leave only the two lists");
        var found = new Dictionary<string, ImmutableArray<Paragraph>>(StringComparer.Ordinal);
        foreach (var child in section.Children)
        {
            child.RefuseChildren(_faults);
            child.FinishAttributes(_faults);
            if (!SentenceLists.Contains(child.Heading) || child.Text.Blocks is not [TextList { Numbered: false } list] || !found.TryAdd(child.Heading, list.Items))
            {
                _faults.Add(child.Place, $"under “{child.Heading}” something else stands than one list of sentences", "Write “### Zinnen die helpen” and “### Zinnen die sluiten”, each with one list");
            }
        }

        foreach (var heading in SentenceLists.Where(heading => !found.ContainsKey(heading)))
        {
            _faults.Add(section.Place, $"the list “{heading}” is missing", $"Add “### {heading}” with three to five sentences");
        }

        close = found.GetValueOrDefault("Zinnen die sluiten", []);
        return found.GetValueOrDefault("Zinnen die helpen", []);
    }

    private EventForWorkField ReadPair(ContentFile file, string eventId)
    {
        var review = ReadReview(file.Fields);
        var inYourWork = file.TakeText("In jouw werk");
        var section = file.Take("Wat je kunt doen");
        section.FinishAttributes(_faults);
        if (!section.Text.IsEmpty) _faults.Add(section.Text.Place, "there is text right under “Wat je kunt doen”", "Put it under one of the actions");
        var actions = ImmutableArray.CreateBuilder<ActionPerspective>();
        foreach (var child in section.Children)
        {
            child.RefuseChildren(_faults);
            if (child.Anchor is not { } anchor || !AnchorPattern().IsMatch(anchor))
            {
                _faults.Add(child.Place, $"the action “{child.Heading}” has no permanent id", "Write {#id step=… kind=…} after the heading, the id in lower case with hyphens");
            }

            actions.Add(new ActionPerspective(
                child.Anchor ?? "", child.Heading, IdOf(child, "step"), KindsOf(child), child.Attribute("role"), RequireText(child), child.Place));
            child.FinishAttributes(_faults, anchorAllowed: true);
        }

        return new EventForWorkField
        {
            EventId = eventId,
            WorkFieldId = file.Id,
            Place = file.Place,
            Review = review,
            InYourWork = inYourWork,
            Actions = actions.ToImmutable(),
        };
    }

    private Step ReadStep(ContentFile file)
    {
        var fields = file.Fields;
        var step = new Step
        {
            Id = file.Id,
            Place = file.Place,
            Title = fields.Text("title"),
            Order = fields.Number("order"),
            Question = fields.Text("question"),
            Lines = fields.Map("lines"),
            Review = ReadReview(fields),
            InOneSentence = file.TakeText("In één zin"),
            HowTo = ReadFreeParts(file.Take("Zo doe je het")),
            PerWorkField = ReadPerWorkField(file.Take("Per werkveld")),
            WhenItIsRough = file.TakeText("Als het niet soepel gaat"),
        };
        return step;
    }

    private ImmutableArray<TextPart> ReadFreeParts(Section section)
    {
        section.FinishAttributes(_faults);
        return section.Text.IsEmpty ? ReadSubparts(section) : [new TextPart(section.Heading, 2, section.Text), .. ReadSubparts(section)];
    }

    private ImmutableArray<StepForWorkField> ReadPerWorkField(Section section)
    {
        section.FinishAttributes(_faults);
        if (!section.Text.IsEmpty) _faults.Add(section.Text.Place, $"there is text right under “{section.Heading}”", "Put it under one of the work fields");
        var fields = ImmutableArray.CreateBuilder<StepForWorkField>();
        foreach (var child in section.Children)
        {
            fields.Add(new StepForWorkField(IdOf(child, "field"), child.Heading, RequireText(child), ReadRoles(child)));
            child.FinishAttributes(_faults);
        }

        return fields.ToImmutable();
    }

    private ImmutableArray<RoleText> ReadRoles(Section section)
    {
        var roles = ImmutableArray.CreateBuilder<RoleText>();
        foreach (var child in section.Children)
        {
            child.RefuseChildren(_faults);
            roles.Add(new RoleText(IdOf(child, "role"), child.Heading, RequireText(child)));
            child.FinishAttributes(_faults);
        }

        return roles.ToImmutable();
    }

    private WorkField ReadWorkField(ContentFile file)
    {
        var fields = file.Fields;
        var roles = ImmutableArray.CreateBuilder<Role>();
        foreach (var role in fields.Records("roles"))
        {
            roles.Add(new Role(role.Text("id"), role.Text("title"), role.Text("youngPerson")));
            role.Finish();
        }

        var field = new WorkField
        {
            Id = file.Id,
            Place = file.Place,
            Title = fields.Text("title"),
            Order = fields.Number("order"),
            YoungPerson = fields.Text("youngPerson"),
            Roles = roles.ToImmutable(),
            Review = ReadReview(fields),
            InOneSentence = file.TakeText("In één zin"),
            YourPlace = file.TakeText("Jouw plek"),
            WhoStandsBesideYou = file.TakeText("Wie naast je staat"),
            SecrecyAndSharing = file.TakeText("Geheimhouding en delen"),
            PerRole = roles.Count == 0 ? [] : ReadRolesOf(file.Take("Je functie")),
            WhenYouStandAlone = file.TakeText("Als je er alleen voor staat"),
        };
        return field;

        ImmutableArray<RoleText> ReadRolesOf(Section section)
        {
            section.FinishAttributes(_faults);
            if (!section.Text.IsEmpty) _faults.Add(section.Text.Place, $"there is text right under “{section.Heading}”", "Put it under one of the roles");
            return ReadRoles(section);
        }
    }

    private static ProtectiveFactor ReadProtectiveFactor(ContentFile file) => new(
        file.Id, file.Fields.Text("title"), file.Fields.Choice<Studied>("studied"), file.Fields.Choice<Strength>("strength"),
        file.TakeText("In één zin"), file.TakeText("Wat je eraan kunt doen"), file.Place);

    private static Reference ReadReference(ContentFile file) => new(
        file.Id, file.Fields.Text("key"), file.Fields.Text("citation"), file.Fields.Choice<ReferenceKind>("kind"),
        file.Fields.Choice<ReadExtent>("read"), file.Fields.AddressOrNothing("url"), file.Fields.Date("seen"), file.TakeText("Wat het is"), file.Place);

    private Organisation ReadOrganisation(ContentFile file)
    {
        var fields = file.Fields;
        var replacedBy = fields.TextOrNothing("replacedBy");
        return new Organisation
        {
            Id = file.Id,
            Place = file.Place,
            Name = fields.Text("name"),
            AlsoKnownAs = fields.Texts("alsoKnownAs"),
            For = fields.Choices<Audience>("for"),
            Channels = ReadChannels(fields),
            Hours = fields.TextOrUnknown("hours"),
            Anonymous = fields.Choice<Known>("anonymous"),
            Dates = ReadDates(fields),
            ReplacedById = replacedBy,
            Purpose = file.TakeText("Waarvoor"),
            There = replacedBy is null
                ? new WhatHappensThere(file.TakeText("Wat er gebeurt als je contact opneemt"), file.TakeText("Wat ze bewaren"), file.TakeText("Wat je terughoort"), file.TakeText("Wat van jou blijft"))
                : new WhatHappensThere(file.TakeText("Wat er gebeurt als je contact opneemt"), Prose.Empty, Prose.Empty, Prose.Empty),
            WhatWeDoNotKnow = file.TakeText("Wat we niet weten"),
        };
    }

    private static Term ReadTerm(ContentFile file) =>
        new(file.Id, file.Fields.Text("title"), file.Fields.Texts("forms"), file.TakeText("Betekenis"), file.Place);

    private Theme ReadTheme(ContentFile file)
    {
        var fields = file.Fields;
        var relations = ImmutableArray.CreateBuilder<MeasuredRelation>();
        foreach (var bar in fields.Has("bars") ? fields.Records("bars") : [])
        {
            relations.Add(new MeasuredRelation(
                bar.Text("label"), ReadCorrelation(bar), bar.Has("studies") ? bar.Number("studies") : null, bar.Text("source"), bar.PlaceOf("label")));
            bar.Finish();
        }

        var sum = fields.RecordOrNothing("people");
        var theme = new Theme
        {
            Id = file.Id,
            Place = file.Place,
            Title = fields.Text("title"),
            Question = fields.Text("question"),
            Description = ReadDescription(fields),
            Group = fields.Choice<ThemeGroup>("group"),
            Order = fields.Number("order"),
            Relations = relations.ToImmutable(),
            People = sum is null ? null : new PredictionSum(sum.Number("population"), sum.Number("affected"), sum.Number("rightPerHundred")),
            Review = ReadReview(fields),
            InOneSentence = file.TakeText("In één zin"),
            Parts = [.. file.TakeUntil("Wat je kunt doen").Select(ReadThemePart)],
            Actions = ReadActions(file.Take("Wat je kunt doen")),
            WhatNobodyKnows = file.TakeText("Wat we niet weten"),
        };
        sum?.Finish();
        return theme;
    }

    private decimal ReadCorrelation(FrontMatter bar)
    {
        var written = bar.Text("r").Replace('−', '-').Replace(',', '.');
        if (decimal.TryParse(written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var r) && Math.Abs(r) <= 1) return r;
        _faults.Add(bar.PlaceOf("r"), "“r” is not a correlation", "Write a number from -1 to 1 with a comma, between quotation marks: \"-0,16\"");
        return 0;
    }

    private ThemePart ReadThemePart(Section section)
    {
        Figure? figure = section.Attribute("figure") is null ? null : ChoiceOf<Figure>(section, "figure");
        section.FinishAttributes(_faults);
        return new ThemePart(section.Heading, figure, section.Children.Count == 0 ? RequireText(section) : section.Text, ReadSubparts(section));
    }

    /// <summary>A heading that holds only headings with a text each.</summary>
    private ImmutableArray<TextPart> ReadActions(Section section)
    {
        section.FinishAttributes(_faults);
        if (!section.Text.IsEmpty) _faults.Add(section.Text.Place, $"there is text right under “{section.Heading}”", "Put it under one of the headings below it");
        return ReadSubparts(section);
    }

    private ImmutableArray<TextPart> ReadSubparts(Section section)
    {
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        foreach (var child in section.Children)
        {
            child.RefuseChildren(_faults);
            child.FinishAttributes(_faults);
            parts.Add(new TextPart(child.Heading, 3, RequireText(child)));
        }

        return parts.ToImmutable();
    }

    private Question ReadQuestion(ContentFile file)
    {
        var fields = file.Fields;
        var further = ImmutableArray.CreateBuilder<LinkTarget>();
        foreach (var link in fields.Texts("further"))
        {
            if (ProseReader.TargetOf(link) is { } target) further.Add(target);
            else _faults.Add(fields.PlaceOf("further"), $"“{link}” is not a link", $"Link by kind and id: {ProseReader.LinkForms}");
        }

        return new Question(
            file.Id, fields.Text("title"), fields.Choice<Asker>("askedBy"), fields.Number("order"), further.ToImmutable(), fields.Date("nextReview"),
            file.TakeText("Antwoord"), file.Place);
    }

    private OtherRole ReadOtherRole(ContentFile file) => new()
    {
        Id = file.Id,
        Place = file.Place,
        Title = file.Fields.Text("title"),
        Question = file.Fields.Text("question"),
        Description = ReadDescription(file.Fields),
        Order = file.Fields.Number("order"),
        Review = ReadReview(file.Fields),
        InOneSentence = file.TakeText("In één zin"),
        FiveThings = ReadActions(file.Take("Vijf dingen")),
        YourPlace = file.TakeText("Jouw plek"),
        WhoStandsBesideYou = file.TakeText("Wie naast je staat"),
    };

    private Sheet ReadSheet(ContentFile file)
    {
        var fields = file.Fields;
        return new Sheet
        {
            Id = file.Id,
            Place = file.Place,
            Title = fields.Text("title"),
            Question = fields.Text("question"),
            Description = ReadDescription(fields),
            Kind = fields.Choice<SheetKind>("kind"),
            Order = fields.Number("order"),
            EventIds = fields.Ids("events"),
            Review = ReadReview(fields),
            InOneSentence = file.TakeText("In één zin"),
            Parts = [.. file.TakeRest().Select(ReadSheetPart)],
        };
    }

    private SheetPart ReadSheetPart(Section section)
    {
        int? minutes = null;
        if (section.Attribute("minutes") is { } written)
        {
            if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) minutes = number;
            else _faults.Add(section.Place, $"“{written}” is not a number of minutes", "Write {minutes=5}");
        }

        section.RefuseChildren(_faults);
        section.FinishAttributes(_faults);
        return new SheetPart(section.Heading, minutes, RequireText(section));
    }

    private string ReadDescription(FrontMatter fields)
    {
        var description = fields.Text("description");
        if (description.Length > 155) _faults.Add(fields.PlaceOf("description"), $"the description has {description.Length} letters", "Use at most 155");
        return description;
    }

    private ArticlePage ReadPage(ContentFile file)
    {
        var fields = file.Fields;
        var description = ReadDescription(fields);
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        foreach (var section in file.TakeRest())
        {
            section.FinishAttributes(_faults);
            if (!section.Text.IsEmpty || section.Children.Count == 0) parts.Add(new TextPart(section.Heading, 2, RequireText(section)));
            else parts.Add(new TextPart(section.Heading, 2, Prose.Empty));
            parts.AddRange(ReadSubparts(section));
        }

        if (parts.Count == 0) _faults.Add(file.Place, "the page has no text", "Write at least one heading with text");
        return new ArticlePage(file.Id, fields.Text("title"), description, fields.Date("nextReview"), parts.ToImmutable(), file.Place);
    }

    private static Publisher ReadPublisher(ContentFile file) => new(
        file.Fields.TextOrNothing("name"), file.Fields.TextOrNothing("contact"), file.Fields.TextOrNothing("privacyContact"),
        file.Fields.TextOrNothing("accessibilityContact"), file.Fields.TextOrNothing("correctionsContact"),
        file.TakeText("Wie antwoordt voor deze site"));

    private static WordUse ReadWordUse(ContentFile file)
    {
        var allowed = ImmutableArray.CreateBuilder<AllowedUse>();
        var forbidden = file.Fields.Map("forbidden");
        foreach (var record in file.Fields.Records("allowed"))
        {
            allowed.Add(new AllowedUse(record.Text("word"), record.Text("file"), record.Text("reason")));
            record.Finish();
        }

        return new WordUse(forbidden, allowed.ToImmutable(), file.Fields.Texts("names"), file.TakeText("Waarom deze lijst"), file.Place);
    }

    /// <summary>One file of search words; the files together make one list.</summary>
    private SearchWords ReadSearchWords(ContentFile file, SearchWords before)
    {
        var fields = file.Fields;
        return new SearchWords
        {
            Groups =
            [
                .. before.Groups,
                .. Records("groups", r => new WordGroup(Words(r, "words"), Words(r, "ours"), r.Has("to") ? [.. Words(r, "to").Select(to => Target(r, "to", to)).OfType<LinkTarget>()] : [], r.PlaceOf("words"))),
            ],
            Acute = [.. before.Acute, .. Records("acute", r => new AcuteWords(Words(r, "words"), r.Choice<EmergencyLine>("line"), OneTarget(r), r.PlaceOf("words")))],
            Suspicion = [.. before.Suspicion, .. Records("suspicion", r => new SuspicionWords(Words(r, "words"), OneTarget(r), r.PlaceOf("words")))],
            Fields = [.. before.Fields, .. Records("fields", r => new FieldWords(Words(r, "words"), r.Text("field"), r.PlaceOf("words")))],
            Openings = [.. before.Openings, .. Records("openings", r => new Opening(r.Text("words"), OneTarget(r), r.PlaceOf("words")))],
            Stop = [.. before.Stop, .. Records("stop", r => new StopWords(Words(r, "words"), r.PlaceOf("words")))],
            Texts = [.. before.Texts, file.TakeText("Waarvoor deze lijst")],
        };

        IEnumerable<T> Records<T>(string key, Func<FrontMatter, T> read) => !fields.Has(key) ? [] : fields.Records(key).Select(record =>
        {
            var one = read(record);
            record.Finish();
            return one;
        }).ToList();

        // A row of words is one text with commas: a list of lists would be hard to read, and harder to write.
        ImmutableArray<string> Words(FrontMatter record, string key)
        {
            var words = record.Text(key).Split(',', StringSplitOptions.TrimEntries);
            if (words.Any(word => word.Length == 0) && record.Has(key)) _faults.Add(record.PlaceOf(key), $"a word of “{key}” is empty", "Write words with one comma between them");
            return [.. words];
        }

        LinkTarget OneTarget(FrontMatter record) => Target(record, "to", record.Text("to")) ?? default;

        LinkTarget? Target(FrontMatter record, string key, string link)
        {
            if (ProseReader.TargetOf(link) is { } target) return target;
            _faults.Add(record.PlaceOf(key), $"“{link}” is not a link", $"Link by kind and id: {ProseReader.LinkForms}");
            return null;
        }
    }

    private static Review ReadReview(FrontMatter fields)
    {
        var nextReview = fields.Date("nextReview");
        if (fields.RecordOr("fieldReview", "none") is not { } read) return new Review(null, null, nextReview);
        var review = new Review(read.Text("role"), read.Date("date"), nextReview);
        read.Finish();
        return review;
    }

    private Prose RequireText(Section section)
    {
        if (section.Text.IsEmpty) _faults.Add(section.Place, $"there is no text under “{section.Heading}”", "Write it");
        return section.Text;
    }

    private string IdOf(Section section, string attribute)
    {
        if (section.Attribute(attribute) is { } id) return id;
        _faults.Add(section.Place, $"the heading “{section.Heading}” does not say which {attribute} it is for", $"Write {{{attribute}=…}} after it");
        return "";
    }

    private T ChoiceOf<T>(Section section, string attribute) where T : struct, Enum
    {
        var word = section.Attribute(attribute);
        if (word is not null && Vocabulary.Of<T>().TryGetValue(word, out var value)) return value;
        _faults.Add(section.Place, $"“{word}” is not a value of “{attribute}”", $"Choose from {string.Join(", ", Vocabulary.Of<T>().Keys)}");
        return default;
    }

    private ImmutableArray<ActionKind> KindsOf(Section section)
    {
        var kinds = ImmutableArray.CreateBuilder<ActionKind>();
        foreach (var word in section.Attribute("kind")?.Split(',') ?? [])
        {
            if (Vocabulary.Of<ActionKind>().TryGetValue(word, out var kind) && !kinds.Contains(kind)) kinds.Add(kind);
            else _faults.Add(section.Place, $"“{word}” is not a kind of action, or stands twice", $"Choose from {string.Join(", ", Vocabulary.Of<ActionKind>().Keys)}");
        }

        kinds.Sort();
        return kinds.ToImmutable();
    }

    [GeneratedRegex("^([a-z0-9]+(-[a-z0-9]+)*/)*[a-z0-9]+(-[a-z0-9]+)*\\.md$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PathPattern();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnchorPattern();
}
