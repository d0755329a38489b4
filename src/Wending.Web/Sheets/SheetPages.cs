using Wending.Content.Model;
using Wending.Web.Events;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.Sheets;

/// <summary>What is pushed across a table: on screen pages like any other, on paper one A4, a card, a drawing.</summary>
public static class SheetPages
{
    /// <summary>The list; each sheet; every event for every work field on one A4; the cards; the drawing; the handover.</summary>
    public static IEnumerable<Page> Of(Library library)
    {
        yield return ComponentPage.Of<SheetListPage>(Addresses.Sheets, "Doorgeven");
        foreach (var sheet in library.Sheets)
        {
            yield return ComponentPage.Of<SheetPage>(Addresses.Sheet(sheet.Id), sheet.Title, (nameof(SheetPage.Sheet), sheet)) with { PreviewId = sheet.EventIds.FirstOrDefault() };
        }

        foreach (var factor in library.Events)
        {
            foreach (var field in library.WorkFields)
            {
                yield return ComponentPage.Of<PairSheetPage>(
                    Addresses.PairSheet(factor.Id, field.Id), $"Op één A4: {Dutch.Lower(factor.Title)}, {EventPages.FieldInTitle(field)}",
                    (nameof(PairSheetPage.Factor), factor), (nameof(PairSheetPage.Field), field)) with
                {
                    PreviewId = factor.Id,
                    ForField = id => Addresses.PairSheet(factor.Id, id),
                    CanonicalAddress = Addresses.Pair(factor.Id, field.Id),
                };
            }
        }

        foreach (var field in library.WorkFields)
        {
            yield return ComponentPage.Of<PocketCardPage>(Addresses.PocketCard(field.Id), $"Kaartje voor in je zak: {EventPages.FieldInTitle(field)}", (nameof(PocketCardPage.Field), field)) with { ForField = Addresses.PocketCard };
        }

        yield return ComponentPage.Of<PosterPage>(Addresses.Poster, "De tekening voor aan de muur");
        yield return ComponentPage.Of<HandoverPage>(Addresses.Handover, "Overdracht: wat een nieuwe collega moet weten");
    }
}
