using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.Tests;

/// <summary>A search without script is sent, answered and kept nowhere: looked for in everything that the server says about itself, and on the disk.</summary>
[Collection("alone with the process")]
public sealed class SearchKeepsNothingTests
{
    private const string Secret = "zwoerdknikkerbezwering";

    [Fact]
    public async Task The_words_are_in_no_log_no_measurement_no_header_and_no_file()
    {
        var said = new ConcurrentQueue<string>();
        using var meters = new MeterListener();
        meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument.Name, tags));
        meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Note(instrument.Name, tags));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument.Name, tags));
        meters.Start();
        using var activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => said.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Baggage)}"),
        };
        ActivitySource.AddActivityListener(activities);
        using var diagnostics = DiagnosticListener.AllListeners.Subscribe(new Listener(said));
        var started = DateTime.UtcNow.AddSeconds(-1);

        await using var app = WendingSite.Build(["--urls", "http://127.0.0.1:0", $"--Wending:Content={RunningSite.RepositoryContentFolder()}", "--Logging:Capture:LogLevel:Default=Trace"]);
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(new Capture(said));
        Assert.Empty(app.Services.GetRequiredService<EditionKeeper>().OpenFirst());
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        foreach (var body in new[] { $"vraag={Secret}+dood", $"vraag={new string('x', 20_000)}{Secret}", $"{Secret}=1", $"vraag=%00{Secret}<b>" })
        {
            using var response = await client.PostAsync(Addresses.Search, new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded"));
            Assert.True((int)response.StatusCode < 500);
            Assert.DoesNotContain(Secret, response.Headers.ToString() + response.Content.Headers, StringComparison.OrdinalIgnoreCase);
        }

        // Proof that the ears work: something of ours and something of the server was heard.
        Assert.Contains(said, line => line.Contains("Request finished", StringComparison.Ordinal) || line.Contains("Connection id", StringComparison.Ordinal));
        await app.StopAsync();
        Assert.DoesNotContain(said, line => line.Contains(Secret, StringComparison.OrdinalIgnoreCase));
        // Pipes have no length, and reading one would wait for ever.
        var files = new[] { Path.GetTempPath(), Directory.GetCurrentDirectory(), AppContext.BaseDirectory }.Distinct(StringComparer.Ordinal)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", new EnumerationOptions { IgnoreInaccessible = true, RecurseSubdirectories = false }))
            .Where(file => File.GetLastWriteTimeUtc(file) > started && new FileInfo(file).Length is > 0 and < 50_000_000);
        Assert.All(files, file => Assert.DoesNotContain(Secret, Content(file), StringComparison.OrdinalIgnoreCase));

        void Note(string name, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (var tag in tags) said.Enqueue($"{name} {tag.Key}={tag.Value}");
        }
    }

    private static string Content(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return ""; // Gone in the meantime, or in use by another test.
        }
    }

    [ProviderAlias("Capture")]
    private sealed class Capture(ConcurrentQueue<string> said) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            said.Enqueue(Describe(state));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            said.Enqueue($"{formatter(state, exception)} {Describe(state)} {exception}");

        public void Dispose()
        {
        }

        private static string Describe(object? state) => state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}")) : state?.ToString() ?? "";
    }

    private sealed class Listener(ConcurrentQueue<string> said) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value) => value.Subscribe(this);

        public void OnNext(KeyValuePair<string, object?> value) => said.Enqueue($"{value.Key} {value.Value}");

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
