using Wending.Content.Model;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.Presenting;

/// <summary>For a screen in a team room: big type, one thing at a time, the picture as the map to return to, notes on paper.</summary>
public static class PresentationPages
{
    /// <summary>The choice; a presentation about each event; and a route through each level.</summary>
    public static IEnumerable<Page> Of(Library library)
    {
        yield return ComponentPage.Of<PresentationListPage>(Addresses.Presentations, "Presenteren");
        foreach (var factor in library.Events)
        {
            yield return ComponentPage.Of<PresentationPage>(
                Addresses.Presentation(factor.Id), $"Op het scherm: {Dutch.Lower(factor.Title)}", (nameof(PresentationPage.Events), new[] { factor })) with
            {
                PreviewId = factor.Id,
                CanonicalAddress = Addresses.Event(factor.Id),
            };
        }

        foreach (var level in library.Events.GroupBy(factor => factor.Level))
        {
            yield return ComponentPage.Of<PresentationPage>(
                Addresses.Presentation(Dutch.Of(level.Key)), $"Op het scherm: {TitleOf(level.Key)}",
                (nameof(PresentationPage.Events), level.ToArray()), (nameof(PresentationPage.Level), level.Key)) with
            { Listed = false };
        }
    }

    /// <summary>What a route through a level is called.</summary>
    public static string TitleOf(Level level) => level switch
    {
        Level.Personal => "gebeurtenissen in het eigen leven",
        Level.Group => "gebeurtenissen met anderen",
        _ => "gebeurtenissen in Nederland of de wereld",
    };
}
