using Wending.Content.Model;
using Wending.Web.Site;

namespace Wending.Web.Events;

/// <summary>The three things to do with which everything about an event begins.</summary>
public static class FirstThings
{
    private static readonly string[] FirstSteps = ["praten", "samen-kijken", "advies-of-delen"];
    private static readonly string[] StepsThatFill = ["advies-of-delen", "volhouden"];

    /// <summary>
    /// For a work field: its first three actions; where an event has fewer, the steps that always hold fill the row.
    /// Without one: the first three steps of the event.
    /// </summary>
    public static IEnumerable<(string Address, string Words)> Of(TriggerFactor factor, WorkField? field, Library library)
    {
        if (field is null)
        {
            return
                from id in FirstSteps
                let step = factor.Steps.First(own => own.StepId == id)
                select ($"{Addresses.Event(factor.Id)}#{id}", step.Title);
        }

        return library.Pair(factor.Id, field.Id).Actions.Select(action => ($"{Addresses.Pair(factor.Id, field.Id)}#{action.Id}", action.Title))
            .Concat(StepsThatFill.Select(id => (Addresses.StepFor(id, field.Id), library.Step(id).Title)))
            .Take(3);
    }

    /// <summary>One sentence to say: see <see cref="AllWordsToSay"/>.</summary>
    public static string WordsToSay(TriggerFactor factor, WorkField? field, Library library) => AllWordsToSay(factor, field, library).First();

    /// <summary>What somebody can say: first what the actions of the work field hold, then the sentences that help, without the reason behind them.</summary>
    public static IEnumerable<string> AllWordsToSay(TriggerFactor factor, WorkField? field, Library library)
    {
        var spoken = field is null ? [] : library.Pair(factor.Id, field.Id).Actions.SelectMany(action => action.Text.Blocks).OfType<SpokenWords>().Select(words => words.PlainParagraphs.First());
        var sentences = factor.SentencesThatHelp.Select(sentence => Inline.Plain(sentence.Content)).Select(text => text[..(text.IndexOf('”', StringComparison.Ordinal) + 1)]);
        return spoken.Concat(sentences);
    }
}
