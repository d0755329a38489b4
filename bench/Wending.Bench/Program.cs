using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Wending.Bench;

// bare ADDRESS FROM PATH… : run as the yardstick. Otherwise: WORK ROUNDS SECONDS.
if (args is ["bare", var bareAddress, var from, .. var bare])
{
    await BareKestrel.RunAsync(bareAddress, from, bare);
    return 0;
}

// search CONTENT SET… : how well and how fast the search answers.
if (args is ["search", var contentFolder, .. var sets]) return SearchBench.Run(contentFolder, sets.Where(set => set != "--all"), sets.Contains("--all"));

var (work, rounds, seconds) = (Path.GetFullPath(args[0]), int.Parse(args[1], CultureInfo.InvariantCulture), int.Parse(args[2], CultureInfo.InvariantCulture));
const string page = "/triggerfactoren/discriminatie-en-uitsluiting";
const string wendingAt = "http://127.0.0.1:5181", bareAt = "http://127.0.0.1:5182", nginxAt = "http://127.0.0.1:5183";
using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };

var cold = new List<(double First, double All)>();
for (var i = 0; i < 5; i++)
{
    using var once = StartWending();
    cold.Add(await ColdStart(once));
    once.Kill();
    await once.WaitForExitAsync();
}

using var wending = StartWending();
await ColdStart(wending);
using var yardstick = Start("dotnet", [typeof(BareKestrel).Assembly.Location, "bare", bareAt, wendingAt, "/", page]);
using var nginx = Start("nginx", ["-c", WriteNginxConfiguration(), "-g", "daemon off;"]);
try
{
    await Until(bareAt);
    await Until(nginxAt);
    var targets = new (string Name, string Address, Process Process)[] { ("bare Kestrel", bareAt, yardstick), ("Wending", wendingAt, wending), ("nginx", nginxAt, nginx) };
    foreach (var path in new[] { "/", page })
    {
        var sizes = new List<int>();
        foreach (var (_, address, _) in targets) sizes.Add(await WireBytes(address + path));
        Console.WriteLine($"{path}: {sizes[0]} bytes in Brotli (bare {sizes[0]}, Wending {sizes[1]}, nginx {sizes[2]})");
    }

    foreach (var (_, address, process) in targets) foreach (var path in new[] { "/", page }) Load(address + path, 3, process);
    foreach (var path in new[] { "/", page })
    {
        var results = targets.ToDictionary(target => target.Name, _ => new List<Measured>(), StringComparer.Ordinal);
        for (var round = 0; round < rounds; round++)
        {
            // Alternating, and beginning with another one each round, so that no target always has the quiet moment.
            foreach (var target in targets.Skip(round % targets.Length).Concat(targets.Take(round % targets.Length))) results[target.Name].Add(Load(target.Address + path, seconds, target.Process));
        }

        var yard = Median(results["bare Kestrel"]);
        Console.WriteLine($"\n{path}, median of {rounds} alternating rounds of {seconds} s, 64 connections, one load thread");
        Console.WriteLine($"{"",-14}{"requests/s",12}{"ratio",8}{"µs cpu/request",16}{"ratio",8}{"p99 ms",9}{"memory MB",11}");
        foreach (var (name, _, process) in targets)
        {
            var m = Median(results[name]);
            Console.WriteLine(FormattableString.Invariant($"{name,-14}{m.PerSecond,12:0}{m.PerSecond / yard.PerSecond,8:0.00}{m.CpuMicroseconds,16:0.0}{yard.CpuMicroseconds / m.CpuMicroseconds,8:0.00}{m.P99Milliseconds,9:0.00}{MemoryMegabytes(process),11:0}"));
        }
    }

    var starts = cold.OrderBy(c => c.First).ToList();
    Console.WriteLine(FormattableString.Invariant($"\nCold start of the published build, median of {cold.Count}: first page after {starts[cold.Count / 2].First:0} ms, all pages ready after {cold.Select(c => c.All).Order().ElementAt(cold.Count / 2):0} ms"));
}
finally
{
    foreach (var process in new[] { wending, yardstick, nginx }) process.Kill(entireProcessTree: true);
}

return 0;

Process StartWending() => Start("dotnet", [Path.Combine(work, "site", "Wending.Web.dll"), "--urls", wendingAt]);

static Process Start(string program, string[] arguments)
{
    var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
    // Without this, tiered compilation under full load takes half a minute to reach its speed.
    start.Environment["DOTNET_TC_CallCountingDelayMs"] = "0";
    var process = Process.Start(start)!;
    process.OutputDataReceived += (_, _) => { };
    process.ErrorDataReceived += (_, line) => { if (line.Data is { Length: > 0 } text) Console.Error.WriteLine(text); };
    process.BeginOutputReadLine();
    process.BeginErrorReadLine();
    return process;
}

async Task<(double First, double All)> ColdStart(Process process)
{
    await Until(wendingAt);
    var first = (DateTime.UtcNow - process.StartTime.ToUniversalTime()).TotalMilliseconds;
    while (true)
    {
        using var ready = JsonDocument.Parse(await client.GetStringAsync(wendingAt + "/health/ready"));
        if (ready.RootElement.GetProperty("rendered").GetInt32() == ready.RootElement.GetProperty("total").GetInt32()) break;
        await Task.Delay(5);
    }

    return (first, (DateTime.UtcNow - process.StartTime.ToUniversalTime()).TotalMilliseconds);
}

async Task Until(string address)
{
    var watch = Stopwatch.StartNew();
    while (watch.Elapsed < TimeSpan.FromSeconds(20))
    {
        try
        {
            using var response = await client.GetAsync(address + "/");
            if (response.IsSuccessStatusCode) return;
        }
        catch (HttpRequestException)
        {
            await Task.Delay(5);
        }
    }

    throw new TimeoutException($"{address} does not answer.");
}

async Task<int> WireBytes(string address)
{
    using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Encoding", "br" } } };
    using var response = await client.SendAsync(request);
    return (await response.Content.ReadAsByteArrayAsync()).Length;
}

static Measured Load(string address, int seconds, Process process)
{
    var before = Cpu(process);
    using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t1", "-c64", $"-d{seconds}s", "--latency", "-H", "Accept-Encoding: br", address]) { RedirectStandardOutput = true, UseShellExecute = false })!;
    var output = wrk.StandardOutput.ReadToEnd();
    wrk.WaitForExit();
    var used = Cpu(process) - before;
    if (output.Contains("Non-2xx", StringComparison.Ordinal)) throw new InvalidOperationException($"{address} gave errors: {output}");
    var requests = double.Parse(Regex.Match(output, @"(?<n>\d+) requests in", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["n"].Value, CultureInfo.InvariantCulture);
    var rate = double.Parse(Regex.Match(output, @"Requests/sec:\s+(?<n>[\d.]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["n"].Value, CultureInfo.InvariantCulture);
    var p99 = Regex.Match(output, @"99%\s+(?<n>[\d.]+)(?<u>us|ms|s)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
    var milliseconds = double.Parse(p99.Groups["n"].Value, CultureInfo.InvariantCulture) * p99.Groups["u"].Value switch { "us" => 0.001, "s" => 1000, _ => 1 };
    return new Measured(rate, used.TotalMicroseconds / requests, milliseconds);
}

static TimeSpan Cpu(Process process) => Family(process.Id).Aggregate(TimeSpan.Zero, (sum, id) =>
{
    var fields = File.ReadAllText($"/proc/{id}/stat").Split(") ")[1].Split(' ');
    return sum + TimeSpan.FromMilliseconds((long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) * 10);
});

static double MemoryMegabytes(Process process) => Family(process.Id).Sum(id =>
    long.Parse(Regex.Match(File.ReadAllText($"/proc/{id}/status"), @"VmRSS:\s+(?<n>\d+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["n"].Value, CultureInfo.InvariantCulture)) / 1024.0;

static IEnumerable<int> Family(int id) =>
    File.ReadAllText($"/proc/{id}/task/{id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(child => int.Parse(child, CultureInfo.InvariantCulture)).Prepend(id);

static Measured Median(List<Measured> all) => new(
    all.Select(m => m.PerSecond).Order().ElementAt(all.Count / 2), all.Select(m => m.CpuMicroseconds).Order().ElementAt(all.Count / 2), all.Select(m => m.P99Milliseconds).Order().ElementAt(all.Count / 2));

string WriteNginxConfiguration()
{
    var file = Path.Combine(work, "nginx.conf");
    // The worker runs as root, because the files belong to whoever started the bench; this server lives for a minute on loopback.
    File.WriteAllText(file, $$"""
        load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
        user root;
        worker_processes 2;
        pid {{work}}/nginx.pid;
        error_log {{work}}/nginx-error.log;
        events { worker_connections 1024; }
        http {
          include /etc/nginx/mime.types;
          access_log off;
          server_tokens off;
          sendfile on;
          open_file_cache max=1000;
          brotli_static on;
          gzip_static on;
          server {
            listen 127.0.0.1:5183;
            root {{work}}/export;
            charset utf-8;
            location / { try_files $uri $uri/index.html =404; }
            add_header Cache-Control "public, max-age=0, must-revalidate";
            add_header Content-Security-Policy "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
            add_header Strict-Transport-Security "max-age=31536000; includeSubDomains";
            add_header X-Content-Type-Options nosniff;
            add_header X-Frame-Options DENY;
            add_header Referrer-Policy no-referrer;
            add_header Permissions-Policy "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";
            add_header Cross-Origin-Opener-Policy same-origin;
            add_header Cross-Origin-Resource-Policy same-origin;
          }
        }
        """);
    return file;
}
