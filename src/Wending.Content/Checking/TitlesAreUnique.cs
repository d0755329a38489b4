using Wending.Content.Model;
using Wending.Content.Reading;

namespace Wending.Content.Checking;

/// <summary>No two things share a title or a label, so that no two pages or links look the same.</summary>
public static class TitlesAreUnique
{
    /// <summary>Checks titles of pages, names in the picture, keys of references and former addresses.</summary>
    public static IEnumerable<Fault> Check(Library library) =>
    [
        .. Twice("title",
        [
            .. library.Events.Select(e => (e.Title, e.Place)), .. library.Steps.Select(s => (s.Title, s.Place)),
            .. library.WorkFields.Select(f => (f.Title, f.Place)), .. library.Pages.Select(p => (p.Title, p.Place)),
            .. library.Organisations.Select(o => (o.Name, o.Place)), .. library.Themes.Select(t => (t.Title, t.Place)),
            .. library.Questions.Select(q => (q.Title, q.Place)), .. library.OtherRoles.Select(r => (r.Title, r.Place)),
            .. library.Sheets.Select(s => (s.Title, s.Place)), .. library.Needs.Select(n => (n.Title, n.Place)),
            .. library.MeetingPlaces.Select(m => (m.Name, m.Place)),
        ]),
        .. Twice("name in the picture", library.Events.Select(e => (e.PictureLabel, e.Place))),
        .. Twice("key", library.References.Select(r => (r.Key, r.Place))),
        .. Twice("term", library.Terms.SelectMany(t => t.Forms.Append(t.Title).Select(form => (form, t.Place)))),
        .. Twice("former address", library.Events.SelectMany(e => e.FormerSlugs.Select(slug => (slug, e.Place)))),
        .. Twice("name of a protective factor", library.ProtectiveFactors.Select(f => (f.Title, f.Place))),
    ];

    private static IEnumerable<Fault> Twice(string what, IEnumerable<(string Text, SourcePlace Place)> all) =>
        from same in all.Where(item => item.Text.Length > 0).GroupBy(item => item.Text, StringComparer.OrdinalIgnoreCase)
        where same.Count() > 1
        select new Fault(same.Last().Place, $"the {what} “{same.Key}” is used {same.Count()} times (also in {same.First().Place.File})", "Give each its own");
}
