using Wending.Content.Model;

namespace Wending.Web.Site;

/// <summary>What every page of one edition may know: the library, where the site lives, and the day it was made for.</summary>
/// <param name="Library">The checked content.</param>
/// <param name="Address">The public address, without a slash at the end.</param>
/// <param name="Day">The day; a review date before it is shown as overdue.</param>
public sealed record SiteContext(Library Library, string Address, DateOnly Day)
{
    /// <summary>True while nobody answers for the site: then every page says so and asks not to be indexed.</summary>
    public bool IsProvisional => !Library.Publisher.IsSet;
}
