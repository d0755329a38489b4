using Wending.Content.Model;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.Themes;

/// <summary>What lies between the events: pages that somebody would send to a colleague.</summary>
public static class ThemePages
{
    /// <summary>The list, and each theme.</summary>
    public static IEnumerable<Page> Of(Library library)
    {
        yield return ComponentPage.Of<ThemeListPage>(Addresses.Themes, "Thema’s");
        foreach (var theme in library.Themes)
        {
            yield return ComponentPage.Of<ThemePage>(Addresses.Theme(theme.Id), theme.Title, (nameof(ThemePage.Theme), theme));
        }
    }

    /// <summary>How a group of themes is headed.</summary>
    public static string Heading(ThemeGroup group) => group switch
    {
        ThemeGroup.Understand => "Om te begrijpen",
        ThemeGroup.Do => "Om te doen",
        _ => "Om samen te regelen",
    };
}
