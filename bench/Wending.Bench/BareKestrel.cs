namespace Wending.Bench;

/// <summary>The yardstick: Kestrel with nothing on it, sending from memory the same bytes with the same headers.</summary>
internal static class BareKestrel
{
    public static async Task RunAsync(string address, string from, string[] paths)
    {
        var answers = new Dictionary<string, (byte[] Body, KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>[] Headers)>(StringComparer.Ordinal);
        using (var client = new HttpClient { BaseAddress = new Uri(from) })
        {
            client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
            foreach (var path in paths)
            {
                using var response = await client.GetAsync(path);
                var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key is not ("Date" or "Content-Length"))
                    .Select(header => KeyValuePair.Create(header.Key, new Microsoft.Extensions.Primitives.StringValues([.. header.Value]))).ToArray();
                answers[path] = (await response.Content.ReadAsByteArrayAsync(), headers);
            }
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var app = builder.Build();
        app.Run(async context =>
        {
            var (body, headers) = answers[context.Request.Path.Value!];
            foreach (var (name, value) in headers) context.Response.Headers[name] = value;
            context.Response.ContentLength = body.Length;
            await context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
        });
        await app.RunAsync();
    }
}

/// <summary>What one round of load gave.</summary>
internal sealed record Measured(double PerSecond, double CpuMicroseconds, double P99Milliseconds);
