using Wending.Content.Model;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.OtherRoles;

/// <summary>"Ik sta er niet bij": for whoever is in none of the four work fields.</summary>
public static class OtherRolePages
{
    /// <summary>The list, and each role.</summary>
    public static IEnumerable<Page> Of(Library library)
    {
        yield return ComponentPage.Of<OtherRoleListPage>(Addresses.OtherRoles, "Ik sta er niet bij");
        foreach (var role in library.OtherRoles)
        {
            yield return ComponentPage.Of<OtherRolePage>(Addresses.OtherRole(role.Id), role.Title, (nameof(OtherRolePage.Role), role));
        }
    }
}
