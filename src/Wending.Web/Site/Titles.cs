using Wending.Content.Model;

namespace Wending.Web.Site;

/// <summary>The words of a link to something in the library, where a text gives none.</summary>
public static class Titles
{
    /// <summary>The title of what a link leads to.</summary>
    /// <exception cref="InvalidOperationException">It leads nowhere; in a checked library every link leads somewhere.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind is not known.</exception>
    public static string Of(LinkTarget target, Library library) => target.Kind switch
    {
        LinkKind.Event => library.Event(target.Id).Title,
        LinkKind.Step => library.Step(target.Id).Title,
        LinkKind.WorkField => library.WorkField(target.Id).Title,
        LinkKind.Organisation => library.Organisation(target.Id).Name,
        LinkKind.Term => library.Terms.First(term => term.Id == target.Id).Title,
        LinkKind.Page => library.Page(target.Id).Title,
        LinkKind.Reference => library.Reference(target.Id).Key,
        LinkKind.Theme => library.Theme(target.Id).Title,
        LinkKind.Question => library.Question(target.Id).Title,
        LinkKind.OtherRole => library.OtherRole(target.Id).Title,
        LinkKind.Sheet => library.Sheet(target.Id).Title,
        LinkKind.PersonNearby => library.PersonNearby(target.Id).Title,
        LinkKind.Need => library.Need(target.Id).Title,
        LinkKind.SharingGuide => $"Mag ik dit delen? {library.SharingGuides.First(guide => guide.Id == target.Id).Title}",
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, "This kind of link has no title."),
    };
}
