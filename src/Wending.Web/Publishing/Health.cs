namespace Wending.Web.Publishing;

/// <summary>How the site says that it lives, and what it shows.</summary>
public static class Health
{
    /// <summary>Adds <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return Results.Text("leeft\n", "text/plain; charset=utf-8");
        });
        endpoints.MapGet("/health/ready", (HttpContext context, EditionKeeper keeper) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            var edition = keeper.Current;
            return Results.Json(new Readiness(
                keeper.Faults.Count == 0 ? "gereed" : "gereed, met de vorige versie van de inhoud",
                edition.Site.Library.Version, edition.Rendered, edition.Total,
                edition.Site.IsProvisional ? "onbekend: voorlopige uitgave" : edition.Site.Library.Publisher.Name!,
                keeper.Faults));
        });
    }

    /// <summary>What the readiness check says.</summary>
    /// <param name="Status">Ready, or ready with the former version of the content.</param>
    /// <param name="Content">The version of the content that readers see.</param>
    /// <param name="Rendered">How many answers are ready to send.</param>
    /// <param name="Total">How many there are.</param>
    /// <param name="Publisher">Who answers for the site.</param>
    /// <param name="Faults">What keeps a newer version of the content from being shown.</param>
    private sealed record Readiness(string Status, string Content, int Rendered, int Total, string Publisher, IReadOnlyList<string> Faults);
}
