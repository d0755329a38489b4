using Microsoft.Playwright;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Browser.Tests;

/// <summary>Small screens, large letters, own colours: nothing is cut off, nothing is lost.</summary>
public sealed class ReadableEverywhereTests(Browser browser)
{
    private IEnumerable<string> Addresses => browser.PagesToOpen.Where(page => page.Component != typeof(Web.References.ReferencePage)).Select(page => page.Address);

    /// <summary>Each page is opened at the width of WCAG 1.4.10, which is also a window of 1280 at 400%, and then widened.</summary>
    [Fact]
    public async Task No_page_scrolls_sideways()
    {
        await using var reader = await browser.NewReader(320, 568);
        var failures = new List<string>();
        foreach (var address in Addresses)
        {
            await reader.Page.SetViewportSizeAsync(320, 568);
            await reader.Open(address);
            foreach (var (width, height) in new[] { (320, 568), (360, 640), (768, 1024), (1280, 800) })
            {
                await reader.Page.SetViewportSizeAsync(width, height);
                var wide = await reader.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
                if (wide > width) failures.Add($"{address} is {wide} wide in a window of {width}");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public async Task With_text_at_200_percent_nothing_is_cut_off_or_scrolls_sideways()
    {
        await using var reader = await browser.NewReader(1280, script: true);
        var failures = new List<string>();
        foreach (var address in Addresses.Where(address => address.Split('/').Length < 4))
        {
            await reader.Open(address);
            await reader.Page.EvaluateAsync("() => { document.documentElement.style.setProperty('font-size', '200%'); }");
            if (await reader.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") > 1280) failures.Add($"{address} scrolls sideways");
            var cut = await reader.Page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('main :is(p, li, h1, h2, h3, dt, dd, a), header *, footer *')]
                    .filter(e => !e.closest('svg, .visually-hidden') && getComputedStyle(e).overflow !== 'visible' && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1))
                    .map(e => e.outerHTML.slice(0, 80))
                """);
            failures.AddRange(cut.Select(element => $"{address}: {element} is cut off"));
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public async Task On_a_phone_the_sentence_and_three_things_to_do_are_seen_without_scrolling()
    {
        await using var reader = await browser.NewReader(360, 740);
        var failures = new List<string>();
        foreach (var address in browser.Site.Edition.Site.Library.Pairs.Select(pair => Web.Site.Addresses.Pair(pair.EventId, pair.WorkFieldId)))
        {
            await reader.Open(address);
            var bottom = await reader.Page.EvaluateAsync<double>("() => document.querySelector('.first-things li:nth-child(3) a').getBoundingClientRect().bottom");
            if (bottom > 740) failures.Add($"{address}: the third thing ends at {bottom:0}");
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public async Task Every_target_is_at_least_24_px_and_the_events_in_the_picture_44()
    {
        await using var reader = await browser.NewReader(360, 740, touch: true);
        foreach (var address in new[] { "/", "/triggerfactoren", "/werkvelden/politie", "/stappen" })
        {
            await reader.Open(address);
            // WCAG 2.5.8 excepts links inside a sentence.
            var small = await reader.Page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('a[href], summary')]
                    .filter(e => e.getClientRects().length && !e.matches('.skip-link') && !e.closest('sup, svg'))
                    .filter(e => ![...e.parentElement.childNodes].some(n => n.nodeType === 3 && n.textContent.trim().length > 1))
                    .map(e => ({ e, r: e.getBoundingClientRect() })).filter(x => x.r.height < 24 || x.r.width < 24).map(x => x.e.textContent.trim() + ' ' + x.r.width.toFixed() + '×' + x.r.height.toFixed())
                """);
            Assert.True(small.Length == 0, $"{address}: {string.Join(", ", small)}");
        }

        await reader.Open("/");
        var events = await reader.Page.EvaluateAsync<double[]>("() => [...document.querySelectorAll('main svg a')].filter(e => e.getClientRects().length).map(e => Math.min(e.getBoundingClientRect().width, e.getBoundingClientRect().height))");
        Assert.NotEmpty(events);
        Assert.All(events, size => Assert.True(size >= 44, $"an event in the picture is {size} px"));
    }

    [Fact]
    public async Task With_forced_colours_the_picture_keeps_its_shapes_and_words()
    {
        await using var reader = await browser.NewReader(1280, forced: ForcedColors.Active);
        await reader.Open("/");
        var invisible = await reader.Page.EvaluateAsync<string[]>("""
            () => { const page = getComputedStyle(document.body).backgroundColor;
              return [...document.querySelectorAll('main svg text')].filter(e => e.getClientRects().length && getComputedStyle(e).fill === page).map(e => e.textContent); }
            """);
        Assert.Empty(invisible);
    }

    [Fact]
    public async Task Nothing_moves_while_a_page_loads()
    {
        await using var reader = await browser.NewReader(360, 740);
        foreach (var address in new[] { "/", "/triggerfactoren/discriminatie-en-uitsluiting/politie" })
        {
            await reader.Open(address);
            var shift = await reader.Page.EvaluateAsync<double>("""
                () => new Promise(done => { let sum = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; }).observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(sum), 300); })
                """);
            Assert.Equal(0, shift);
        }
    }

    [Fact]
    public async Task Without_styles_every_event_is_still_a_link_with_its_name()
    {
        await using var reader = await browser.NewReader(1280);
        await reader.Open("/");
        await reader.Page.EvaluateAsync("() => document.querySelectorAll('link[rel=stylesheet]').forEach(e => e.remove())");
        foreach (var factor in browser.Site.Edition.Site.Library.Events)
        {
            var link = reader.Page.Locator($"main svg a[href='/triggerfactoren/{factor.Id}']").First;
            Assert.False(string.IsNullOrWhiteSpace(await link.TextContentAsync()));
        }
    }

    [Fact]
    public async Task The_first_view_stays_within_its_weight_as_the_browser_counts_it()
    {
        await using var reader = await browser.NewReader(360, 740);
        foreach (var (address, most) in new[] { ("/", 60_000), ("/triggerfactoren/discriminatie-en-uitsluiting", 40_000), ("/bronnen", 40_000) })
        {
            await reader.Open(address);
            var bytes = await reader.Page.EvaluateAsync<int>("() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, e) => sum + e.transferSize, 0)");
            Assert.InRange(bytes, 500, most);
        }
    }
}
