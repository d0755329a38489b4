using Wending.Content.Model;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.Terms;

/// <summary>The page with the words of the field.</summary>
public static class TermPages
{
    /// <summary>One page: the list.</summary>
    public static IEnumerable<Page> Of(Library library)
    {
        _ = library;
        yield return ComponentPage.Of<TermListPage>(Addresses.Terms, "Begrippen");
    }
}
