using System.Collections.Frozen;

namespace Wending.Content.Model;

/// <summary>Where an event plays: close to the person, in a group, or in society (micro, meso, macro).</summary>
public enum Level { Personal, Group, Society }

/// <summary>What an event can do to the process: a turning point sets it in motion, a catalyst strengthens or slows it (Voion2015).</summary>
public enum Effect { SetsInMotion, StrengthensOrSlows }

/// <summary>The four phases of Feddes. They explain; nothing is filtered or ranked by them.</summary>
public enum Phase { Open, Searching, Belonging, Violence }

/// <summary>How well a relation has been studied. Says nothing about how strong the relation is.</summary>
public enum Studied { Well, Fairly, Little }

/// <summary>How strong a relation is. Says nothing about how well it has been studied.</summary>
public enum Strength { Small, Medium, NotMeasured }

/// <summary>What an action perspective offers; together the actions of a pair offer all three.</summary>
public enum ActionKind { Words, Surroundings, WhenItIsRough }

/// <summary>The form of extremism that an example plays near to, or none.</summary>
public enum ExtremismForm { RightWing, Jihadist, LeftWing, Environmental, AntiInstitutional, ViolenceForItsOwnSake, None }

/// <summary>Whom an example is about; background is always left open.</summary>
public enum ExamplePerson { Boy, Girl, Open }

/// <summary>How an example ends. In at least four of ten nothing was the matter.</summary>
public enum ExampleEnding { NothingTheMatter, Quarrel, Withdrawal, DropOut, FurtherAway, CameBack }

/// <summary>What kind of text a reference is.</summary>
public enum ReferenceKind { MetaAnalysis, Review, Study, Guideline, Practice, Government, Press, Law }

/// <summary>How much of a reference the editors have read.</summary>
public enum ReadExtent { Whole, Abstract, Part, WebPage, PressReport }

/// <summary>A fact that is often not known.</summary>
public enum Known { Yes, No, Unknown }

/// <summary>How an organisation can be reached.</summary>
public enum ChannelKind { Phone, Mail, Web, Chat, Visit }

/// <summary>Whom an organisation helps.</summary>
public enum Audience { Professionals, Parents, YoungPeople, Municipalities, Everyone }

/// <summary>What a theme is for: to understand, to do, or to arrange together.</summary>
public enum ThemeGroup { Understand, Do, Arrange }

/// <summary>What software draws in a theme from numbers that editors give.</summary>
public enum Figure { Relations, People }

/// <summary>What a sheet is for: to read and act on, or to meet by.</summary>
public enum SheetKind { Reading, Meeting }

/// <summary>A number to call when somebody is in danger: the emergency number, or the line about suicide.</summary>
public enum EmergencyLine { Emergency112, Suicide113 }

/// <summary>Who asks a question.</summary>
public enum Asker { Practice, Training, Parents, YoungPeople, Critics }

/// <summary>What kind of door a municipality has for worries about safety; one without a record has an unknown door.</summary>
public enum DoorKind { OwnContactPoint, PublicOrderOfficer, GeneralNumber, ThroughTheZorgEnVeiligheidshuis }

/// <summary>Where “Mag ik dit delen?” ends: ask advice without a name, share with consent, first the privacy officer, or call now.</summary>
public enum SharingOutcome { AskAdvice, ShareWithConsent, PrivacyOfficerFirst, CallNow }

/// <summary>Whether a name is used: the border between asking advice and sharing information.</summary>
public enum NameUse { Without, With }

/// <summary>How one meets colleagues from elsewhere.</summary>
public enum MeetingKind { Network, Training, Intervisie }

/// <summary>What a link in a text can lead to.</summary>
public enum LinkKind { Event, Step, WorkField, Organisation, Term, Page, Reference, Theme, Question, OtherRole, Sheet, PersonNearby, Need, SharingGuide }

/// <summary>The closed lists: the Dutch word in a file, and the value it stands for.</summary>
public static class Vocabulary
{
    private static readonly Dictionary<Type, object> Lists = new()
    {
        [typeof(Level)] = List(("persoonlijk", Level.Personal), ("groep", Level.Group), ("samenleving", Level.Society)),
        [typeof(Effect)] = List(("zet-in-gang", Effect.SetsInMotion), ("versterkt-of-remt", Effect.StrengthensOrSlows)),
        [typeof(Phase)] = List(("openstaan", Phase.Open), ("zoeken", Phase.Searching), ("erbij-horen", Phase.Belonging), ("geweld", Phase.Violence)),
        [typeof(Studied)] = List(("goed", Studied.Well), ("redelijk", Studied.Fairly), ("weinig", Studied.Little)),
        [typeof(Strength)] = List(("klein", Strength.Small), ("middelgroot", Strength.Medium), ("niet-gemeten", Strength.NotMeasured)),
        [typeof(ActionKind)] = List(("woorden", ActionKind.Words), ("omgeving", ActionKind.Surroundings), ("stroef", ActionKind.WhenItIsRough)),
        [typeof(ExtremismForm)] = List(
            ("rechts", ExtremismForm.RightWing), ("jihadistisch", ExtremismForm.Jihadist), ("links", ExtremismForm.LeftWing),
            ("milieu", ExtremismForm.Environmental), ("anti-institutioneel", ExtremismForm.AntiInstitutional),
            ("geweld-om-geweld", ExtremismForm.ViolenceForItsOwnSake), ("geen", ExtremismForm.None)),
        [typeof(ExamplePerson)] = List(("jongen", ExamplePerson.Boy), ("meisje", ExamplePerson.Girl), ("open", ExamplePerson.Open)),
        [typeof(ExampleEnding)] = List(
            ("gewoon", ExampleEnding.NothingTheMatter), ("ruzie", ExampleEnding.Quarrel), ("teruggetrokken", ExampleEnding.Withdrawal),
            ("uitval", ExampleEnding.DropOut), ("verder-weg", ExampleEnding.FurtherAway), ("teruggekeerd", ExampleEnding.CameBack)),
        [typeof(ReferenceKind)] = List(
            ("meta-analyse", ReferenceKind.MetaAnalysis), ("overzicht", ReferenceKind.Review), ("onderzoek", ReferenceKind.Study),
            ("richtlijn", ReferenceKind.Guideline), ("praktijk", ReferenceKind.Practice), ("overheid", ReferenceKind.Government),
            ("pers", ReferenceKind.Press), ("wet", ReferenceKind.Law)),
        [typeof(ReadExtent)] = List(
            ("helemaal", ReadExtent.Whole), ("samenvatting", ReadExtent.Abstract), ("gedeelte", ReadExtent.Part),
            ("webpagina", ReadExtent.WebPage), ("pers", ReadExtent.PressReport)),
        [typeof(Known)] = List(("ja", Known.Yes), ("nee", Known.No), ("onbekend", Known.Unknown)),
        [typeof(ChannelKind)] = List(
            ("telefoon", ChannelKind.Phone), ("mail", ChannelKind.Mail), ("web", ChannelKind.Web), ("chat", ChannelKind.Chat), ("bezoek", ChannelKind.Visit)),
        [typeof(Audience)] = List(
            ("professionals", Audience.Professionals), ("ouders", Audience.Parents), ("jongeren", Audience.YoungPeople),
            ("gemeenten", Audience.Municipalities), ("iedereen", Audience.Everyone)),
        [typeof(ThemeGroup)] = List(("begrijpen", ThemeGroup.Understand), ("doen", ThemeGroup.Do), ("organiseren", ThemeGroup.Arrange)),
        [typeof(Figure)] = List(("verbanden", Figure.Relations), ("mensen", Figure.People)),
        [typeof(SheetKind)] = List(("blad", SheetKind.Reading), ("teamoverleg", SheetKind.Meeting)),
        [typeof(EmergencyLine)] = List(("112", EmergencyLine.Emergency112), ("113", EmergencyLine.Suicide113)),
        [typeof(Asker)] = List(
            ("praktijk", Asker.Practice), ("training", Asker.Training), ("ouders", Asker.Parents), ("jongeren", Asker.YoungPeople), ("critici", Asker.Critics)),
        [typeof(DoorKind)] = List(
            ("eigen-punt", DoorKind.OwnContactPoint), ("openbare-orde", DoorKind.PublicOrderOfficer), ("algemeen-nummer", DoorKind.GeneralNumber),
            ("zorg-en-veiligheidshuis", DoorKind.ThroughTheZorgEnVeiligheidshuis)),
        [typeof(SharingOutcome)] = List(
            ("advies", SharingOutcome.AskAdvice), ("toestemming", SharingOutcome.ShareWithConsent),
            ("privacy", SharingOutcome.PrivacyOfficerFirst), ("nu", SharingOutcome.CallNow)),
        [typeof(NameUse)] = List(("zonder", NameUse.Without), ("met", NameUse.With)),
        [typeof(MeetingKind)] = List(("netwerk", MeetingKind.Network), ("training", MeetingKind.Training), ("intervisie", MeetingKind.Intervisie)),
    };

    /// <summary>The words of one closed list, in their fixed order.</summary>
    public static IReadOnlyDictionary<string, T> Of<T>() where T : struct, Enum => (IReadOnlyDictionary<string, T>)Lists[typeof(T)];

    /// <summary>The Dutch word that stands for a value.</summary>
    public static string Word<T>(T value) where T : struct, Enum => Of<T>().First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Key;

    private static Dictionary<string, T> List<T>(params (string Word, T Value)[] pairs) where T : struct, Enum =>
        pairs.ToDictionary(pair => pair.Word, pair => pair.Value, StringComparer.Ordinal);
}

/// <summary>The permanent ids that the whole product builds on: five steps, four work fields, six needs.</summary>
public static class FixedIds
{
    /// <summary>Acute danger · talk · look together · ask advice or share · keep going.</summary>
    public static readonly FrozenSet<string> Steps = FrozenSet.ToFrozenSet(["acuut-gevaar", "praten", "samen-kijken", "advies-of-delen", "volhouden"]);

    /// <summary>Police, youth work, education, care (shown as "zorg en hulp").</summary>
    public static readonly FrozenSet<string> WorkFields = FrozenSet.ToFrozenSet(["politie", "jongerenwerk", "onderwijs", "hulpverlening"]);

    /// <summary>Think it over with someone · know what I may share · help for the young person or the parents · it is urgent · stuck in my own organisation · meet colleagues elsewhere.</summary>
    public static readonly FrozenSet<string> Needs = FrozenSet.ToFrozenSet(["meedenken", "delen", "hulp", "nu", "vastgelopen", "collegas-elders"]);
}
