using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Wending.Web.Tests;

/// <summary>A reader with a wrong, old or odd address is helped on, and never sees a stack trace.</summary>
public sealed class LostReaderTests(RunningSite site) : IClassFixture<RunningSite>
{
    [Theory]
    [InlineData("/triggerfactoren/discriminatie", "/triggerfactoren/discriminatie-en-uitsluiting")]
    [InlineData("/triggerfactoren/discriminatie-en-uitsluting/politie", "/triggerfactoren/discriminatie-en-uitsluiting/politie")]
    [InlineData("/triggerfactoren/discriminatie-en-uitsluiting/brandweer", "/triggerfactoren/discriminatie-en-uitsluiting")]
    [InlineData("/stapen/praaten", "/stappen/praten")]
    [InlineData("/prvacy", "/privacy")]
    [InlineData("/werkveld/onderwijs", "/werkvelden/onderwijs")]
    public async Task A_wrong_address_gives_404_with_the_nearest_page(string address, string nearest)
    {
        using var response = await site.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        var document = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.Contains(nearest, document.QuerySelectorAll("#lijkt-erop a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Deze pagina is er niet", document.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("/%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/triggerfactoren/%00")]
    [InlineData("/triggerfactoren/..%2f..%2fetc%2fpasswd")]
    [InlineData("/triggerfactoren/%F0%9F%98%80/%E2%80%8B")]
    [InlineData("/wp-login.php")]
    [InlineData("/.env")]
    [InlineData("/triggerfactoren/mijn-leerling-jan-jansen-uit-ede")]
    [InlineData("/zoek-op?q=jan")]
    public async Task Odd_characters_give_a_page_that_repeats_nothing_of_what_was_asked(string address)
    {
        using var response = await site.Client.GetAsync(address);
        Assert.InRange((int)response.StatusCode, 400, 404);
        var body = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("script>alert", body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("jansen", body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_request_at_all_yields_a_fault_of_ours()
    {
        var random = new Random(20261122);
        for (var i = 0; i < 400; i++)
        {
            var raw = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => random.Next(4) == 0 ? "/" : Uri.EscapeDataString(((char)random.Next(32, 0x2FF)).ToString())));
            using var response = await site.Client.GetAsync(new Uri(site.Address, "/" + raw.TrimStart('/')));
            Assert.True((int)response.StatusCode < 500, $"/{raw} gave {response.StatusCode.ToString()}");
        }

        using var longOne = await site.Client.GetAsync("/" + new string('a', 6000));
        Assert.Equal(HttpStatusCode.NotFound, longOne.StatusCode);
    }

    [Theory]
    [InlineData("/triggerfactoren/", "/triggerfactoren")]
    [InlineData("/Triggerfactoren/Discriminatie-en-Uitsluiting", "/triggerfactoren/discriminatie-en-uitsluiting")]
    [InlineData("/triggerfactoren/onderwijs/ervaring-met-discriminatie/ga-in-gesprek", "/triggerfactoren/discriminatie-en-uitsluiting/onderwijs")]
    [InlineData("/triggerfactoren/hulpverlening/militaire-acties-of-aanslagen", "/triggerfactoren/ervaren-aanval-op-de-eigen-groep/hulpverlening")]
    [InlineData("/triggerfactoren/jongerenwerk/militaire-acties-aanslagen/vervolgstappen-nemen", "/triggerfactoren/ervaren-aanval-op-de-eigen-groep/jongerenwerk")]
    [InlineData("/triggerfactoren/politie/ervaring-met-discriminatie/inschtting-situatie-risicos", "/triggerfactoren/discriminatie-en-uitsluiting/politie")]
    [InlineData("/triggerfactoren/politie", "/werkvelden/politie")]
    [InlineData("/triggerfactoren/video", "/")]
    public async Task An_address_that_moved_leads_to_where_it_is_now(string old, string now)
    {
        using var response = await site.Client.GetAsync(old);
        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal(now, response.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync(now)).StatusCode);
    }

    [Fact]
    public async Task Every_moved_address_ends_at_a_page()
    {
        Assert.NotEmpty(site.Edition.Moved);
        foreach (var to in site.Edition.Moved.Values.Distinct(StringComparer.Ordinal)) Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync(to)).StatusCode);
    }

    [Fact]
    public async Task Machines_find_their_files()
    {
        var sitemap = await site.Client.GetStringAsync("/sitemap.xml");
        Assert.All(site.Pages.Where(page => page.Listed && page.CanonicalAddress is null), page => Assert.Contains($"<loc>{site.Edition.Site.Address}{page.Address}</loc>", sitemap, StringComparison.Ordinal));
        Assert.DoesNotContain("niet-gevonden", sitemap, StringComparison.Ordinal);
        Assert.Contains("Sitemap: ", await site.Client.GetStringAsync("/robots.txt"), StringComparison.Ordinal);
        using var response = await site.Client.GetAsync("/.well-known/security.txt");
        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var security = await response.Content.ReadAsStringAsync();
        Assert.Contains("Contact: ", security, StringComparison.Ordinal);
        Assert.Contains("Canonical: ", security, StringComparison.Ordinal);
        Assert.Contains("Preferred-Languages: nl", security, StringComparison.Ordinal);
        var expires = DateTimeOffset.Parse(Regex.Match(security, @"(?<=Expires: )\S+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value, CultureInfo.InvariantCulture);
        Assert.InRange(expires, TimeProvider.System.GetUtcNow().AddDays(30), TimeProvider.System.GetUtcNow().AddDays(366));
    }
}
