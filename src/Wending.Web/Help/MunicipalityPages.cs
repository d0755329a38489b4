using Wending.Content.Model;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.Help;

/// <summary>The municipalities: a list, a map, and a page each.</summary>
public static class MunicipalityPages
{
    /// <summary>What is shown wherever the list or the outlines are (licence CC BY 4.0).</summary>
    public const string Attribution = "Gemeenten en omtrekken: CBS / Kadaster, CC BY 4.0.";

    /// <summary>The pages. One whose door is unknown says so, and asks not to be indexed.</summary>
    public static IEnumerable<Page> Of(Library library)
    {
        yield return ComponentPage.Of<MunicipalityListPage>(Addresses.Municipalities, "Je gemeente");
        yield return ComponentPage.Of<MunicipalityMapPage>(Addresses.MunicipalityMap, "Je gemeente op de kaart");
        foreach (var municipality in library.Municipalities)
        {
            yield return ComponentPage.Of<MunicipalityPage>(
                Addresses.Municipality(municipality.Id), $"Gemeente {municipality.Name}", (nameof(MunicipalityPage.Municipality), municipality)) with
            { Listed = municipality.Door is not null };
        }
    }
}
