using Wending.Web.Publishing;

namespace Wending.Web.Styles;

/// <summary>Every component in every state on one page: for who builds, and what the comparison tests photograph.</summary>
public static class StylePages
{
    /// <summary>Where it lives.</summary>
    public const string Address = "/stijl";

    /// <summary>One page.</summary>
    public static IEnumerable<Page> All => [ComponentPage.Of<StylePage>(Address, "Stijl") with { Listed = false }];
}
