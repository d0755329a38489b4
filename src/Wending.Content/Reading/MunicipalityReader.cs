using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.VisualBasic.FileIO;
using Wending.Content.Model;

namespace Wending.Content.Reading;

/// <summary>
/// Reads the list of municipalities, their other names and their outlines. These files come from CBS and Kadaster
/// (CC BY 4.0) and are replaced as a whole when municipalities merge, so they are no Markdown.
/// </summary>
internal static class MunicipalityReader
{
    public const string ListFile = "gemeenten/gemeenten.csv";
    public const string NamesFile = "gemeenten/vroegere-namen.csv";
    public const string OutlineFile = "gemeenten/omtrekken.topojson";

    private static readonly string[] ListColumns = ["code", "naam", "provincie", "veiligheidsregio_code", "veiligheidsregio", "politie_eenheid", "zoektermen"];
    private static readonly string[] NameColumns = ["vroegere_naam", "code", "waarom"];

    /// <summary>The files that this class reads; the others are Markdown.</summary>
    public static bool Reads(string path) => path is ListFile or NamesFile or OutlineFile;

    /// <summary>The municipalities by name, each with its door where one is on record.</summary>
    /// <param name="texts">The files, by path, as far as they could be decoded.</param>
    /// <param name="doors">The doors on record.</param>
    /// <param name="faults">Where faults go.</param>
    public static ImmutableArray<Municipality> Read(IReadOnlyDictionary<string, string> texts, IReadOnlyList<MunicipalDoor> doors, Faults faults)
    {
        var others = Rows(texts, NamesFile, NameColumns, faults).ToLookup(row => row.Values[1], StringComparer.Ordinal);
        var outlines = ReadOutlines(texts, faults);
        var municipalities = new List<Municipality>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (values, line) in Rows(texts, ListFile, ListColumns, faults))
        {
            var place = new SourcePlace(ListFile, line);
            if (values[..6].Any(string.IsNullOrWhiteSpace)) faults.Add(place, "a municipality lacks something", "Fill every column but the last");
            if (!codes.Add(values[0])) faults.Add(place, $"the code “{values[0]}” stands twice", "Each municipality has one line");
            if (!outlines.TryGetValue(values[0], out var outline)) faults.Add(new SourcePlace(OutlineFile, 1), $"“{values[1]}” ({values[0]}) has no outline", "Take the file over again, of the same year as the list");
            municipalities.Add(new Municipality
            {
                Code = values[0],
                Id = PlainName.Of(values[1]),
                Name = values[1],
                Province = values[2],
                SafetyRegion = values[4],
                PoliceUnit = values[5],
                OtherNames =
                [
                    .. values[6].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => new OtherName(name, "andere naam"))
                        .Concat(others[values[0]].Select(row => new OtherName(row.Values[0], row.Values[2])))
                        .DistinctBy(other => other.Name, StringComparer.OrdinalIgnoreCase),
                ],
                Door = doors.FirstOrDefault(door => door.Code == values[0]),
                Outline = outline.IsDefault ? [] : outline,
            });
        }

        foreach (var row in others.Where(group => !codes.Contains(group.Key)).SelectMany(group => group))
        {
            faults.Add(new SourcePlace(NamesFile, row.Line), $"no municipality has the code “{row.Values[1]}”", $"Use a code of {ListFile}");
        }

        foreach (var same in municipalities.GroupBy(m => m.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            faults.Add(new SourcePlace(ListFile, 1), $"two municipalities would have the address “{same.Key}”", "Tell them apart in their names");
        }

        return [.. municipalities.OrderBy(m => m.Id, StringComparer.Ordinal)];
    }

    private static List<(string[] Values, int Line)> Rows(IReadOnlyDictionary<string, string> texts, string file, string[] columns, Faults faults)
    {
        var rows = new List<(string[] Values, int Line)>();
        if (!texts.TryGetValue(file, out var text))
        {
            faults.Add(new SourcePlace(file, 1), "this list is missing", "Add it; docs/content-format.md says where it comes from");
            return rows;
        }

        if (string.IsNullOrWhiteSpace(text)) faults.Add(new SourcePlace(file, 1), "this list is empty", $"Write the columns in the first line: {string.Join(',', columns)}");
        using var parser = new TextFieldParser(new StringReader(text)) { Delimiters = [","], HasFieldsEnclosedInQuotes = true };
        try
        {
            while (!parser.EndOfData)
            {
                var line = (int)parser.LineNumber;
                var values = parser.ReadFields() ?? [];
                if (values.Length != columns.Length) faults.Add(new SourcePlace(file, line), $"this line has {values.Length} columns", $"Write {string.Join(',', columns)}");
                else if (rows.Count == 0 && line == 1 && !values.SequenceEqual(columns)) faults.Add(new SourcePlace(file, 1), "the first line does not name the columns", $"Write {string.Join(',', columns)}");
                else if (line > 1) rows.Add((values, line));
            }
        }
        catch (MalformedLineException wrong)
        {
            faults.Add(new SourcePlace(file, (int)Math.Max(1, wrong.LineNumber)), "this line cannot be cut into columns", "Put a value that holds a comma between quotation marks");
        }

        return rows;
    }

    private static Dictionary<string, ImmutableArray<ImmutableArray<GeoPoint>>> ReadOutlines(IReadOnlyDictionary<string, string> texts, Faults faults)
    {
        var outlines = new Dictionary<string, ImmutableArray<ImmutableArray<GeoPoint>>>(StringComparer.Ordinal);
        if (!texts.TryGetValue(OutlineFile, out var text))
        {
            faults.Add(new SourcePlace(OutlineFile, 1), "the outlines are missing", "Add the file; docs/content-format.md says where it comes from");
            return outlines;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            var arcs = ReadArcs(root);
            foreach (var shape in root.GetProperty("objects").GetProperty("gm_features").GetProperty("geometries").EnumerateArray())
            {
                var polygons = shape.GetProperty("type").GetString() == "Polygon" ? [shape.GetProperty("arcs")] : shape.GetProperty("arcs").EnumerateArray().ToArray();
                outlines[shape.GetProperty("properties").GetProperty("code").GetString() ?? ""] =
                    [.. polygons.SelectMany(polygon => polygon.EnumerateArray()).Select(ring => Ring(ring, arcs))];
            }
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            faults.Add(new SourcePlace(OutlineFile, 1), "the outlines cannot be read", "Take the file over again as it was published (TopoJSON with the object gm_features)");
        }

        return outlines;
    }

    /// <summary>The lines of a TopoJSON file: whole numbers, each point given as the step from the one before it.</summary>
    private static GeoPoint[][] ReadArcs(JsonElement root)
    {
        var transform = root.GetProperty("transform");
        var (scale, shift) = (transform.GetProperty("scale"), transform.GetProperty("translate"));
        var (scaleX, scaleY, shiftX, shiftY) = (scale[0].GetDouble(), scale[1].GetDouble(), shift[0].GetDouble(), shift[1].GetDouble());
        return
        [
            .. root.GetProperty("arcs").EnumerateArray().Select(arc =>
            {
                var (x, y) = (0, 0);
                return arc.EnumerateArray().Select(step =>
                {
                    (x, y) = (x + step[0].GetInt32(), y + step[1].GetInt32());
                    return new GeoPoint((x * scaleX) + shiftX, (y * scaleY) + shiftY);
                }).ToArray();
            }),
        ];
    }

    /// <summary>A ring is a row of lines; a number below zero means the line backwards (~0 is the first).</summary>
    private static ImmutableArray<GeoPoint> Ring(JsonElement ring, GeoPoint[][] arcs)
    {
        var points = ImmutableArray.CreateBuilder<GeoPoint>();
        foreach (var number in ring.EnumerateArray().Select(element => element.GetInt32()))
        {
            var arc = number >= 0 ? arcs[number] : arcs[~number].Reverse();
            points.AddRange(points.Count == 0 ? arc : arc.Skip(1));
        }

        return points.ToImmutable();
    }
}
