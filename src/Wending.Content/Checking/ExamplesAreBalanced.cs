using Wending.Content.Model;
using Wending.Content.Reading;

namespace Wending.Content.Checking;

/// <summary>
/// The made-up examples as a whole: in at least four of ten nothing was the matter, few end further away, and no form of
/// extremism or sex stands for all. A rule about the set, so it holds from six events on.
/// </summary>
public static class ExamplesAreBalanced
{
    /// <summary>The least share of examples in which nothing was the matter.</summary>
    public const double LeastNothingTheMatter = 0.4;

    /// <summary>The largest share that one form may have of the examples that play near to extremism.</summary>
    public const double MostOfOneForm = 0.4;

    /// <summary>Below this number a share says nothing.</summary>
    public const int LeastEvents = 6;

    /// <summary>Checks the set.</summary>
    public static IEnumerable<Fault> Check(Library library)
    {
        if (library.Events.Length < LeastEvents) yield break;
        var place = new SourcePlace("triggerfactoren", 1);
        var all = Of(library).ToList();
        var nothing = all.Count(e => e.Ending == ExampleEnding.NothingTheMatter);
        if (nothing < all.Count * LeastNothingTheMatter) yield return new Fault(place, $"in {nothing} of {all.Count} examples nothing was the matter", "Let it be at least four of ten");
        var worse = library.Events.Select(e => e.ForTheWorse.Example).ToList();
        var further = worse.Count(e => e.Ending == ExampleEnding.FurtherAway);
        if (further * 2 > worse.Count) yield return new Fault(place, $"{further} of {worse.Count} examples of the worse turn end further away", "Let most end in a quarrel, withdrawal or drop-out");
        var near = all.Where(e => e.Form != ExtremismForm.None).ToList();
        foreach (var form in near.GroupBy(e => e.Form).Where(form => form.Count() > near.Count * MostOfOneForm))
        {
            yield return new Fault(place, $"{form.Count()} of {near.Count} examples are about {Vocabulary.Word(form.Key)}", "Rotate the form of extremism");
        }

        foreach (var who in new[] { ExamplePerson.Boy, ExamplePerson.Girl }.Where(who => all.Count(e => e.Who == who) > all.Count * 0.65))
        {
            yield return new Fault(place, $"{all.Count(e => e.Who == who)} of {all.Count} examples are about a {Vocabulary.Word(who)}", "Rotate");
        }
    }

    /// <summary>Every example of the library.</summary>
    public static IEnumerable<Example> Of(Library library) => library.Events.SelectMany(e => new[] { e.ForTheWorse.Example, e.ForTheBetter.Example });
}
