using Wending.Content.Model;
using Wending.Web.Publishing;

namespace Wending.Web.Overview;

/// <summary>What the content holds, counted: for readers who want to know how we choose.</summary>
public static class OverviewPages
{
    /// <summary>Where it lives.</summary>
    public const string Address = "/over-de-inhoud";

    /// <summary>One page.</summary>
    public static IEnumerable<Page> Of(Library library)
    {
        _ = library;
        yield return ComponentPage.Of<OverviewPage>(Address, "Over de inhoud");
    }
}
