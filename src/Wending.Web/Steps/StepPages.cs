using Wending.Content.Model;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.Steps;

/// <summary>The pages about the five steps.</summary>
public static class StepPages
{
    /// <summary>The row of five, and each step.</summary>
    public static IEnumerable<Page> Of(Library library)
    {
        yield return ComponentPage.Of<StepListPage>(Addresses.Steps, "De vijf stappen");
        foreach (var step in library.Steps)
        {
            yield return ComponentPage.Of<StepPage>(Addresses.Step(step.Id), step.Title, (nameof(StepPage.Step), step)) with { ForField = id => Addresses.StepFor(step.Id, id) };
        }
    }
}
