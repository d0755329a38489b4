using Wending.Content.Model;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.Events;

/// <summary>The pages about events.</summary>
public static class EventPages
{
    /// <summary>The list, every event, and every event for every work field.</summary>
    public static IEnumerable<Page> Of(Library library)
    {
        yield return ComponentPage.Of<EventListPage>(Addresses.Events, "Alle gebeurtenissen");
        foreach (var factor in library.Events)
        {
            yield return ComponentPage.Of<EventPage>(Addresses.Event(factor.Id), factor.Title, (nameof(EventPage.Factor), factor)) with { PreviewId = factor.Id, ForField = id => Addresses.Pair(factor.Id, id) };
            foreach (var field in library.WorkFields)
            {
                yield return ComponentPage.Of<EventForWorkFieldPage>(
                    Addresses.Pair(factor.Id, field.Id), $"{factor.Title}: {FieldInTitle(field)}",
                    (nameof(EventForWorkFieldPage.Factor), factor), (nameof(EventForWorkFieldPage.Field), field)) with
                { PreviewId = factor.Id, ForField = id => Addresses.Pair(factor.Id, id) };
            }
        }
    }

    /// <summary>The title of an event inside a sentence.</summary>
    public static string TitleInSentence(TriggerFactor factor) => Dutch.Lower(factor.Title);

    /// <summary>The name of a work field inside a sentence or title.</summary>
    public static string FieldInTitle(WorkField field) => field.Title.ToLowerInvariant();
}
