using Wending.Content.Model;
using Wending.Web.Site;

namespace Wending.Web.Publishing;

/// <summary>
/// The addresses of the former tool, misspellings included: <c>/triggerfactoren/{profession}/{event}/{step}</c>.
/// They lead to the event for that work field, where the steps are now one page.
/// </summary>
public static class FormerAddresses
{
    private static readonly string[] StepSlugs =
        ["ga-in-gesprek", "inschatting-situatie-risicos", "inschtting-situatie-risicos", "vervolgstappen-nemen"];

    /// <summary>The redirects, without those that would hide a page of today.</summary>
    public static IEnumerable<MovedPage> Of(Library library, IReadOnlySet<string> taken) =>
        All(library).Where(moved => !taken.Contains(moved.Address)).DistinctBy(moved => moved.Address);

    private static IEnumerable<MovedPage> All(Library library)
    {
        yield return new MovedPage($"{Addresses.Events}/video", Addresses.Home);
        yield return new MovedPage($"{Addresses.Events}/meer-over-triggerfactoren/context", Addresses.Events);
        yield return new MovedPage($"{Addresses.Events}/meer-over-triggerfactoren/wat-kunt-u-doen-in-een-oogopslag", Addresses.Steps);
        foreach (var field in library.WorkFields)
        {
            yield return new MovedPage($"{Addresses.Events}/{field.Id}", Addresses.WorkField(field.Id));
            foreach (var (slug, factor) in library.Events.SelectMany(e => e.FormerSlugs.Append(e.Id).Select(slug => (slug, e))))
            {
                var now = Addresses.Pair(factor.Id, field.Id);
                yield return new MovedPage($"{Addresses.Events}/{field.Id}/{slug}", now);
                foreach (var step in StepSlugs) yield return new MovedPage($"{Addresses.Events}/{field.Id}/{slug}/{step}", now);
            }
        }

        foreach (var (slug, factor) in library.Events.SelectMany(e => e.FormerSlugs.Select(slug => (slug, e))))
        {
            yield return new MovedPage(Addresses.Event(slug), Addresses.Event(factor.Id));
        }
    }
}
