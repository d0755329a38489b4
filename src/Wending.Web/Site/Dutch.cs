using System.Globalization;
using Wending.Content.Model;

namespace Wending.Web.Site;

/// <summary>How the closed lists read on a page.</summary>
public static class Dutch
{
    /// <summary>Close to the person, in a group, in society.</summary>
    public static string Of(Level level) => level switch
    {
        Level.Personal => "persoonlijk",
        Level.Group => "groep",
        _ => "samenleving",
    };

    /// <summary>What an event can do.</summary>
    public static string Of(Effect effect) => effect switch
    {
        Effect.SetsInMotion => "zet iets in gang (keerpunt)",
        _ => "versterkt of remt (katalysator)",
    };

    /// <summary>The name of a phase.</summary>
    public static string Of(Phase phase) => phase switch
    {
        Phase.Open => "openstaan",
        Phase.Searching => "zoeken",
        Phase.Belonging => "erbij horen",
        _ => "geweld",
    };

    /// <summary>How well studied.</summary>
    public static string Of(Studied studied) => studied switch
    {
        Studied.Well => "goed onderzocht",
        Studied.Fairly => "redelijk onderzocht",
        _ => "weinig onderzocht",
    };

    /// <summary>How strong a relation.</summary>
    public static string Of(Strength strength) => strength switch
    {
        Strength.Small => "klein verband",
        Strength.Medium => "middelgroot verband",
        _ => "verband niet gemeten",
    };

    /// <summary>The kind of a source.</summary>
    public static string Of(ReferenceKind kind) => kind switch
    {
        ReferenceKind.MetaAnalysis => "meta-analyse",
        ReferenceKind.Review => "overzicht van onderzoek",
        ReferenceKind.Study => "onderzoek",
        ReferenceKind.Guideline => "richtlijn of advies",
        ReferenceKind.Practice => "uit de praktijk",
        ReferenceKind.Government => "overheid",
        ReferenceKind.Press => "pers",
        _ => "wet",
    };

    /// <summary>How much of a source was read.</summary>
    public static string Of(ReadExtent read) => read switch
    {
        ReadExtent.Whole => "helemaal gelezen",
        ReadExtent.Abstract => "alleen de samenvatting gelezen",
        ReadExtent.Part => "een gedeelte gelezen",
        ReadExtent.WebPage => "de webpagina gelezen",
        _ => "alleen een persbericht of krant gelezen",
    };

    /// <summary>A correlation with two decimals.</summary>
    public static string Of(decimal correlation) => (correlation < 0 ? "−" : "") + Math.Abs(correlation).ToString("0.00", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>A whole number, with points between the thousands.</summary>
    public static string Of(int number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');

    /// <summary>Whom an organisation helps.</summary>
    public static string Of(Audience audience) => audience switch
    {
        Audience.Professionals => "professionals",
        Audience.Parents => "ouders en familie",
        Audience.YoungPeople => "jongeren",
        Audience.Municipalities => "gemeenten",
        _ => "iedereen",
    };

    /// <summary>A fact that is often not known.</summary>
    public static string Of(Known known) => known switch
    {
        Known.Yes => "ja",
        Known.No => "nee",
        _ => "weten we niet",
    };

    /// <summary>What kind of door a municipality has.</summary>
    public static string Of(DoorKind kind) => kind switch
    {
        DoorKind.OwnContactPoint => "een eigen contactpunt",
        DoorKind.PublicOrderOfficer => "de ambtenaar openbare orde en veiligheid",
        DoorKind.GeneralNumber => "het algemene nummer van de gemeente",
        _ => "via het Zorg- en Veiligheidshuis",
    };

    /// <summary>How one meets colleagues from elsewhere.</summary>
    public static string Of(MeetingKind kind) => kind switch
    {
        MeetingKind.Network => "netwerk",
        MeetingKind.Training => "training",
        _ => "intervisie",
    };

    /// <summary>Several things in a row: a, b en c.</summary>
    public static string Row(IEnumerable<string> things)
    {
        var all = things.ToList();
        return all.Count <= 1 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} en {all[^1]}";
    }

    /// <summary>The first letter small, for a title inside a sentence.</summary>
    public static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>The first letter as a capital.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
