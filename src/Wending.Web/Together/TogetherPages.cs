using Wending.Content.Model;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.Together;

/// <summary>
/// Two events side by side, because things come together: what one does for both, and what is special to each. It adds nothing up:
/// two events weigh more on somebody and predict nothing.
/// </summary>
public static class TogetherPages
{
    /// <summary>The choice of the first, the choice of the second, and every two events once.</summary>
    public static IEnumerable<Page> Of(Library library)
    {
        yield return ComponentPage.Of<ChooseEventPage>(Addresses.Together, "Twee gebeurtenissen naast elkaar");
        foreach (var one in library.Events)
        {
            yield return ComponentPage.Of<ChooseEventPage>(Addresses.TogetherWith(one.Id), $"{one.Title}: wat speelde er nog meer?", (nameof(ChooseEventPage.First), one)) with { Listed = false };
            foreach (var other in library.Events.Where(other => string.CompareOrdinal(one.Id, other.Id) < 0))
            {
                yield return ComponentPage.Of<TogetherPage>(
                    Addresses.BothTogether(one.Id, other.Id), $"Naast elkaar: {Dutch.Lower(one.Title)} en {Dutch.Lower(other.Title)}",
                    (nameof(TogetherPage.One), one), (nameof(TogetherPage.Other), other)) with
                { Listed = false };
            }
        }
    }
}
