using Wending.Content.Model;
using Wending.Content.Reading;

namespace Wending.Content.Checking;

/// <summary>“Mag ik dit delen?”: one guide per role, whose every answer leads on to a later question or an ending, and whose four endings are all reached.</summary>
public static class SharingGuidesEnd
{
    /// <summary>Checks the set of guides and the way through each.</summary>
    public static IEnumerable<Fault> Check(Library library)
    {
        var asked = library.WorkFields.SelectMany(field => field.Roles.Select(role => (string?)role.Id).DefaultIfEmpty(), (field, role) => (field.Id, Role: role)).ToList();
        foreach (var (fieldId, roleId) in asked)
        {
            var count = library.SharingGuides.Count(guide => guide.WorkFieldId == fieldId && guide.RoleId == roleId);
            if (count != 1) yield return new Fault(new SourcePlace("mag-ik-dit-delen", 1), $"there are {count} guides for {roleId ?? fieldId}", "Write one with these “field” and “role”");
        }

        foreach (var guide in library.SharingGuides)
        {
            if (!asked.Contains((guide.WorkFieldId, guide.RoleId))) yield return new Fault(guide.Place, $"“{guide.RoleId}” is not a role of “{guide.WorkFieldId}”", $"Known: {string.Join(", ", asked.Select(pair => pair.Role ?? pair.Id))}");
            foreach (var fault in Guide(guide)) yield return fault;
        }
    }

    private static IEnumerable<Fault> Guide(SharingGuide guide)
    {
        if (guide.WhatHoldsForYou.WordCount is < 40 or > 170) yield return Fault.Length(guide.WhatHoldsForYou, "Wat voor jou geldt", 40, 170);
        if (guide.Questions.Length is < 4 or > 8) yield return new Fault(guide.Place, $"there are {guide.Questions.Length} questions", "Ask four to eight");
        foreach (var outcome in Enum.GetValues<SharingOutcome>().Where(outcome => guide.Endings.Count(ending => ending.Outcome == outcome) != 1))
        {
            yield return new Fault(guide.Place, $"the ending “{Vocabulary.Word(outcome)}” does not stand here once", "Write each of the four endings once");
        }

        var order = guide.Questions.Select(question => question.Id).Concat(guide.Endings.Select(ending => ending.Id)).ToList();
        foreach (var twice in order.GroupBy(id => id).Where(group => group.Count() > 1)) yield return new Fault(guide.Place, $"the id “{twice.Key}” stands twice", "Give each question and ending its own id");
        foreach (var question in guide.Questions)
        {
            if (!question.Title.EndsWith('?')) yield return new Fault(question.Place, $"“{question.Title}” is not a question", "End it with a question mark");
            if (question.Answers.Length is < 2 or > 5) yield return new Fault(question.Place, $"“{question.Title}” has {question.Answers.Length} answers", "Give two to five");
            foreach (var answer in question.Answers)
            {
                if (answer.Words.Split(' ').Length > 14) yield return new Fault(answer.Place, $"the answer “{answer.Words}” is longer than 14 words", "Shorten it; what explains it can stand below it");
                if (!order.Contains(answer.LeadsTo)) yield return new Fault(answer.Place, $"nothing here has the id “{answer.LeadsTo}”", $"{Faults.Hint(answer.LeadsTo, order)}Lead to a later question or an ending");
                else if (order.IndexOf(answer.LeadsTo) <= order.IndexOf(question.Id)) yield return new Fault(answer.Place, $"the answer “{answer.Words}” leads back", "Lead to a later question or an ending, so that everybody arrives");
            }
        }

        var reached = guide.Questions.SelectMany(question => question.Answers).Select(answer => answer.LeadsTo).ToHashSet(StringComparer.Ordinal);
        foreach (var id in order.Skip(1).Where(id => !reached.Contains(id))) yield return new Fault(guide.Place, $"no answer leads to “{id}”", "Lead to it, or leave it out");
        foreach (var ending in guide.Endings.Where(ending => ending.Text.WordCount is < 25 or > 130)) yield return Fault.Length(ending.Text, ending.Title, 25, 130);
    }
}
