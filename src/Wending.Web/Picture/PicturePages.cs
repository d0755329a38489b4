using Wending.Content.Model;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.Picture;

/// <summary>The front door.</summary>
public static class PicturePages
{
    /// <summary>The four phases of Feddes with what they mean; they explain, and nothing is filtered or ranked by them.</summary>
    public static readonly IReadOnlyList<(string Name, string Meaning)> Phases =
    [
        ("openstaan", "Iemand staat open voor andere ideeën. Dat hoort bij jong zijn. Gewone hulp komt hier prima binnen."),
        ("zoeken", "Iemand zoekt een groep of een verhaal dat antwoord geeft. Ook hier helpt een volwassene die blijft."),
        ("erbij horen", "Iemand hoort bij een groep die zich afsluit. Contact houden is moeilijker, en juist dan telt het."),
        ("geweld", "Iemand is bereid om geweld te gebruiken. Dat komt bijna nooit voor. Ook van hier keren mensen terug."),
    ];

    /// <summary>One page: the picture.</summary>
    public static IEnumerable<Page> Of(Library library)
    {
        _ = library;
        yield return ComponentPage.Of<HomePage>(Addresses.Home, "Wending: wat een jongere meemaakt, en wat jij kunt doen");
    }
}
