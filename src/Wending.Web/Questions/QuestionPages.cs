using Wending.Content.Model;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.Questions;

/// <summary>What people ask, on one page, so that it can be read, searched and printed in one go.</summary>
public static class QuestionPages
{
    /// <summary>One page.</summary>
    public static IEnumerable<Page> Of(Library library)
    {
        if (!library.Questions.IsEmpty) yield return ComponentPage.Of<QuestionsPage>(Addresses.Questions, "Vragen");
    }

    /// <summary>Who asks, as a heading.</summary>
    public static string Heading(Asker asker) => asker switch
    {
        Asker.Practice => "Uit de praktijk",
        Asker.Training => "Na een training",
        Asker.Parents => "Van ouders en familie",
        Asker.YoungPeople => "Van jongeren",
        _ => "Van critici",
    };
}
