using System.Diagnostics.CodeAnalysis;
using Wending.Content.Reading;
using Wending.Web.Site;

namespace Wending.Web.Publishing;

/// <summary>
/// Keeps the edition that readers see. Changed content is checked and rendered beside it, and then takes its place in one
/// move; on a fault the old edition stays, and the readiness check says so.
/// </summary>
public sealed partial class EditionKeeper(SiteOptions options, TimeProvider clock, ILogger<EditionKeeper> log) : BackgroundService
{
    /// <summary>How long the files must be quiet before they are read; an editor saves in several writes.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);

    /// <summary>A watcher misses changes on some shares and mounts, and a new day changes which reviews are overdue.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(10);

    private static Action? _whenCodeChanges;

    private volatile Edition? _current;

    /// <summary>The edition that readers see.</summary>
    /// <exception cref="InvalidOperationException">Nothing was opened yet.</exception>
    public Edition Current => _current ?? throw new InvalidOperationException("Open the first edition before serving.");

    /// <summary>The faults that keep a newer version of the content from being shown; empty when all is well.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Reads the content for the first time. Pages are rendered when somebody asks, or in the background.</summary>
    /// <param name="early">The content, when somebody read it already.</param>
    /// <returns>The faults; when there are any, nothing was opened and the site must not start.</returns>
    public IReadOnlyList<Fault> OpenFirst(ReadResult? early = null)
    {
        var read = early ?? LibraryReader.Read(ContentFolder.Load(options.ContentFolder));
        if (read.Library is { } library) _current = new Edition(new SiteContext(library, options.Address, Today()));
        return read.Faults;
    }

    /// <summary>Called by the framework after a hot reload: every page is rendered anew.</summary>
    public static void ClearAfterHotReload() => _whenCodeChanges?.Invoke();

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Run(() => Current.RenderAll(stoppingToken), stoppingToken);
        GiveBackMemory();
        using var changed = new SemaphoreSlim(0);
        using var watcher = new FileSystemWatcher(options.ContentFolder) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => changed.Release();
        watcher.Created += (_, _) => changed.Release();
        watcher.Deleted += (_, _) => changed.Release();
        watcher.Renamed += (_, _) => changed.Release();
        watcher.EnableRaisingEvents = true;
        var reloaded = false;
        void OnCodeChanged()
        {
            reloaded = true;
            changed.Release();
        }

        _whenCodeChanges += OnCodeChanged;
        try
        {
            while (true)
            {
                if (await changed.WaitAsync(Poll, stoppingToken))
                {
                    while (await changed.WaitAsync(Quiet, stoppingToken)) { }
                }

                Refresh(reloaded, stoppingToken);
                reloaded = false;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops.
        }
        finally
        {
            _whenCodeChanges -= OnCodeChanged;
        }
    }

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever is wrong with new content, readers keep the old edition.")]
    private void Refresh(bool evenIfUnchanged, CancellationToken stop)
    {
        try
        {
            var folder = ContentFolder.Load(options.ContentFolder);
            var today = Today();
            if (!evenIfUnchanged && folder.Version() == Current.Site.Library.Version && today == Current.Site.Day)
            {
                Faults = [];
                return;
            }

            var read = LibraryReader.Read(folder);
            if (read.Library is not { } library)
            {
                Faults = [.. read.Faults.Select(fault => fault.ToString())];
                LogKeptOld(read.Faults.Count, read.Faults[0].ToString());
                return;
            }

            var edition = new Edition(new SiteContext(library, options.Address, today), Current);
            edition.RenderAll(stop);
            _current = edition;
            Faults = [];
            GiveBackMemory();
            LogNewEdition(library.Version, edition.Total);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception problem)
        {
            Faults = [$"The changed content could not be shown: {problem.Message}"];
            LogRefreshFailed(problem);
        }
    }

    /// <summary>Reading and rendering leave much behind, and a quiet server would keep it for hours: pages are sent without making garbage.</summary>
    private static void GiveBackMemory() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    private DateOnly Today() => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    [LoggerMessage(LogLevel.Warning, "The changed content has {Count} faults, so the old version stays. The first: {Fault}")]
    private partial void LogKeptOld(int count, string fault);

    [LoggerMessage(LogLevel.Information, "Version {Version} of the content is shown, {Total} answers")]
    private partial void LogNewEdition(string version, int total);

    [LoggerMessage(LogLevel.Error, "The changed content could not be shown, so the old version stays")]
    private partial void LogRefreshFailed(Exception problem);
}
