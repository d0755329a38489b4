using Wending.Content.Model;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.Help;

/// <summary>The pages about the way to people.</summary>
public static class HelpPages
{
    /// <summary>The overview, and every organisation.</summary>
    public static IEnumerable<Page> Of(Library library)
    {
        yield return ComponentPage.Of<HelpPage>(Addresses.Help, "Waar kan ik terecht?");
        foreach (var organisation in library.Organisations)
        {
            yield return ComponentPage.Of<OrganisationPage>(
                Addresses.Organisation(organisation.Id), organisation.Name, (nameof(OrganisationPage.Organisation), organisation));
        }
    }
}
