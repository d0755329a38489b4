using Wending.Content.Model;
using Wending.Web.Events;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.Help;

/// <summary>The pages about the way to people.</summary>
public static class HelpPages
{
    /// <summary>The one question that leads the way, its routes, who is near, sharing, the local route, organisations, and meeting others.</summary>
    public static IEnumerable<Page> Of(Library library)
    {
        yield return ComponentPage.Of<HelpPage>(Addresses.Help, "Waar kan ik terecht?");
        foreach (var need in library.Needs)
        {
            yield return ComponentPage.Of<NeedPage>(Addresses.Need(need.Id), need.Title, (nameof(NeedPage.Need), need)) with { ForField = id => Addresses.Route(need.Id, id) };
            foreach (var field in library.WorkFields)
            {
                yield return ComponentPage.Of<RoutePage>(
                    Addresses.Route(need.Id, field.Id), $"{need.Title}: {EventPages.FieldInTitle(field)}",
                    (nameof(RoutePage.Need), need), (nameof(RoutePage.Field), field)) with
                { ForField = id => Addresses.Route(need.Id, id) };
            }
        }

        yield return ComponentPage.Of<AllRoutesPage>(Addresses.AllRoutes, "Alle routes op één pagina");
        yield return ComponentPage.Of<PeopleNearbyPage>(Addresses.PeopleNearby, "Wie er dichtbij is");
        yield return ComponentPage.Of<SharingGuideListPage>(Addresses.SharingGuides, "Mag ik dit delen?");
        foreach (var guide in library.SharingGuides)
        {
            yield return ComponentPage.Of<SharingGuidePage>(Addresses.SharingGuide(guide.Id), $"Mag ik dit delen? {guide.Title}", (nameof(SharingGuidePage.Guide), guide));
        }

        yield return ComponentPage.Of<LocalRoutePage>(Addresses.LocalRoute, "De lokale route");
        yield return ComponentPage.Of<MeetingPlacesPage>(Addresses.MeetingPlaces, "Anderen ontmoeten");
        yield return ComponentPage.Of<OwnCardPage>(Addresses.OwnCard, "Onze eigen kaart");
        yield return ComponentPage.Of<OrganisationListPage>(Addresses.Organisations, "Organisaties");
        foreach (var organisation in library.Organisations)
        {
            yield return ComponentPage.Of<OrganisationPage>(
                Addresses.Organisation(organisation.Id), organisation.Name, (nameof(OrganisationPage.Organisation), organisation));
        }
    }
}
