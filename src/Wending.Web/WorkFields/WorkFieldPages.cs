using Wending.Content.Model;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.WorkFields;

/// <summary>The pages about the four work fields.</summary>
public static class WorkFieldPages
{
    /// <summary>The question "Waar werk je?", and each work field.</summary>
    public static IEnumerable<Page> Of(Library library)
    {
        yield return ComponentPage.Of<WorkFieldListPage>(Addresses.WorkFields, "Waar werk je?");
        foreach (var field in library.WorkFields)
        {
            yield return ComponentPage.Of<WorkFieldPage>(Addresses.WorkField(field.Id), field.Title, (nameof(WorkFieldPage.Field), field));
        }
    }
}
