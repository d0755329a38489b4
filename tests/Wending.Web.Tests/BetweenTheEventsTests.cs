using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Wending.Content.Model;
using Wending.Web.Overview;
using Wending.Web.Site;

namespace Wending.Web.Tests;

/// <summary>Themes, questions, "Ik sta er niet bij", the figures and the list of numbers.</summary>
public sealed class BetweenTheEventsTests(RunningSite site) : IClassFixture<RunningSite>
{
    private Library Library => site.Edition.Site.Library;

    [Fact]
    public async Task A_theme_begins_with_one_sentence_and_three_things_to_do()
    {
        foreach (var theme in Library.Themes)
        {
            var document = await Document(Addresses.Theme(theme.Id));
            Assert.Equal(theme.InOneSentence.PlainText, document.QuerySelector(".lead")!.TextContent.Trim());
            var first = document.QuerySelectorAll(".first-things a").ToList();
            Assert.Equal(theme.Actions.Take(3).Select(action => action.Heading), first.Select(link => link.TextContent));
            Assert.All(first, link => Assert.Equal(link.TextContent, document.GetElementById(link.GetAttribute("href")![1..])!.TextContent));
        }
    }

    [Fact]
    public async Task Every_theme_is_in_the_list_under_its_group()
    {
        var document = await Document(Addresses.Themes);
        foreach (var group in Library.Themes.GroupBy(theme => theme.Group))
        {
            var section = document.GetElementById(Vocabulary.Word(group.Key))!.ParentElement!;
            Assert.Equal(group.Select(theme => theme.Title), section.QuerySelectorAll("h3").Select(h => h.TextContent));
        }
    }

    [Fact]
    public async Task The_chart_of_relations_is_a_table_with_every_number_and_its_source()
    {
        var theme = Library.Themes.Single(t => !t.Relations.IsEmpty);
        var document = await Document(Addresses.Theme(theme.Id));
        var rows = document.QuerySelectorAll(".relations tbody tr:has(td)").ToList();
        Assert.Equal(theme.Relations.Length, rows.Count);
        foreach (var relation in theme.Relations)
        {
            var row = rows.Single(r => r.QuerySelector("th")!.FirstChild!.TextContent == relation.Label);
            Assert.StartsWith(Dutch.Of(relation.Correlation), row.QuerySelector("td")!.TextContent, StringComparison.Ordinal);
            var source = document.GetElementById(row.QuerySelector("a.bron")!.GetAttribute("href")![1..])!;
            Assert.Contains(Library.Reference(relation.ReferenceId).Key, source.TextContent, StringComparison.Ordinal);
            var bar = row.QuerySelector("rect")!;
            Assert.Equal(Math.Abs(relation.Correlation) * 100, decimal.Parse(bar.GetAttribute("width")!, System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(relation.Correlation < 0, bar.ClassList.Contains("protects"));
        }
    }

    [Fact]
    public async Task The_picture_of_people_shows_a_hundred_and_says_how_many_are_pointed_at_wrongly()
    {
        var theme = Library.Themes.Single(t => t.People is not null);
        var figure = (await Document(Addresses.Theme(theme.Id))).QuerySelector("figure.people")!;
        Assert.Equal(100, figure.QuerySelectorAll("use").Length);
        Assert.Equal(theme.People!.RightlyPerHundredPointedAt, figure.QuerySelectorAll("use.right").Length);
        Assert.Contains($"{100 - theme.People.RightlyPerHundredPointedAt} van hen", figure.QuerySelector("title")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("verzonnen", figure.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_least_forty_questions_each_with_its_answer_and_the_way_on()
    {
        Assert.True(Library.Questions.Length >= 40);
        var document = await Document(Addresses.Questions);
        foreach (var question in Library.Questions)
        {
            var heading = document.GetElementById(question.Id)!;
            Assert.Equal(question.Title, heading.TextContent);
            Assert.Equal(question.Further.Select(Addresses.Of), heading.ParentElement!.QuerySelectorAll(".further a").Select(a => a.GetAttribute("href")));
            Assert.NotNull(document.QuerySelector($".question-index a[href='#{question.Id}']"));
        }
    }

    [Fact]
    public async Task Whoever_is_in_no_work_field_finds_five_things_and_a_human()
    {
        var list = await Document(Addresses.OtherRoles);
        foreach (var role in Library.OtherRoles)
        {
            Assert.NotNull(list.QuerySelector($"main a[href='{Addresses.OtherRole(role.Id)}']"));
            var document = await Document(Addresses.OtherRole(role.Id));
            Assert.Equal(5, document.QuerySelectorAll(".first-things a").Length);
            Assert.NotNull(document.GetElementById("wie-naast-je-staat")!.ParentElement!.QuerySelector($"a[href^='{Addresses.Help}/organisatie/']"));
        }
    }

    [Fact]
    public async Task Every_number_on_the_site_stands_in_one_list_with_its_source()
    {
        var document = await Document(OverviewPages.NumbersAddress);
        var listed = document.QuerySelectorAll(".numbers > li").ToDictionary(li => li.QuerySelector("h2 a")!.GetAttribute("href")!, li => li.TextContent, StringComparer.Ordinal);
        foreach (var citation in Library.AllProse.SelectMany(text => text.Text.Citations).Where(citation => citation.Note is { } note && note.Any(char.IsAsciiDigit)))
        {
            Assert.Contains(Dutch.Capital(citation.Note!), listed[Addresses.Reference(citation.ReferenceId)], StringComparison.Ordinal);
        }
    }

    private async Task<IHtmlDocument> Document(string address) => new HtmlParser().ParseDocument(await (await site.Client.GetAsync(address)).Content.ReadAsStringAsync());
}
