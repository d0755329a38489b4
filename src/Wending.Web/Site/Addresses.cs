using Wending.Content.Model;

namespace Wending.Web.Site;

/// <summary>The addresses of the site, made in one place. They are a contract: they never change, and moved ones redirect.</summary>
public static class Addresses
{
    /// <summary>The picture.</summary>
    public const string Home = "/";

    /// <summary>The same as list and table.</summary>
    public const string Events = "/triggerfactoren";

    /// <summary>The five steps.</summary>
    public const string Steps = "/stappen";

    /// <summary>The four work fields.</summary>
    public const string WorkFields = "/werkvelden";

    /// <summary>The sources.</summary>
    public const string References = "/bronnen";

    /// <summary>The words of the field.</summary>
    public const string Terms = "/begrippen";

    /// <summary>What lies between the events.</summary>
    public const string Themes = "/themas";

    /// <summary>What people ask.</summary>
    public const string Questions = "/vragen";

    /// <summary>For whoever is in none of the four work fields.</summary>
    public const string OtherRoles = "/ik-sta-er-niet-bij";

    /// <summary>What one passes on, on paper.</summary>
    public const string Sheets = "/doorgeven";

    /// <summary>The drawing for on the wall.</summary>
    public const string Poster = Sheets + "/tekening";

    /// <summary>What one hands to a new colleague.</summary>
    public const string Handover = Sheets + "/overdracht";

    /// <summary>For a screen in a team room.</summary>
    public const string Presentations = "/presenteren";

    /// <summary>The way to people.</summary>
    public const string Help = "/waar-kan-ik-terecht";

    /// <summary>Every route on one page.</summary>
    public const string AllRoutes = Help + "/alle-routes";

    /// <summary>The people near whom one can ask.</summary>
    public const string PeopleNearby = Help + "/dichtbij";

    /// <summary>The municipalities as a list.</summary>
    public const string Municipalities = Help + "/gemeente";

    /// <summary>The municipalities on a map of outlines.</summary>
    public const string MunicipalityMap = Help + "/kaart";

    /// <summary>The organisations, those of today and names of before.</summary>
    public const string Organisations = Help + "/organisatie";

    /// <summary>May I share this? The choice of a role.</summary>
    public const string SharingGuides = Help + "/mag-ik-dit-delen";

    /// <summary>From a colleague to the case meeting.</summary>
    public const string LocalRoute = Help + "/lokale-route";

    /// <summary>The card that an organisation or municipality makes its own.</summary>
    public const string OwnCard = Help + "/eigen-kaart";

    /// <summary>Networks, trainings and open intervisie.</summary>
    public const string MeetingPlaces = Help + "/anderen-ontmoeten";

    /// <summary>The search.</summary>
    public const string Search = "/zoeken";

    /// <summary>Two events side by side: the choice of the first.</summary>
    public const string Together = "/naast-elkaar";

    /// <summary>The picture in one of its states.</summary>
    /// <param name="workFieldId">The chosen work field, or null.</param>
    /// <param name="eventId">The event that is opened beside the drawing, or null.</param>
    public static string Picture(string? workFieldId, string? eventId) => (workFieldId, eventId) switch
    {
        (null, null) => Home,
        (null, _) => $"/in-beeld/{eventId}",
        (_, null) => $"/voor/{workFieldId}",
        _ => $"/voor/{workFieldId}/{eventId}",
    };

    /// <summary>One event, and the choice of the second.</summary>
    public static string TogetherWith(string eventId) => $"{Together}/{eventId}";

    /// <summary>Two events side by side; the order of the two makes no difference.</summary>
    public static string BothTogether(string oneId, string otherId) =>
        string.CompareOrdinal(oneId, otherId) < 0 ? $"{Together}/{oneId}/{otherId}" : $"{Together}/{otherId}/{oneId}";

    /// <summary>An event.</summary>
    public static string Event(string eventId) => $"{Events}/{eventId}";

    /// <summary>An event for one work field.</summary>
    public static string Pair(string eventId, string workFieldId) => $"{Events}/{eventId}/{workFieldId}";

    /// <summary>A step.</summary>
    public static string Step(string stepId) => $"{Steps}/{stepId}";

    /// <summary>A step, at the part for one work field.</summary>
    public static string StepFor(string stepId, string workFieldId) => $"{Steps}/{stepId}#{workFieldId}";

    /// <summary>A work field.</summary>
    public static string WorkField(string workFieldId) => $"{WorkFields}/{workFieldId}";

    /// <summary>An organisation.</summary>
    public static string Organisation(string organisationId) => $"{Organisations}/{organisationId}";

    /// <summary>What a reader needs: the choice of a work field.</summary>
    public static string Need(string needId) => $"{Help}/{needId}";

    /// <summary>Who to go to, for a need in a work field.</summary>
    public static string Route(string needId, string workFieldId) => $"{Help}/{needId}/{workFieldId}";

    /// <summary>Somebody near, at their place in the list.</summary>
    public static string PersonNearby(string personId) => $"{PeopleNearby}#{personId}";

    /// <summary>A municipality.</summary>
    public static string Municipality(string municipalityId) => $"{Municipalities}/{municipalityId}";

    /// <summary>May I share this, for one role.</summary>
    public static string SharingGuide(string guideId) => $"{SharingGuides}/{guideId}";

    /// <summary>A source.</summary>
    public static string Reference(string referenceId) => $"{References}/{referenceId}";

    /// <summary>A word, at its place in the list.</summary>
    public static string Term(string termId) => $"{Terms}#{termId}";

    /// <summary>A theme.</summary>
    public static string Theme(string themeId) => $"{Themes}/{themeId}";

    /// <summary>A question, at its place on the page.</summary>
    public static string Question(string questionId) => $"{Questions}#{questionId}";

    /// <summary>A role outside the four work fields.</summary>
    public static string OtherRole(string roleId) => $"{OtherRoles}/{roleId}";

    /// <summary>A sheet.</summary>
    public static string Sheet(string sheetId) => $"{Sheets}/{sheetId}";

    /// <summary>An event for one work field on one A4.</summary>
    public static string PairSheet(string eventId, string workFieldId) => $"{Sheets}/{eventId}/{workFieldId}";

    /// <summary>The pocket card of a work field.</summary>
    public static string PocketCard(string workFieldId) => $"{Sheets}/kaart/{workFieldId}";

    /// <summary>A presentation about an event or a level.</summary>
    public static string Presentation(string id) => $"{Presentations}/{id}";

    /// <summary>A page of running text.</summary>
    public static string Page(string pageId) => $"/{pageId}";

    /// <summary>What a link in a text leads to.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not known.</exception>
    public static string Of(LinkTarget target) => target.Kind switch
    {
        LinkKind.Event => Event(target.Id),
        LinkKind.Step => Step(target.Id),
        LinkKind.WorkField => WorkField(target.Id),
        LinkKind.Organisation => Organisation(target.Id),
        LinkKind.Term => Term(target.Id),
        LinkKind.Page => Page(target.Id),
        LinkKind.Reference => Reference(target.Id),
        LinkKind.Theme => Theme(target.Id),
        LinkKind.Question => Question(target.Id),
        LinkKind.OtherRole => OtherRole(target.Id),
        LinkKind.Sheet => Sheet(target.Id),
        LinkKind.PersonNearby => PersonNearby(target.Id),
        LinkKind.Need => Need(target.Id),
        LinkKind.SharingGuide => SharingGuide(target.Id),
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, "This kind of link has no address."),
    };
}
