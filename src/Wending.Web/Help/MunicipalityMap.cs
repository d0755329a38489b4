using System.Globalization;
using System.Text;
using Wending.Content.Model;

namespace Wending.Web.Help;

/// <summary>
/// The outlines of municipalities as paths of whole numbers. Neighbours share their border point by point, so rounding
/// both to the same grid keeps them together.
/// </summary>
public static class MunicipalityMap
{
    /// <summary>The width of the drawing, in units of its own.</summary>
    public const int Width = 620;

    /// <summary>The height of the drawing.</summary>
    public const int Height = 730;

    // The corners of the Netherlands in Europe; a degree of longitude is 0.61 of one of latitude at this height.
    private const double West = 3.3;
    private const double North = 53.58;
    private const double Scale = 253;
    private const double Narrowing = 0.613;

    /// <summary>The outline of a municipality as the data of a path: the first point, then steps; points that round to the same place or lie on one line are left out.</summary>
    public static string PathOf(Municipality municipality)
    {
        var path = new StringBuilder();
        foreach (var ring in municipality.Outline)
        {
            var points = Rounded(ring);
            if (points.Count < 3) continue;
            path.Append(CultureInfo.InvariantCulture, $"M{points[0].X} {points[0].Y}l");
            for (var i = 1; i < points.Count; i++)
            {
                var (x, y) = (points[i].X - points[i - 1].X, points[i].Y - points[i - 1].Y);
                if (i > 1 && x >= 0) path.Append(' ');
                path.Append(CultureInfo.InvariantCulture, $"{x}{(y >= 0 ? " " : "")}{y}");
            }

            path.Append('z');
        }

        return path.ToString();
    }

    private static List<(int X, int Y)> Rounded(IEnumerable<GeoPoint> ring)
    {
        var points = new List<(int X, int Y)>();
        foreach (var point in ring)
        {
            var next = (X: (int)Math.Round((point.Longitude - West) * Scale * Narrowing), Y: (int)Math.Round((North - point.Latitude) * Scale));
            if (points.Count > 0 && points[^1] == next) continue;
            if (points.Count > 1 && OnOneLine(points[^2], points[^1], next)) points.RemoveAt(points.Count - 1);
            points.Add(next);
        }

        if (points.Count > 1 && points[0] == points[^1]) points.RemoveAt(points.Count - 1);
        return points;
    }

    private static bool OnOneLine((int X, int Y) a, (int X, int Y) b, (int X, int Y) c) => (b.X - a.X) * (c.Y - b.Y) == (b.Y - a.Y) * (c.X - b.X);
}
