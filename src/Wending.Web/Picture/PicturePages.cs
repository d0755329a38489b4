using Wending.Content.Model;
using Wending.Web.Events;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.Picture;

/// <summary>The front door, in each of its states: with a work field or without, with an event opened beside it or not.</summary>
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

    /// <summary>Every state of the picture is a page, so that a link to it works for everyone and without script.</summary>
    public static IEnumerable<Page> Of(Library library)
    {
        foreach (var field in library.WorkFields.Select(WorkField? (f) => f).Prepend(null))
        {
            yield return ComponentPage.Of<HomePage>(
                Addresses.Picture(field?.Id, null),
                field is null ? "Wending: wat een jongere meemaakt, en wat jij kunt doen" : $"De infographic voor {EventPages.FieldInTitle(field)}",
                (nameof(HomePage.Field), field)) with
            { ForField = id => Addresses.Picture(id, null), CanonicalAddress = field is null ? null : Addresses.Home };
            foreach (var factor in library.Events)
            {
                yield return ComponentPage.Of<HomePage>(
                    Addresses.Picture(field?.Id, factor.Id),
                    field is null ? $"In beeld: {factor.Title}" : $"In beeld voor {EventPages.FieldInTitle(field)}: {factor.Title}",
                    (nameof(HomePage.Field), field), (nameof(HomePage.Opened), factor)) with
                {
                    PreviewId = factor.Id,
                    ForField = id => Addresses.Picture(id, factor.Id),
                    CanonicalAddress = field is null ? Addresses.Event(factor.Id) : Addresses.Pair(factor.Id, field.Id),
                };
            }
        }
    }
}
