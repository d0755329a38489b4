using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Wending.Content.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;
using YamlDotNet.RepresentationModel;

namespace Wending.Content.Reading;

/// <summary>
/// The typed fields above a text. Every field that is asked for is remembered, so that <see cref="Finish"/> can
/// refuse the ones nobody asked for: nothing that an editor wrote is ignored.
/// </summary>
internal sealed partial class FrontMatter
{
    private const int FirstLine = 1; // The line "---" above the fields.
    private readonly YamlMappingNode _node;
    private readonly string _file;
    private readonly Faults _faults;
    private readonly SourcePlace _place;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private FrontMatter(YamlMappingNode node, string file, Faults faults)
    {
        (_node, _file, _faults) = (node, file, faults);
        _place = PlaceOf(node);
    }

    /// <summary>Reads the fields; on a fault in the writing itself an empty set is returned and the fault is reported.</summary>
    public static FrontMatter Read(string yaml, string file, Faults faults)
    {
        try
        {
            if (RefuseWhatWouldBeLost(yaml, file, faults))
            {
                var stream = new YamlStream();
                stream.Load(new StringReader(yaml));
                if (stream.Documents is [{ RootNode: YamlMappingNode root }]) return new FrontMatter(root, file, faults);
                faults.Add(new SourcePlace(file, 1), "the front matter is not a list of fields", "Write one “key: value” per line between two lines “---”");
            }
        }
        catch (YamlException wrong)
        {
            faults.Add(new SourcePlace(file, (int)wrong.Start.Line + FirstLine), $"the front matter cannot be read ({OneLine(wrong.Message)})", "Put a value that holds “: ” or “#” between quotation marks");
        }

        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException or FormatException)
        {
            // YamlDotNet 16.3 lets some of its own exceptions through on text that is no YAML at all; they carry no place.
            faults.Add(new SourcePlace(file, 1), $"the front matter cannot be read ({OneLine(wrong.Message)})", "Write the fields as in docs/content-format.md");
        }

        return new FrontMatter([], file, faults);
    }

    /// <summary>Comments, anchors, tags and directives would vanish from the library; deep nesting has no use and could exhaust the stack.</summary>
    private static bool RefuseWhatWouldBeLost(string yaml, string file, Faults faults)
    {
        var sound = true;
        if (yaml.Count(letter => letter is '[' or '{') > 400)
        {
            faults.Add(new SourcePlace(file, 1), "the front matter is nested too deeply", "Write the fields as in docs/content-format.md");
            return false;
        }

        // Most front matter holds none of the signs that could begin one, and scanning twice is what a start would spend most on.
        if (yaml.AsSpan().IndexOfAny("#&*!%") < 0 && !yaml.Contains("---", StringComparison.Ordinal) && !yaml.Contains("...", StringComparison.Ordinal)) return true;
        var scanner = new Scanner(new StringReader(yaml), skipComments: false);
        while (scanner.MoveNext())
        {
            // The scanner repeats an error without end; the parser, which comes next, throws it with its place.
            if (scanner.Current is Error) return sound;
            if (scanner.Current is Comment or Anchor or AnchorAlias or Tag or VersionDirective or TagDirective or DocumentStart or DocumentEnd)
            {
                faults.Add(new SourcePlace(file, (int)scanner.Current.Start.Line + FirstLine), "the front matter holds something that is not a field", "Leave out comments (#), anchors (&, *), tags (!) and directives (%)");
                sound = false;
            }
        }

        return sound;
    }

    public string Text(string key) => Found(key) is { } node ? Scalar(node, key) : Missing(key);

    /// <summary>A text that may be absent or empty: then null.</summary>
    public string? TextOrNothing(string key)
    {
        if (Found(key) is not { } node) return null;
        if (node is YamlScalarNode { Value: "" or null }) return null;
        return Scalar(node, key);
    }

    /// <summary>A text, or null where the file says that it is unknown.</summary>
    public string? TextOrUnknown(string key) => Text(key) is var text && text == "onbekend" ? null : text;

    public int Number(string key)
    {
        if (int.TryParse(Text(key), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        if (Has(key)) _faults.Add(PlaceOf(key), $"“{key}” is not a whole number", "Write digits only");
        return 0;
    }

    public bool YesNo(string key)
    {
        var text = Text(key);
        if (text is "true" or "false") return text == "true";
        if (Has(key)) _faults.Add(PlaceOf(key), $"“{key}” is neither true nor false", "Write true or false");
        return false;
    }

    public DateOnly Date(string key) => Has(key) ? ParseDate(Text(key), key) : ParseMissingDate(key);

    /// <summary>A date, or null where the file says the given word ("nooit", "onbekend").</summary>
    public DateOnly? DateOr(string key, string word)
    {
        if (!Has(key)) return ParseMissingDate(key);
        var text = Text(key);
        return text == word ? null : ParseDate(text, key);
    }

    public Uri Address(string key)
    {
        if (Uri.TryCreate(Text(key), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") return uri;
        if (Has(key)) _faults.Add(PlaceOf(key), $"“{key}” is not an address", "Write a full address that begins with https://");
        return new Uri("https://example.invalid/");
    }

    public Uri? AddressOrNothing(string key) => TextOrNothing(key) is null ? null : Address(key);

    public T Choice<T>(string key) where T : struct, Enum => Has(key) ? Word<T>(_node.Children[key], key) : MissingChoice<T>(key);

    public ImmutableArray<T> Choices<T>(string key) where T : struct, Enum
    {
        var values = Items(key).Select(item => Word<T>(item, key)).ToImmutableArray();
        if (values.IsEmpty && Has(key)) _faults.Add(PlaceOf(key), $"“{key}” is empty", $"Choose from {string.Join(", ", Vocabulary.Of<T>().Keys)}");
        return values;
    }

    public ImmutableArray<string> Ids(string key)
    {
        var ids = Items(key).Select(item => (Node: item, Id: Scalar(item, key))).ToList();
        foreach (var (node, id) in ids)
        {
            if (!IdPattern().IsMatch(id)) _faults.Add(PlaceOf(node), $"“{id}” is not an id", "Write lower case letters, digits and hyphens");
        }

        return [.. ids.Select(pair => pair.Id)];
    }

    public ImmutableArray<string> Texts(string key) => [.. Items(key).Select(item => Scalar(item, key))];

    /// <summary>Fields below a field: <c>lines:</c> with a text per key.</summary>
    public ImmutableSortedDictionary<string, string> Map(string key)
    {
        if (Found(key) is not { } node) return Empty(Missing(key));
        if (node is not YamlMappingNode map) return Empty(NotOf(node, key, "fields below it, one “key: value” per line"));
        return map.Children.ToImmutableSortedDictionary(pair => Scalar(pair.Key, key), pair => Scalar(pair.Value, key), StringComparer.Ordinal);

        static ImmutableSortedDictionary<string, string> Empty(string _) => ImmutableSortedDictionary<string, string>.Empty;
    }

    /// <summary>A list of small records: <c>- { kind: web, value: … }</c>. Each must be finished by the caller.</summary>
    public ImmutableArray<FrontMatter> Records(string key)
    {
        var records = ImmutableArray.CreateBuilder<FrontMatter>();
        foreach (var item in Items(key))
        {
            if (item is YamlMappingNode map) records.Add(new FrontMatter(map, _file, _faults));
            else NotOf(item, key, "a record { … }");
        }

        return records.ToImmutable();
    }

    /// <summary>A field that is either one word ("none") or a small record.</summary>
    public FrontMatter? RecordOr(string key, string word)
    {
        if (Found(key) is not { } node)
        {
            Missing(key);
            return null;
        }

        if (node is YamlMappingNode map) return new FrontMatter(map, _file, _faults);
        if (Scalar(node, key) != word) _faults.Add(PlaceOf(node), $"“{key}” is neither “{word}” nor a record", $"Write {word} or {{ … }}");
        return null;
    }

    /// <summary>A small record that may be absent: then null.</summary>
    public FrontMatter? RecordOrNothing(string key)
    {
        if (Found(key) is not { } node) return null;
        if (node is YamlMappingNode map) return new FrontMatter(map, _file, _faults);
        NotOf(node, key, "a record { … }");
        return null;
    }

    /// <summary>Refuses fields that nobody asked for.</summary>
    public void Finish()
    {
        foreach (var key in _node.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!_asked.Contains(name)) _faults.Add(PlaceOf(key), $"unknown field “{name}”", $"{Faults.Hint(name, _asked)}Known here: {string.Join(", ", _asked)}");
        }
    }

    public SourcePlace PlaceOf(string key) => _node.Children.TryGetValue(key, out var node) ? PlaceOf(node) : _place;

    public bool Has(string key) => Found(key) is YamlScalarNode { Value: not (null or "") } or YamlSequenceNode or YamlMappingNode;

    private YamlNode? Found(string key)
    {
        _asked.Add(key);
        return _node.Children.TryGetValue(key, out var node) ? node : null;
    }

    private IEnumerable<YamlNode> Items(string key)
    {
        if (Found(key) is not { } node)
        {
            Missing(key);
            return [];
        }

        if (node is YamlSequenceNode list) return list.Children;
        NotOf(node, key, "a list: [one, two]");
        return [];
    }

    private T Word<T>(YamlNode node, string key) where T : struct, Enum
    {
        var word = Scalar(node, key);
        var known = Vocabulary.Of<T>();
        if (known.TryGetValue(word, out var value)) return value;
        _faults.Add(PlaceOf(node), $"“{word}” is not a value of “{key}”", $"{Faults.Hint(word, known.Keys)}Choose from {string.Join(", ", known.Keys)}");
        return default;
    }

    private string Scalar(YamlNode node, string key)
    {
        if (node is not YamlScalarNode { Value: { } value }) return NotOf(node, key, "one text");
        var text = OneLine(value);
        if (text.Length == 0) _faults.Add(PlaceOf(node), $"“{key}” is empty", "Give it a value");
        return text;
    }

    private string NotOf(YamlNode node, string key, string expected)
    {
        _faults.Add(PlaceOf(node), $"“{key}” has another shape than expected", $"Write {expected}");
        return "";
    }

    private string Missing(string key)
    {
        _faults.Add(_place, $"field “{key}” is missing", "Add it; docs/content-format.md shows its form");
        return "";
    }

    private T MissingChoice<T>(string key) where T : struct, Enum
    {
        Missing(key);
        return default;
    }

    private DateOnly ParseMissingDate(string key)
    {
        Missing(key);
        return default;
    }

    private DateOnly ParseDate(string text, string key)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        _faults.Add(PlaceOf(key), $"“{key}” is not a date", "Write it as 2026-11-22");
        return default;
    }

    private SourcePlace PlaceOf(YamlNode node) => new(_file, (int)Math.Max(1, node.Start.Line) + FirstLine);

    private static string OneLine(string text) => WhiteSpace().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex WhiteSpace();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IdPattern();
}
