using Wending.Content.Model;
using Wending.Content.Reading;

namespace Wending.Content.Checking;

/// <summary>The way back gets as much room as the way in: the better turn has 80 to 125 percent of the words of the worse.</summary>
public static class TurnsAreBalanced
{
    /// <summary>Checks every event.</summary>
    public static IEnumerable<Fault> Check(Library library) =>
        from factor in library.Events
        let worse = factor.ForTheWorse.WordCount
        let better = factor.ForTheBetter.WordCount
        where better < worse * 0.80 || better > worse * 1.25
        select new Fault(factor.ForTheBetter.Mechanism.Place, $"the better turn has {better} words and the worse {worse}", "Bring it between 80 and 125 percent");
}
