using Wending.Content.Model;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.Articles;

/// <summary>The pages of running text: over, privacy, toegankelijkheid, correcties and the page for young people and parents.</summary>
public static class ArticlePages
{
    /// <summary>Every page.</summary>
    public static IEnumerable<Page> Of(Library library) =>
        library.Pages.Select(page => ComponentPage.Of<ArticleView>(Addresses.Page(page.Id), page.Title, (nameof(ArticleView.Article), page)));
}
