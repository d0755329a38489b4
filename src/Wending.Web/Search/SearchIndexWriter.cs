using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Wending.Content.Checking;
using Wending.Content.Language;
using Wending.Content.Model;
using Wending.Content.Reading;
using Wending.Web.Reading;
using Wending.Web.Site;

namespace Wending.Web.Search;

/// <summary>Makes the one index that the server and the script both read: see docs/adr/0010-search.md.</summary>
public static class SearchIndexWriter
{
    /// <summary>A sentence longer than this is not shown with an answer; the one at the top of a page says most.</summary>
    private const int LongestSentence = 60, LongestOfTop = 90;

    /// <summary>A word in more than one of so many sections is common.</summary>
    private const int CommonShare = 400;

    /// <summary>So many words of a phrase count.</summary>
    private const int MostStems = 5;

    private static readonly HashSet<string> NotSearched = ["Wat we weten", "Wat we niet weten", "Wat ze bewaren", "Wat die opschrijft", "Wat je terughoort", "Wat van jou blijft"];

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The index of a library.</summary>
    public static ImmutableArray<byte> Make(Library library) => Make(PageTexts.Of(library), library);

    /// <summary>The index of these pages, with the words and openings of a library.</summary>
    /// <param name="entries">The pages, in a fixed order.</param>
    /// <param name="library">Whose search words hold.</param>
    public static ImmutableArray<byte> Make(IReadOnlyList<PageTexts> entries, Library library)
    {
        var words = library.SearchWords;
        var stop = words.Stop.SelectMany(list => list.Words).SelectMany(DutchText.Words).Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);
        var sections = entries.SelectMany((entry, page) => SectionsOf(entry, page)).ToList();
        var stems = new Dictionary<string, string>(StringComparer.Ordinal);
        string StemOf(string word) => stems.TryGetValue(word, out var known) ? known : stems[word] = DutchStemmer.Stem(word);
        List<string> Stems(string text) => [.. DutchText.Words(text).Where(word => !stop.Contains(word.Folded) && word.Folded.Length > 1).Select(word => StemOf(word.Folded))];

        var counted = sections.Select(section => Stems(section.Text).GroupBy(stem => stem, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal)).ToList();
        var average = Math.Max(1, counted.Sum(count => count.Values.Sum()) / Math.Max(1, sections.Count));
        var postings = new SortedDictionary<string, SortedDictionary<int, int>>(StringComparer.Ordinal);
        void Post(string stem, int section, int level)
        {
            if (!postings.TryGetValue(stem, out var list)) postings[stem] = list = [];
            list[section] = Math.Max(level, list.GetValueOrDefault(section));
        }

        for (var i = 0; i < sections.Count; i++)
        {
            var length = counted[i].Values.Sum();
            foreach (var (stem, count) in counted[i])
            {
                // Cut into three levels, that compress well.
                var share = Bm25(count, (double)length / average, 0.5);
                Post(stem, i, share < 1.15 ? 0 : share < 1.5 ? 1 : 2);
            }

            foreach (var stem in Stems(sections[i].Heading)) Post(stem, i, counted[i].ContainsKey(stem) ? SearchCode.Heading + 1 : SearchCode.Heading);
            if (!sections[i].IsTop) continue;
            var entry = entries[sections[i].Page];
            foreach (var stem in entry.OtherNames.SelectMany(Stems)) Post(stem, i, SearchCode.OtherName);
            // The name of the work field after a pair is not what the pair is about.
            foreach (var stem in Stems(entry.Kind == PageKind.Pair ? entry.Title[..entry.Title.LastIndexOf(": ", StringComparison.Ordinal)] : entry.Title)) Post(stem, i, SearchCode.Title);
        }

        // A word that stands in very many sections tells little; then only where it stands out counts.
        var common = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (stem, list) in postings.Where(pair => pair.Value.Count > sections.Count / CommonShare))
        {
            common[stem] = SearchCode.Rarity(list.Count, sections.Count);
            foreach (var section in list.Where(pair => pair.Value == 0).Select(pair => pair.Key).ToList()) list.Remove(section);
        }

        var occurs = postings.ToDictionary(pair => pair.Key, pair => pair.Value.Count, StringComparer.Ordinal);
        // Words that only stand in the lists of search words are known too, so that a typing error in them is mended.
        var triggers = TriggersOf(words, stop).ToList();
        var sayings = SayingsOf(words, entries, Stems);
        foreach (var stem in triggers.SelectMany(trigger => trigger.Stems).Concat(sayings.Keys)) postings.TryAdd(stem, []);

        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Writing))
        {
            json.WriteStartObject();
            json.WriteString("version", library.Version);
            json.WriteString("town", Addresses.Municipality(""));
            WritePages(json, entries);
            WriteSections(json, sections, stem => SearchCode.Rarity(occurs.GetValueOrDefault(stem, 1), sections.Count), Stems);
            WriteWords(json, postings);
            WriteSayings(json, postings.Keys.Select(stem => sayings.GetValueOrDefault(stem)));
            WriteCommon(json, common, postings.Keys);
            WriteLists(json, words, triggers, postings.Keys.Select((stem, id) => (stem, id)).ToDictionary(pair => pair.stem, pair => pair.id, StringComparer.Ordinal), entries, library, stop);
            json.WriteEndObject();
        }

        return [.. stream.ToArray()];
    }

    private static void WritePages(Utf8JsonWriter json, IReadOnlyList<PageTexts> entries)
    {
        json.WriteStartArray("pages");
        foreach (var entry in entries)
        {
            // Of the hundreds of municipalities the name is enough: title and address follow from it.
            if (entry.Kind == PageKind.Municipality && SearchCode.Town(entry.Title) is var name && name.All(char.IsAscii) && entry.Address == Addresses.Municipality(PlainName.Of(name)))
            {
                json.WriteStringValue(name);
                continue;
            }

            json.WriteStartArray();
            json.WriteStringValue(entry.Address);
            json.WriteStringValue(entry.Title);
            json.WriteNumberValue((int)entry.Kind);
            if (entry.EventId is not null || entry.WorkFieldId is not null) json.WriteStringValue(entry.EventId ?? "");
            if (entry.WorkFieldId is not null) json.WriteStringValue(entry.WorkFieldId);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteSections(Utf8JsonWriter json, List<Part> sections, Func<string, int> rarity, Func<string, List<string>> stems)
    {
        json.WriteStartArray("sections");
        var page = -1;
        foreach (var section in sections)
        {
            json.WriteStartArray();
            json.WriteNumberValue(section.Page - page);
            page = section.Page;
            // What follows from the heading by the rule of all anchors need not be written twice; with letters beyond ASCII that rule is harder than it looks.
            json.WriteStringValue(section.Heading.All(char.IsAscii) && section.Anchor == PlainName.Of(section.Heading) ? "*" : section.Anchor);
            json.WriteStringValue(section.Heading);
            foreach (var sentence in Telling(section, rarity, stems)) json.WriteStringValue(sentence);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>The sentences of a section that hold most of what is rare elsewhere, in the order of the text.</summary>
    private static IEnumerable<string> Telling(Part section, Func<string, int> rarity, Func<string, List<string>> stems)
    {
        var sentences = section.Text.Split('\n').SelectMany(SentencesAreShort.SplitSentences).Where(sentence => sentence.Length > 20 && sentence.Length <= (section.IsTop ? LongestOfTop : LongestSentence)).Distinct(StringComparer.Ordinal).ToList();
        var chosen = sentences.Select((sentence, at) => (sentence, at, value: stems(sentence).Distinct(StringComparer.Ordinal).Sum(rarity) * 1000 / (2000 + (sentence.Length * sentence.Length))))
            .OrderByDescending(one => one.value).ThenBy(one => one.at).Take(1);
        return chosen.OrderBy(one => one.at).Select(one => one.sentence);
    }

    private static void WriteWords(Utf8JsonWriter json, SortedDictionary<string, SortedDictionary<int, int>> postings)
    {
        var (words, places, levels) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        var before = "";
        foreach (var (stem, list) in postings)
        {
            var shared = 0;
            while (shared < 35 && shared < before.Length && shared < stem.Length && before[shared] == stem[shared]) shared++;
            words.Append("0123456789abcdefghijklmnopqrstuvwxyz"[shared]).Append(stem, shared, stem.Length - shared).Append(' ');
            before = stem;
            AppendPostings(places, levels, list);
        }

        json.WriteString("words", words.ToString().TrimEnd());
        json.WriteString("places", places.ToString());
        json.WriteString("levels", levels.ToString());
    }

    /// <summary>How much of a text is about a word, as BM25 sees it with k = 1.2.</summary>
    /// <param name="times">How often it stands there.</param>
    /// <param name="length">How long the text is, the average being one.</param>
    /// <param name="b">How much a long text counts against it.</param>
    private static double Bm25(int times, double length, double b) => times * 2.2 / (times + (1.2 * (1 - b + (b * length))));

    /// <summary>Where one word stands, as the steps between the numbers, and what it weighs there.</summary>
    private static void AppendPostings(StringBuilder places, StringBuilder weights, SortedDictionary<int, int> list)
    {
        SearchCode.Append(places, list.Count);
        var last = -1;
        foreach (var (place, weight) in list)
        {
            SearchCode.Append(places, place - last - 1);
            last = place;
            weights.Append((char)('0' + weight));
        }
    }

    /// <summary>The common words by the steps between their numbers, and how telling each is, by four, as it can no longer be counted.</summary>
    private static void WriteCommon(Utf8JsonWriter json, Dictionary<string, int> common, IEnumerable<string> stems)
    {
        var (code, rarities, last) = (new StringBuilder(), new StringBuilder(), 0);
        foreach (var (stem, id) in stems.Select((stem, id) => (stem, id)).Where(pair => common.ContainsKey(pair.stem)))
        {
            SearchCode.Append(code, id - last);
            last = id;
            rarities.Append(SearchCode.Letters[common[stem] / 4]);
        }

        json.WriteString("common", code.ToString());
        json.WriteString("commonRarities", rarities.ToString());
    }

    /// <summary>
    /// For each stem the pages to which people’s own words lead, and how much of these words it is: BM25 over all lines of a
    /// page together, k = 1.2 and b = 0.75, in four steps.
    /// </summary>
    private static SortedDictionary<string, SortedDictionary<int, int>> SayingsOf(SearchWords words, IReadOnlyList<PageTexts> entries, Func<string, List<string>> stems)
    {
        var pages = entries.Select((entry, page) => (entry.Address, page)).ToDictionary(pair => pair.Address, pair => pair.page, StringComparer.Ordinal);
        var counts = new SortedDictionary<int, Dictionary<string, int>>();
        foreach (var saying in words.Sayings)
        {
            if (!pages.TryGetValue(Addresses.Of(saying.Target), out var page)) continue;
            if (!counts.TryGetValue(page, out var count)) counts[page] = count = new(StringComparer.Ordinal);
            foreach (var stem in stems(saying.Words).Distinct(StringComparer.Ordinal)) count[stem] = count.GetValueOrDefault(stem) + 1;
        }

        var found = new SortedDictionary<string, SortedDictionary<int, int>>(StringComparer.Ordinal);
        var average = counts.Count == 0 ? 1 : Math.Max(1, counts.Values.Average(count => count.Values.Sum()));
        foreach (var (page, count) in counts)
        {
            var length = count.Values.Sum();
            foreach (var (stem, times) in count)
            {
                var weight = Bm25(times, length / average, 0.75);
                if (!found.TryGetValue(stem, out var list)) found[stem] = list = [];
                list[page] = Math.Clamp((int)Math.Round(weight * 2), 1, 4);
            }
        }

        return found;
    }

    private static void WriteSayings(Utf8JsonWriter json, IEnumerable<SortedDictionary<int, int>?> sayings)
    {
        var lists = sayings.ToList();
        var targets = lists.OfType<SortedDictionary<int, int>>().SelectMany(list => list.Keys).Distinct().Order().ToList();
        var numbers = targets.Select((page, number) => (page, number)).ToDictionary(pair => pair.page, pair => pair.number);
        var (code, weights) = (new StringBuilder(), new StringBuilder());
        foreach (var list in lists) AppendPostings(code, weights, new((list ?? []).ToDictionary(pair => numbers[pair.Key], pair => pair.Value)));

        json.WriteStartArray("said");
        foreach (var page in targets) json.WriteNumberValue(page);
        json.WriteEndArray();
        json.WriteString("saidPlaces", code.ToString());
        json.WriteString("saidWeights", weights.ToString());
    }

    private static void WriteLists(Utf8JsonWriter json, SearchWords words, List<Trigger> triggers, Dictionary<string, int> ids, IReadOnlyList<PageTexts> entries, Library library, HashSet<string> stop)
    {
        var pages = entries.Select((entry, index) => (entry.Address, index)).ToDictionary(pair => pair.Address, pair => pair.index, StringComparer.Ordinal);
        json.WriteString("stop", string.Join(' ', stop.Order(StringComparer.Ordinal)));
        json.WriteStartArray("groups");
        foreach (var group in words.Groups)
        {
            json.WriteStartArray();
            json.WriteStringValue(string.Join(' ', group.Ours.SelectMany(DutchText.Words).Select(word => DutchStemmer.Stem(word.Folded)).Distinct(StringComparer.Ordinal)));
            foreach (var target in group.Targets.Select(Addresses.Of).Where(pages.ContainsKey)) json.WriteNumberValue(pages[target]);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        Links("acute", words.Acute.Select(acute => (Vocabulary.Word(acute.Line), acute.Target)));
        Links("suspicion", words.Suspicion.Select(suspicion => ("", suspicion.Target)));
        Links("openings", words.Openings.Select(opening => (opening.Words, opening.Target)));
        json.WriteStartArray("fields");
        foreach (var field in words.Fields) json.WriteStringValue(field.WorkFieldId);
        json.WriteEndArray();
        // One line per list: "g0 ", then the phrases of one word, of two and of three, each as steps between the numbers of their stems.
        json.WriteString("triggers", string.Join('\n', triggers.GroupBy(trigger => (trigger.Kind, trigger.Number)).Select(list => $"{list.Key.Kind}{list.Key.Number} {PhrasesOf(list)}")));

        string PhrasesOf(IEnumerable<Trigger> list)
        {
            var code = new StringBuilder();
            var phrases = list.Select(trigger => trigger.Stems.Select(stem => ids[stem]).Order().ToArray()).ToList();
            for (var length = 1; length <= MostStems; length++)
            {
                var ofLength = phrases.Where(phrase => phrase.Length == length).DistinctBy(phrase => string.Join(' ', phrase), StringComparer.Ordinal).OrderBy(phrase => phrase[0]).ThenBy(phrase => phrase[^1]).ThenBy(phrase => phrase[length / 2]).ToList();
                SearchCode.Append(code, ofLength.Count);
                var last = 0;
                foreach (var phrase in ofLength)
                {
                    SearchCode.Append(code, phrase[0] - last);
                    last = phrase[0];
                    for (var i = 1; i < length; i++) SearchCode.Append(code, phrase[i] - phrase[i - 1]);
                }
            }

            return code.ToString();
        }

        void Links(string name, IEnumerable<(string Words, LinkTarget Target)> links)
        {
            json.WriteStartArray(name);
            foreach (var (text, target) in links)
            {
                json.WriteStartArray();
                json.WriteStringValue(text);
                json.WriteStringValue(Addresses.Of(target));
                json.WriteStringValue(Titles.Of(target, library));
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }
    }

    private static IEnumerable<Trigger> TriggersOf(SearchWords words, HashSet<string> stop)
    {
        return [.. Of('g', words.Groups.Select(g => g.Words)), .. Of('a', words.Acute.Select(a => a.Words)), .. Of('s', words.Suspicion.Select(s => s.Words)), .. Of('f', words.Fields.Select(f => f.Words))];

        IEnumerable<Trigger> Of(char kind, IEnumerable<ImmutableArray<string>> lists) => lists.SelectMany((list, number) =>
            WithoutRepetition([.. list.Select(phrase => StemsOf(phrase, kind))]).Select(stems => new Trigger(kind, number, [.. stems])));

        // Of a long phrase the words that say something are enough: hardly anybody types all of it. Not so where one word (“geen”) turns danger into none.
        HashSet<string> StemsOf(string phrase, char kind)
        {
            var all = DutchText.Words(phrase).ToList();
            var telling = all.Where(word => !stop.Contains(word.Folded)).ToList();
            return (kind == 'g' && all.Count > 2 && telling.Count > 1 ? telling : all).Select(word => DutchStemmer.Stem(word.Folded)).Distinct(StringComparer.Ordinal).Take(MostStems).ToHashSet(StringComparer.Ordinal);
        }

        // “vader dood” adds nothing in a list that has “dood”; the words of the longer one find their texts by themselves.
        static IEnumerable<HashSet<string>> WithoutRepetition(IReadOnlyList<HashSet<string>> phrases) =>
            phrases.Where((phrase, at) => !phrases.Where((_, other) => other != at).Select((other, i) => (other, i)).Any(pair => pair.other.IsProperSubsetOf(phrase)));
    }

    /// <summary>The sections of a page: its top first, then one for each place, texts at the same place together.</summary>
    private static List<Part> SectionsOf(PageTexts entry, int page)
    {
        var parts = new List<Part> { new(page, "", "", "", IsTop: true) };
        for (var i = 0; i < entry.Texts.Count; i++)
        {
            var (heading, text) = entry.Texts[i];
            var anchor = entry.Anchors?[i] ?? "";
            // A protective factor says the same on every event that names it; fifteen times the same text would drown what is special.
            // What is known and not known, and what somebody keeps, is read on the page and hardly ever the question.
            if (anchor == "wat-sterker-maakt" || NotSearched.Contains(heading)) continue;
            var at = parts.FindIndex(part => part.Anchor == anchor);
            if (at < 0) parts.Add(new Part(page, anchor, heading, text.PlainText, IsTop: false));
            else parts[at] = parts[at] with { Text = parts[at].Text.Length == 0 ? text.PlainText : $"{parts[at].Text}\n{text.PlainText}" };
        }

        return parts;
    }

    private sealed record Part(int Page, string Anchor, string Heading, string Text, bool IsTop);

    private sealed record Trigger(char Kind, int Number, ImmutableArray<string> Stems);
}
