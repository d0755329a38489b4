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

    /// <summary>The way to people.</summary>
    public const string Help = "/waar-kan-ik-terecht";

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
    public static string Organisation(string organisationId) => $"{Help}/organisatie/{organisationId}";

    /// <summary>A source.</summary>
    public static string Reference(string referenceId) => $"{References}/{referenceId}";

    /// <summary>A word, at its place in the list.</summary>
    public static string Term(string termId) => $"{Terms}#{termId}";

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
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, "This kind of link has no address."),
    };
}
