using System.Collections.Concurrent;
using System.Globalization;

namespace Wending.Web.Publishing;

/// <summary>The coding in which an answer is sent.</summary>
public enum Coding
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>gzip.</summary>
    Gzip,

    /// <summary>Brotli.</summary>
    Brotli,
}

/// <summary>Reads Accept-Encoding, quality values included (RFC 9110, 12.5.3).</summary>
public static class AcceptedCoding
{
    /// <summary>Browsers send a handful of values; what lies beyond this many is read each time, so that nobody can fill the memory.</summary>
    private const int MostRemembered = 64;

    private static readonly ConcurrentDictionary<string, Coding> Remembered = new(StringComparer.Ordinal);

    /// <summary>The best coding that the reader accepts; at equal quality Brotli before gzip before none.</summary>
    public static Coding Best(string? acceptEncoding)
    {
        if (string.IsNullOrEmpty(acceptEncoding)) return Coding.Plain;
        if (Remembered.TryGetValue(acceptEncoding, out var known)) return known;
        var best = Read(acceptEncoding);
        if (Remembered.Count < MostRemembered) Remembered.TryAdd(acceptEncoding, best);
        return best;
    }

    private static Coding Read(string acceptEncoding)
    {
        double? brotli = null, gzip = null, identity = null, any = null;
        foreach (var part in acceptEncoding.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var pieces = part.Split(';', StringSplitOptions.TrimEntries);
            var quality = 1.0;
            foreach (var piece in pieces.Skip(1).Where(piece => piece.StartsWith("q=", StringComparison.OrdinalIgnoreCase)))
            {
                if (!double.TryParse(piece[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out quality)) quality = 0;
            }

            switch (pieces[0].ToUpperInvariant())
            {
                case "BR": brotli = quality; break;
                case "GZIP" or "X-GZIP": gzip = quality; break;
                case "IDENTITY": identity = quality; break;
                case "*": any = quality; break;
            }
        }

        var ofBrotli = brotli ?? any ?? 0;
        var ofGzip = gzip ?? any ?? 0;
        // Without a word about it, "as it is" is acceptable, but a coding that was asked for is preferred.
        var ofIdentity = identity ?? 0;
        if (ofBrotli > 0 && ofBrotli >= ofGzip && ofBrotli >= ofIdentity) return Coding.Brotli;
        return ofGzip > 0 && ofGzip >= ofIdentity ? Coding.Gzip : Coding.Plain;
    }
}
