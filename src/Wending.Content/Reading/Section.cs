using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Wending.Content.Model;

namespace Wending.Content.Reading;

/// <summary>A heading with the text below it and the headings below that.</summary>
internal sealed class Section(string heading, int depth, string? anchor, IReadOnlyDictionary<string, string> attributes, SourcePlace place)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public string Heading { get; } = heading;

    public int Depth { get; } = depth;

    public string? Anchor { get; } = anchor;

    public IReadOnlyDictionary<string, string> Attributes { get; } = attributes;

    public SourcePlace Place { get; } = place;

    /// <summary>The text; without words it still knows where it should stand, so that a fault about it has a place.</summary>
    public Prose Text { get; set; } = new([], place);

    public List<Section> Children { get; } = [];

    /// <summary>An attribute of the heading, remembered as asked for.</summary>
    public string? Attribute(string name)
    {
        _asked.Add(name);
        return Attributes.GetValueOrDefault(name);
    }

    /// <summary>Refuses attributes that nobody asked for.</summary>
    public void FinishAttributes(Faults faults, bool anchorAllowed = false)
    {
        foreach (var name in Attributes.Keys.Where(name => !_asked.Contains(name)))
        {
            faults.Add(Place, $"unknown attribute “{name}” on the heading “{Heading}”", _asked.Count == 0 ? "Leave it out" : $"Known here: {string.Join(", ", _asked)}");
        }

        if (Anchor is not null && !anchorAllowed) faults.Add(Place, $"the heading “{Heading}” has an id that is not used here", $"Leave out #{Anchor}");
    }

    /// <summary>Refuses headings below this one.</summary>
    public void RefuseChildren(Faults faults)
    {
        foreach (var child in Children) faults.Add(child.Place, $"the heading “{child.Heading}” has no place here", "Leave it out or move its text");
    }
}

/// <summary>A content file cut into front matter and sections.</summary>
internal sealed partial class ContentFile
{
    private readonly Faults _faults;
    private readonly List<Section> _sections;
    private int _next;

    private ContentFile(string path, FrontMatter fields, List<Section> sections, Faults faults)
    {
        (Path, Fields, _sections, _faults) = (path, fields, sections, faults);
        Place = new SourcePlace(path, 1);
    }

    public string Path { get; }

    public FrontMatter Fields { get; }

    public SourcePlace Place { get; }

    /// <summary>The name of the file without its ending: the id of what it holds.</summary>
    public string Id => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Cuts a file; faults in its form are reported, and what could be read is returned.</summary>
    public static ContentFile Read(string path, string text, Faults faults)
    {
        text = text.ReplaceLineEndings("\n");
        var lines = text.Split('\n');
        if (text.FirstOrDefault(letter => char.IsControl(letter) && letter is not ('\n' or '\t')) is var control and not '\0')
        {
            faults.Add(new SourcePlace(path, 1 + Array.FindIndex(lines, line => line.Contains(control))), $"the file holds an invisible sign (U+{(int)control:X4})", "Remove it");
        }
        else if (text.Contains('\0'))
        {
            faults.Add(new SourcePlace(path, 1 + Array.FindIndex(lines, line => line.Contains('\0'))), "the file holds an invisible sign (U+0000)", "Remove it");
        }

        var end = lines[0].TrimEnd() == "---" ? Array.FindIndex(lines, 1, line => line.TrimEnd() == "---") : -1;
        if (end < 0)
        {
            faults.Add(new SourcePlace(path, 1), "the file does not begin with front matter", "Begin with a line “---”, the fields, and another line “---”");
            return new ContentFile(path, FrontMatter.Read("{}", path, faults), [], faults);
        }

        var fields = FrontMatter.Read(string.Join('\n', lines[1..end]) + "\n", path, faults);
        var body = new string('\n', end + 1) + string.Join('\n', lines[(end + 1)..]);
        return new ContentFile(path, fields, Cut(path, body, faults), faults);
    }

    /// <summary>The next section, which must have this heading.</summary>
    public Section Take(string heading)
    {
        var index = _sections.FindIndex(_next, section => section.Heading == heading);
        if (index < 0)
        {
            var early = _sections.Take(_next).FirstOrDefault(section => section.Heading == heading);
            if (early is null) _faults.Add(new SourcePlace(Path, LastLine), $"the heading “## {heading}” is missing", "Add it in the order of docs/content-format.md");
            else _faults.Add(early.Place, $"the heading “{heading}” stands in the wrong place or twice", "Follow the order of docs/content-format.md");
            return new Section(heading, 2, null, new Dictionary<string, string>(StringComparer.Ordinal), new SourcePlace(Path, LastLine));
        }

        foreach (var skipped in _sections.Skip(_next).Take(index - _next)) RefuseUnknown(skipped);
        _next = index + 1;
        return _sections[index];
    }

    /// <summary>The text below the next section, which has no headings of its own.</summary>
    public Prose TakeText(string heading)
    {
        var section = Take(heading);
        section.RefuseChildren(_faults);
        section.FinishAttributes(_faults);
        if (section.Text.IsEmpty && _sections.Contains(section)) _faults.Add(section.Place, $"there is no text under “{heading}”", "Write it");
        return section.Text;
    }

    /// <summary>Whether a section with this heading is still to come.</summary>
    public bool Has(string heading) => _sections.FindIndex(_next, section => section.Heading == heading) >= 0;

    /// <summary>All remaining sections, for pages with free headings.</summary>
    public IReadOnlyList<Section> TakeRest()
    {
        var rest = _sections.Skip(_next).ToList();
        _next = _sections.Count;
        return rest;
    }

    /// <summary>The sections before the next one with this heading, for parts with free headings.</summary>
    public IReadOnlyList<Section> TakeUntil(string heading)
    {
        var end = _sections.FindIndex(_next, section => section.Heading == heading);
        if (end < 0) return [];
        var free = _sections.GetRange(_next, end - _next);
        _next = end;
        return free;
    }

    /// <summary>Refuses fields and headings that nobody asked for.</summary>
    public void Finish()
    {
        Fields.Finish();
        foreach (var section in _sections.Skip(_next)) RefuseUnknown(section);
    }

    private int LastLine => _sections.Count == 0 ? 1 : _sections[^1].Place.Line;

    private void RefuseUnknown(Section section) =>
        _faults.Add(section.Place, $"unknown heading “{section.Heading}”, or one in the wrong place", "Use the headings of docs/content-format.md, in their order");

    private static List<Section> Cut(string path, string body, Faults faults)
    {
        var prose = new ProseReader(path, faults);
        var top = new List<Section>();
        var open = new Stack<Section>();
        var pending = new List<Markdig.Syntax.Block>();
        foreach (var block in Markdown.Parse(body, ProseReader.Pipeline))
        {
            if (block is not HeadingBlock heading)
            {
                pending.Add(block);
                continue;
            }

            Close();
            if (ReadHeading(path, body, heading, faults) is not { } section) continue;
            while (open.TryPeek(out var above) && above.Depth >= section.Depth) open.Pop();
            if ((open.TryPeek(out var parent) ? parent.Depth : 1) != section.Depth - 1)
            {
                faults.Add(section.Place, $"the heading “{section.Heading}” skips a level", "Begin with ##; below it ###; below that ####");
            }

            (parent?.Children ?? top).Add(section);
            open.Push(section);
        }

        Close();
        return top;

        void Close()
        {
            if (pending.Count == 0) return;
            var place = new SourcePlace(path, pending[0].Line + 1);
            var text = prose.Read(pending, place);
            if (open.TryPeek(out var current)) current.Text = current.Text.IsEmpty ? text : current.Text with { Blocks = [.. current.Text.Blocks, .. text.Blocks] };
            else if (!text.IsEmpty) faults.Add(place, "there is text before the first heading", "Put it under a heading");
            pending.Clear();
        }
    }

    private static Section? ReadHeading(string path, string body, HeadingBlock heading, Faults faults)
    {
        var place = new SourcePlace(path, heading.Line + 1);
        var written = body.Substring(heading.Span.Start, heading.Span.Length);
        if (heading.IsSetext || heading.Level is < 2 or > 4 || HeadingLine().Match(written) is not { Success: true } match)
        {
            faults.Add(place, "a heading is not written as expected", "Write it as “## Heading” (two to four #), or “### Heading {#id key=value}”, without other signs");
            return null;
        }

        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        string? anchor = null;
        foreach (var attribute in match.Groups["attributes"].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = attribute.Split('=', 2);
            var sound = attribute[0] == '#'
                ? anchor is null && (anchor = attribute[1..]).Length > 0 && pair.Length == 1
                : pair.Length == 2 && pair[1].Length > 0 && attributes.TryAdd(pair[0], pair[1]);
            if (!sound) faults.Add(place, $"“{attribute}” is not an attribute, or stands twice", "Write #id or key=value, each once, without spaces in it");
        }

        var words = string.Join(' ', match.Groups["heading"].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length == 0)
        {
            faults.Add(place, "a heading is empty", "Write its words");
            return null;
        }

        return new Section(words, heading.Level, anchor, attributes, place);
    }

    [GeneratedRegex(@"^#{2,4}[ \t]+(?<heading>[^{}\[\]<>`\\*|""]*?)[ \t]*(\{(?<attributes>[^{}]*)\})?[ \t]*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeadingLine();
}
