using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Wending.Content.Model;
using Wending.Content.Reading;

namespace Wending.Content.Tests;

/// <summary>
/// Any cut or change of any file gives a sound library or a located fault: never an exception, and never a library in which
/// something that stands in the file is left out. And what only looks different loads the same.
/// </summary>
public sealed partial class AnyChangeTests
{
    /// <summary>What editors write; the lists of municipalities are taken over as they are, and a changed border in them is not a loss that a text could show.</summary>
    private static readonly string[] Files = [.. RepositoryContent.AsItIs.Files.Keys.Where(file => file.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Events and steps are the richest files; the other kinds come by once in a few times.</summary>
    private static readonly Gen<string> AnyFile = Gen.Frequency(
        (2, Gen.Elements(Files.Where(file => file.StartsWith("triggerfactoren/", StringComparison.Ordinal)).ToArray())),
        (1, Gen.Elements(Files.Where(file => file.StartsWith("stappen/", StringComparison.Ordinal) || file.StartsWith("werkvelden/", StringComparison.Ordinal)).ToArray())),
        (1, Gen.Elements(Files)));

    private static readonly Gen<string> AnySnippet = Gen.Elements(
        "\n", "\n\n", "---\n", "# ", "## ", "### Kop\n", "{", "}", "[", "]", "[@", "](", "*", "**", "_", "`", "```\n", "<b>", "<!--", "&amp;", "> ", "- ", "1. ", "7. ", "    ",
        "\\", "|", "\t", "\0", "\u200b", "é", "“", "\"", ": ", "#", "&x", "*x", "!!str ", "%YAML 1.2\n", "[a]: b\n", "http://a.b", "Zin.", "niet een zin", "{#x}", "\r\n", "\ud83d\ude00");

    [Fact]
    public void Any_change_gives_a_sound_library_or_a_located_fault_and_loses_nothing() =>
        Prop.ForAll(Arb.From(AnyMutation()), mutation =>
        {
            var read = LibraryReader.Read(RepositoryContent.With(mutation.File, mutation.Text));
            if (read.Library is { } library) AssertNothingIsLost(library, mutation.File, mutation.Text);
            else Assert.All(read.Faults, fault => Assert.True(!string.IsNullOrEmpty(fault.Place.File) && fault.ToString().Length > 20, fault.ToString()));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(250));

    [Fact]
    public void Any_bytes_at_all_give_a_fault_or_a_library() =>
        Prop.ForAll(Arb.From(Gen.Frequency((9, AnyFile), (1, Gen.Elements(RepositoryContent.AsItIs.Files.Keys.Where(file => !file.EndsWith(".md", StringComparison.Ordinal)).ToArray())))), ArbMap.Default.ArbFor<byte[]>(), (file, bytes) =>
            Assert.NotEmpty(LibraryReader.Read(RepositoryContent.WithBytes(file, bytes ?? [])).Faults)).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Other_white_space_and_another_order_of_fields_load_an_equal_library()
    {
        var expected = LibraryDump.Of(RepositoryContent.Library);
        Prop.ForAll(Arb.From(AnyFile), ArbMap.Default.ArbFor<int>(), (file, seed) =>
        {
            var read = LibraryReader.Read(RepositoryContent.With(file, Reshape(RepositoryContent.Text(file), new System.Random(seed))));
            Assert.True(read.Library is not null, $"{file}: {string.Join('\n', read.Faults)}");
            Assert.Equal(expected, LibraryDump.Of(read.Library));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));
    }

    [Fact]
    public void The_whole_content_reshaped_at_once_loads_an_equal_library()
    {
        var random = new System.Random(20261122);
        var reshaped = ContentFolder.Of(RepositoryContent.AsItIs.Files.Keys.Select(file => KeyValuePair.Create(file, Files.Contains(file) ? Reshape(RepositoryContent.Text(file), random) : RepositoryContent.Text(file))));
        var read = LibraryReader.Read(reshaped);
        Assert.True(read.Library is not null, string.Join('\n', read.Faults));
        Assert.Equal(LibraryDump.Of(RepositoryContent.Library), LibraryDump.Of(read.Library));
    }

    private static Gen<(string File, string Text)> AnyMutation() =>
        from file in AnyFile
        let text = RepositoryContent.Text(file)
        from at in Gen.Choose(0, text.Length)
        from length in Gen.Frequency((3, Gen.Choose(0, 3)), (2, Gen.Choose(0, 80)), (1, Gen.Constant(text.Length)))
        from other in Gen.Choose(0, text.Length)
        from snippet in AnySnippet
        from kind in Gen.Choose(0, 5)
        let end = Math.Min(text.Length, at + length)
        select (file, kind switch
        {
            0 => text[..at],
            1 => text[..at] + text[end..],
            2 => text[..at] + snippet + text[at..],
            3 => text[..at] + snippet + text[end..],
            4 => text[..at] + text[at..end] + text[at..],
            _ => text[..Math.Min(at, other)] + text[Math.Max(at, other)..],
        });

    private static void AssertNothingIsLost(Library library, string file, string text)
    {
        var body = FrontMatter().Replace(text.ReplaceLineEndings("\n").TrimStart('\uFEFF'), "", 1);
        var written = body.Split('\n').Where(line => !Heading().IsMatch(line)).Select(line => Numbering().Replace(line, ""));
        var kept = library.AllProse.Where(prose => prose.File == file).Select(prose => prose.Text).Append(file == "woordgebruik.md" ? library.WordUse.Why : Prose.Empty).SelectMany(Words)
            .Concat(library.Events.Where(factor => factor.Place.File == file).SelectMany(factor => factor.Relations).SelectMany(relation => Tokens($"{relation.Title} gebeurtenis {relation.EventId}")));
        // "3." right under a paragraph is text and not the number of a list item (CommonMark), so bare numbers may be kept beyond those counted here.
        var extra = kept.ToLookup(word => word, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var lost = Tokens(string.Join('\n', written)).Where(word => (extra[word] = extra.GetValueOrDefault(word) - 1) < 0).ToList();
        Assert.True(lost.Count == 0, $"lost: {string.Join(' ', lost)}");
        Assert.All(extra.Where(pair => pair.Value > 0), pair => Assert.All(pair.Key, letter => Assert.True(char.IsDigit(letter), $"“{pair.Key}” is in the library and not in the file")));
    }

    private static IEnumerable<string> Words(Prose prose) => prose.Inlines.SelectMany(inline => inline switch
    {
        TextRun run => Tokens(run.Text),
        Citation citation => Tokens($"{citation.ReferenceId} {citation.Note}"),
        ContentLink link => Tokens($"{LinkWord(link.Target.Kind)} {link.Target.Id}"),
        _ => [],
    });

    private static string LinkWord(LinkKind kind) => kind switch
    {
        LinkKind.Event => "gebeurtenis",
        LinkKind.Step => "stap",
        LinkKind.WorkField => "werkveld",
        LinkKind.Organisation => "hulp",
        LinkKind.Term => "begrip",
        LinkKind.Page => "pagina",
        LinkKind.Theme => "thema",
        LinkKind.Question => "vraag",
        LinkKind.OtherRole => "rol",
        LinkKind.Sheet => "blad",
        LinkKind.PersonNearby => "dichtbij",
        LinkKind.Need => "behoefte",
        LinkKind.SharingGuide => "delen",
        LinkKind.Reference => "bron",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The test does not know this kind of link."),
    };

    private static IEnumerable<string> Tokens(string text) => Word().Matches(text).Select(match => match.Value);

    /// <summary>Fields in another order, other line ends, more blank lines, white space at line ends, paragraphs wrapped elsewhere.</summary>
    private static string Reshape(string text, System.Random random)
    {
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        var groups = new List<string>();
        foreach (var line in text[4..end].Split('\n'))
        {
            if (line.Length > 0 && line[0] is not (' ' or '-') || groups.Count == 0) groups.Add(line);
            else groups[^1] += "\n" + line;
        }

        var fields = groups.OrderBy(_ => random.Next());
        var body = new StringBuilder();
        foreach (var line in text[(end + 5)..].Split('\n'))
        {
            if (line.Length > 60 && char.IsLetter(line[0]) && line.IndexOf(". ", 20, StringComparison.Ordinal) is > 0 and var at && char.IsLetter(line[at + 2])) body.Append(line[..(at + 1)]).Append('\n').Append(line[(at + 2)..]);
            else body.Append(line);
            if (line.Length > 0) body.Append(' ', random.Next(2));
            body.Append('\n', line.Length == 0 ? 1 + random.Next(2) : 1);
        }

        var reshaped = $"---\n{string.Join('\n', fields)}\n---\n{body}";
        return random.Next(2) == 0 ? reshaped : reshaped.Replace("\n", "\r\n", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\A---[ \t]*\n.*?\n---[ \t]*\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^ {0,3}#{1,6}([ \t]|$)")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(\s*(> ?|- )*)\d+[.)]\s")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
