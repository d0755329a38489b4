using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Wending.Web.Sheets;
using Wending.Web.Site;

namespace Wending.Browser.Tests;

/// <summary>Everything that goes on paper, printed by Chromium and looked at as PDF: pages, tags, language, and a code that a decoder reads.</summary>
public sealed partial class PaperTests(Browser browser)
{
    [Fact]
    public async Task Every_sheet_is_one_tagged_A4()
    {
        var failures = new List<string>();
        await using var reader = await browser.NewReader(1280);
        foreach (var page in browser.Site.Pages.Where(page => page.Component == typeof(SheetPage) || page.Component == typeof(PairSheetPage) || page.Component == typeof(PocketCardPage)))
        {
            using var pdf = await Printed.Of(reader, page.Address);
            var facts = pdf.Info();
            if (facts["Pages"] != "1") failures.Add($"{page.Address} takes {facts["Pages"]} pages");
            if (facts["Tagged"] != "yes") failures.Add($"{page.Address} has no tags");
            if (!facts["Page size"].Contains("A4", StringComparison.Ordinal)) failures.Add($"{page.Address} is {facts["Page size"]}");
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public async Task An_A4_about_an_event_stands_alone()
    {
        var library = browser.Site.Edition.Site.Library;
        await using var reader = await browser.NewReader(1280);
        foreach (var pair in library.Pairs.Where((_, index) => index % 7 == 0))
        {
            using var pdf = await Printed.Of(reader, Addresses.PairSheet(pair.EventId, pair.WorkFieldId));
            var text = Flat(pdf.Text());
            foreach (var words in new[] { library.Event(pair.EventId).Title, library.Event(pair.EventId).BaseRate, "112", library.Version }.Concat(pair.Actions.Select(action => action.Title)))
            {
                Assert.Contains(Flat(words), text, StringComparison.Ordinal);
            }

            Assert.Equal(browser.Site.Edition.Site.Address + Addresses.Pair(pair.EventId, pair.WorkFieldId), pdf.Code());
        }
    }

    [Fact]
    public async Task Every_word_of_a_sheet_is_on_the_paper()
    {
        await using var reader = await browser.NewReader(1280);
        foreach (var sheet in browser.Site.Edition.Site.Library.Sheets)
        {
            using var pdf = await Printed.Of(reader, Addresses.Sheet(sheet.Id));
            var text = Flat(pdf.Text());
            foreach (var (heading, prose) in sheet.Sections.Skip(1))
            {
                Assert.Contains(Flat(heading), text, StringComparison.Ordinal);
                foreach (var paragraph in prose.Blocks.SelectMany(block => block.PlainParagraphs)) Assert.Contains(Flat(paragraph), text, StringComparison.Ordinal);
            }

            Assert.Equal(browser.Site.Edition.Site.Address + Addresses.Sheet(sheet.Id), pdf.Code());
        }
    }

    [Fact]
    public async Task The_pocket_card_folds_to_the_size_of_a_bank_card_and_nothing_is_cut_off()
    {
        await using var reader = await browser.NewReader(1280);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var field in browser.Site.Edition.Site.Library.WorkFields)
        {
            await reader.Open(Addresses.PocketCard(field.Id));
            var sizes = await reader.Page.EvaluateAsync<double[][]>("""
                () => [...document.querySelectorAll('.pocket-card section')].map(s => { const r = s.getBoundingClientRect();
                  const inside = Math.max(...[...s.querySelectorAll('h2, li, p')].map(e => e.getBoundingClientRect().bottom)) - r.top;
                  const qr = s.querySelector('.qr')?.getBoundingClientRect();
                  const under = qr ? Math.max(0, ...[...s.querySelectorAll('p')].map(e => { const range = document.createRange(); range.selectNodeContents(e); const b = range.getBoundingClientRect(); return b.right > qr.left && b.bottom > qr.top ? 1 : 0; })) : 0;
                  return [r.width, r.height, inside, under]; })
                """);
            Assert.All(sizes, side =>
            {
                Assert.Equal(85.6, side[0] / 96 * 25.4, 0.2); // ISO/IEC 7810 ID-1, in millimetres.
                Assert.Equal(54, side[1] / 96 * 25.4, 0.2);
                Assert.True(side[2] <= side[1], $"{field.Id}: the words end at {side[2] / 96 * 25.4:0.0} mm");
                Assert.Equal(0, side[3]);
            });
        }
    }

    [Theory]
    [InlineData("A4")]
    [InlineData("A3")]
    public async Task The_drawing_prints_on_one_sheet(string format)
    {
        await using var reader = await browser.NewReader(1280);
        using var pdf = await Printed.Of(reader, Addresses.Poster, format);
        Assert.Equal("1", pdf.Info()["Pages"]);
        foreach (var factor in browser.Site.Edition.Site.Library.Events) Assert.Contains(Flat(factor.PictureLabel), Flat(pdf.Text()), StringComparison.Ordinal);
        Assert.Equal(browser.Site.Edition.Site.Address + "/", pdf.Code());
    }

    [Fact]
    public async Task A_handover_is_filled_in_printed_kept_as_a_file_and_opened_again_without_anything_being_sent()
    {
        await using var reader = await browser.NewReader(1280);
        var sent = new List<string>();
        await reader.Open(Addresses.Handover);
        reader.Page.Request += (_, request) => { if (request.Method != "GET" || !request.Url.StartsWith("blob:", StringComparison.Ordinal) && !request.Url.Contains("/assets/", StringComparison.Ordinal)) sent.Add($"{request.Method} {request.Url}"); };
        await reader.Page.GetByLabel("Zo gaat het bij ons, in drie stappen").FillAsync("Eerst een collega. Dan Sam. Dan de directeur.");
        var download = await reader.Page.RunAndWaitForDownloadAsync(() => reader.Page.GetByRole(AriaRole.Button, new() { Name = "Bewaar als bestand op dit apparaat" }).ClickAsync());
        var file = Path.Combine(Path.GetTempPath(), $"overdracht-{Guid.NewGuid():N}.json");
        await download.SaveAsAsync(file);
        var pdfBytes = await reader.Page.PdfAsync(new() { PreferCSSPageSize = true, Tagged = true });
        using (var pdf = Printed.From(pdfBytes)) Assert.InRange(int.Parse(pdf.Info()["Pages"], System.Globalization.CultureInfo.InvariantCulture), 1, 2);

        var wipe = reader.Page.Locator("#wis");
        await wipe.ClickAsync();
        await wipe.ClickAsync();
        Assert.Equal("", await reader.Page.Locator("#route").InputValueAsync());
        await reader.Page.Locator("#bestand").SetInputFilesAsync(file);
        await reader.Page.GetByText("Ingevuld uit je bestand.").WaitForAsync();
        Assert.Equal("Eerst een collega. Dan Sam. Dan de directeur.", await reader.Page.Locator("#route").InputValueAsync());

        await File.WriteAllTextAsync(file, "{\"kind\":\"iets anders\"}", TestContext.Current.CancellationToken);
        await reader.Page.Locator("#bestand").SetInputFilesAsync(file);
        await reader.Page.GetByText("Dit is geen bewaarde overdracht.").WaitForAsync();
        Assert.Equal("Eerst een collega. Dan Sam. Dan de directeur.", await reader.Page.Locator("#route").InputValueAsync());
        Assert.Empty(sent);
        File.Delete(file);
    }

    /// <summary>Without white space, hyphens at line ends and source numbers: only the letters and digits in their order.</summary>
    private static string Flat(string text) => NotWord().Replace(text.Normalize(System.Text.NormalizationForm.FormKC), "");

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NotWord();
}

/// <summary>A page as it comes out of the printer.</summary>
public sealed class Printed : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"wending-{Guid.NewGuid():N}.pdf");

    private Printed(byte[] bytes) => File.WriteAllBytes(_file, bytes);

    public static Printed From(byte[] bytes) => new(bytes);

    public static async Task<Printed> Of(Reader reader, string address, string? format = null)
    {
        await reader.Open(address);
        return new Printed(await reader.Page.PdfAsync(format is null ? new() { PreferCSSPageSize = true, Tagged = true } : new() { Format = format, Landscape = true, Tagged = true }));
    }

    /// <summary>What pdfinfo tells: Pages, Tagged, Page size and so on.</summary>
    public Dictionary<string, string> Info() =>
        Run("pdfinfo", _file).Split('\n').Where(line => line.Contains(':', StringComparison.Ordinal)).Select(line => line.Split(':', 2)).DistinctBy(pair => pair[0]).ToDictionary(pair => pair[0], pair => pair[1].Trim(), StringComparer.Ordinal);

    /// <summary>The words on the paper.</summary>
    public string Text() => Run("pdftotext", "-raw", _file, "-");

    /// <summary>What a decoder reads in the code on the first page.</summary>
    public string Code()
    {
        Run("pdftoppm", "-png", "-r", "150", "-singlefile", _file, _file);
        var code = Run("zbarimg", "-q", "--raw", _file + ".png").Trim();
        File.Delete(_file + ".png");
        return code;
    }

    public void Dispose() => File.Delete(_file);

    private static string Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })
            ?? throw new InvalidOperationException($"{command} did not start; ./test installs it.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
