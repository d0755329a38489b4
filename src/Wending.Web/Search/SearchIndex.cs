using System.Collections.Concurrent;
using System.Numerics;
using System.Text.Json;
using Wending.Content.Language;
using Wending.Content.Reading;
using Wending.Web.Reading;

namespace Wending.Web.Search;

/// <summary>
/// Reads the index and ranks. The script of the search does the same, step by step, on the reader's own device; a test holds
/// the two equal. Only whole numbers are used, so that no rounding can set them apart. The why stands in docs/adr/0010-search.md.
/// </summary>
public sealed class SearchIndex
{
    /// <summary>What lies beyond this many letters of a query does not count, so that nothing can freeze a phone.</summary>
    public const int MostLetters = 200;

    /// <summary>What lies beyond this many words of a query does not count.</summary>
    public const int MostWords = 20;

    private const int Exact = 16, SameSound = 14, Prefix = 10, OneError = 11, TwoErrors = 7, PartOfCompound = 9, InCompound = 5, OfGroup = 12;
    private const int ShortTitle = 17;
    private const int FirstThings = 120;
    private const int GroupWeight = 55, MorePhrase = 40;
    private const int FirstTarget = 300, OtherTarget = 210;
    private const int MostExpansions = 24;
    private const int MostPlaces = 400;

    /// <summary>How much what people type counts beside our own words.</summary>
    private const int Said = 24;

    /// <summary>In sixteenths: how much of that is left for a word that says where somebody works.</summary>
    private const int FieldSaid = 12;

    /// <summary>The name of a town counts so many times.</summary>
    private const int Town = 2;

    /// <summary>How much each kind of page counts, in sixteenths, in the order of <see cref="PageKind"/>.</summary>
    private static readonly int[] Priors = [19, 14, 17, 12, 16, 15, 14, 11, 11, 14, 16, 16, 14];

    private static readonly string[] GroupNames = ["Doe nu", "Lees verder", "Bladen", "Mensen"];
    private static readonly HashSet<string> DoAnchors = [.. Wending.Content.Model.FixedIds.Steps, "niet-soepel", "zinnen"];

    /// <summary>After one of these a word such as "docent" is somebody else, not the reader.</summary>
    private static readonly HashSet<string> NotMe =
        ["met", "de", "een", "mijn", "m", "n", "door", "tegen", "van", "op", "onze", "ons", "zijn", "haar", "het", "die", "naar", "bij", "deze", "hun", "aan", "over", "geen", "andere"];

    private readonly Page[] _pages;
    private readonly Section[] _sections;
    private readonly string[] _words;
    private readonly int[] _backward;
    private readonly Dictionary<string, int> _pageOf;
    private readonly string[] _sounds;
    private readonly Dictionary<string, List<int>> _bySound;
    private readonly uint[] _masks;
    private readonly int[][] _byLength;
    private readonly int[][] _places;
    private readonly byte[][] _levels;
    private readonly int[] _said;
    private readonly int[][] _saidPlaces;
    private readonly byte[][] _saidWeights;
    private readonly Dictionary<string, int> _ids;
    private readonly HashSet<string> _stop;
    private readonly Dictionary<int, int> _common;
    private readonly HashSet<int> _townWords;
    private readonly Group[] _groups;
    private readonly SearchLink[] _acute;
    private readonly SearchLink[] _suspicion;
    private readonly string[] _fields;
    private readonly Trigger[] _triggers;
    private readonly ConcurrentBag<Desk> _desks = [];
    private readonly int[] _tops;
    private readonly int[] _titleWeights;
    private readonly Dictionary<string, List<int>> _pairsOfEvent = new(StringComparer.Ordinal);

    private SearchIndex(JsonElement index)
    {
        var town = index.GetProperty("town").GetString()!;
        _pages = [.. index.GetProperty("pages").EnumerateArray().Select(row => row.ValueKind == JsonValueKind.String
            ? new Page(town + PlainName.Of(row.GetString()!), SearchCode.TownTitle + row.GetString(), PageKind.Municipality, "", "")
            : new Page(row[0].GetString()!, row[1].GetString()!, (PageKind)row[2].GetInt32(), row.GetArrayLength() > 3 ? row[3].GetString()! : "", row.GetArrayLength() > 4 ? row[4].GetString()! : ""))];
        _pageOf = _pages.Select((one, at) => (one.Address, at)).ToDictionary(pair => pair.Address, pair => pair.at, StringComparer.Ordinal);
        var page = -1;
        _sections = [.. index.GetProperty("sections").EnumerateArray().Select(row =>
        {
            var top = row[0].GetInt32() > 0;
            page += row[0].GetInt32();
            var (anchor, heading) = (row[1].GetString()!, row[2].GetString()!);
            return new Section(page, top, anchor == "*" ? PlainName.Of(heading) : anchor, heading, [.. row.EnumerateArray().Skip(3).Select(sentence => sentence.GetString()!)]);
        })];
        _words = index.GetProperty("words").GetString() is { Length: > 0 } words ? words.Split(' ') : [];
        for (var i = 0; i < _words.Length; i++)
        {
            var shared = _words[i][0] <= '9' ? _words[i][0] - '0' : _words[i][0] - 'a' + 10;
            _words[i] = string.Concat(shared > 0 ? _words[i - 1].AsSpan(0, shared) : "", _words[i].AsSpan(1));
        }

        _ids = _words.Select((word, id) => (word, id)).ToDictionary(pair => pair.word, pair => pair.id, StringComparer.Ordinal);
        _sounds = [.. _words.Select(DutchSound.Of)];
        _bySound = Enumerable.Range(0, _words.Length).GroupBy(id => _sounds[id], StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Take(8).ToList(), StringComparer.Ordinal);
        _masks = [.. _sounds.Select(MaskOf)];
        var byLength = Enumerable.Range(0, _words.Length).ToLookup(id => _sounds[id].Length);
        _byLength = [.. Enumerable.Range(0, _sounds.Select(sound => sound.Length).DefaultIfEmpty(0).Max() + 1).Select(length => byLength[length].ToArray())];
        var turned = _words.Select(Turned).ToArray();
        _backward = [.. Enumerable.Range(0, _words.Length)];
        Array.Sort(turned, _backward, StringComparer.Ordinal);
        (_places, _levels) = ReadPostings(index.GetProperty("places").GetString()!, index.GetProperty("levels").GetString()!, _words.Length);
        (_saidPlaces, _saidWeights) = ReadPostings(index.GetProperty("saidPlaces").GetString()!, index.GetProperty("saidWeights").GetString()!, _words.Length);
        _said = [.. index.GetProperty("said").EnumerateArray().Select(page => page.GetInt32())];
        _stop = [.. index.GetProperty("stop").GetString()!.Split(' ')];
        _common = ReadCommon(index.GetProperty("common").GetString()!, index.GetProperty("commonRarities").GetString()!);
        _groups = [.. index.GetProperty("groups").EnumerateArray().Select(row => new Group(
            [.. row[0].GetString()!.Split(' ').Where(_ids.ContainsKey).Select(word => _ids[word])], [.. row.EnumerateArray().Skip(1).Select(target => target.GetInt32())]))];
        (_acute, _suspicion, Openings) = (Links("acute"), Links("suspicion"), Links("openings"));
        _fields = [.. index.GetProperty("fields").EnumerateArray().Select(field => field.GetString()!)];
        _triggers = [.. index.GetProperty("triggers").GetString()!.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(ReadTriggers)];
        _townWords = [.. Enumerable.Range(0, _words.Length).Where(id => _places[id].Length is > 0 and < 20 && Array.TrueForAll(_places[id], section => _pages[_sections[section].Page].Kind == PageKind.Municipality))];
        // A word says more in a short title than in a long one.
        (_tops, _titleWeights) = (new int[_pages.Length], new int[_pages.Length]);
        for (var i = _sections.Length - 1; i >= 0; i--) _tops[_sections[i].Page] = i;
        for (var id = 0; id < _words.Length; id++)
        {
            for (var i = 0; i < _places[id].Length; i++)
            {
                if (_levels[id][i] >= SearchCode.Title) _titleWeights[_sections[_places[id][i]].Page]++;
            }
        }

        for (var i = 0; i < _pages.Length; i++)
        {
            _titleWeights[i] = _titleWeights[i] <= 2 ? ShortTitle : _titleWeights[i] <= 5 ? 14 : 11;
            if (_pages[i].Kind != PageKind.Pair) continue;
            if (!_pairsOfEvent.TryGetValue(_pages[i].EventId, out var list)) _pairsOfEvent[_pages[i].EventId] = list = [];
            list.Add(i);
        }

        SearchLink[] Links(string name) => [.. index.GetProperty(name).EnumerateArray().Select(row => new SearchLink(row[0].GetString()!, row[1].GetString()!, row[2].GetString()!))];
    }

    /// <summary>The plain openings.</summary>
    public IReadOnlyList<SearchLink> Openings { get; }

    /// <summary>Every place that an answer can lead to.</summary>
    public IEnumerable<string> Addresses => _sections.Select(AddressOf);

    /// <summary>The stems that occur in a text or title of ours.</summary>
    public IEnumerable<string> Vocabulary => _words.Where((_, id) => _places[id].Length > 0);

    /// <summary>Reads an index that <see cref="SearchIndexWriter"/> made.</summary>
    public static SearchIndex Read(ReadOnlyMemory<byte> bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        return new SearchIndex(document.RootElement);
    }

    /// <summary>Answers a query; any text at all has an answer.</summary>
    /// <param name="query">What somebody typed.</param>
    /// <param name="typing">True while the last word may not be finished.</param>
    public SearchAnswer Search(string query, bool typing = false)
    {
        var text = query.Length > MostLetters ? query[..MostLetters] : query;
        var tokens = DutchText.Words(text).Take(MostWords).Select(word => new Token(word, DutchStemmer.Stem(word.Folded), _stop.Contains(word.Folded))).ToList();
        if (tokens.Count == 0) return SearchAnswer.Empty;
        for (var i = 0; i < tokens.Count; i++) Resolve(tokens[i], typing && i == tokens.Count - 1 && tokens[i].Word.End == text.Length);
        var joined = Join(tokens);

        // What the words stand for: groups, lines, suspicion, the field of the reader.
        var said = tokens.Where(token => !token.IsPrefix).SelectMany(token => token.Means).Select(means => means.Id).Concat(joined).ToHashSet();
        var groups = new SortedDictionary<int, int>();
        var acute = new SortedSet<int>();
        var covered = new HashSet<int>();
        var field = "";
        var suspicion = -1;
        foreach (var trigger in _triggers)
        {
            if (!Array.TrueForAll(trigger.Stems, said.Contains)) continue;
            switch (trigger.Kind)
            {
                case 'g':
                    groups[trigger.Number] = Math.Max(trigger.Stems.Length, groups.GetValueOrDefault(trigger.Number));
                    covered.UnionWith(trigger.Stems);
                    break;
                case 'a': acute.Add(trigger.Number); break;
                case 's' when suspicion < 0: suspicion = trigger.Number; break;
                case 'f' when field.Length == 0 && FieldAt(tokens, trigger): field = _fields[trigger.Number]; break;
            }
        }

        var concepts = Concepts(tokens, joined, groups, covered, field.Length > 0);
        // What must come first stands above the answers, and its page among them.
        foreach (var link in acute.Select(number => _acute[number]).Concat(suspicion >= 0 ? [_suspicion[suspicion]] : []).DistinctBy(link => link.Address, StringComparer.Ordinal))
        {
            if (_pageOf.TryGetValue(link.Address, out var page)) concepts.Add(new Concept([], FirstThings, [page, .. acute.Count > 0 && _pageOf.TryGetValue(Site.Addresses.Step("acuut-gevaar"), out var step) ? new[] { step } : []], []));
        }

        var (groupsOfHits, corrected) = Rank(concepts, field, tokens, text);
        var lines = acute.Select(number => _acute[number]).DistinctBy(line => line.Words, StringComparer.Ordinal).ToList();
        return new SearchAnswer(lines, suspicion >= 0 ? _suspicion[suspicion] : null, groupsOfHits, corrected);
    }

    /// <summary>What a word can mean: itself, what it may become, what it was meant to be, or its parts.</summary>
    private void Resolve(Token token, bool unfinished)
    {
        var (word, stem) = (token.Word.Folded, token.Stem);
        if (_ids.TryGetValue(stem, out var id)) token.Means.Add((id, Exact));
        if (token.IsStop) return;
        if (unfinished && word.Length >= 3)
        {
            var from = FirstAtLeast(word);
            for (var i = from; i < _words.Length && i < from + MostExpansions && _words[i].StartsWith(word, StringComparison.Ordinal); i++)
            {
                if (token.Means.Count == 0 || i != token.Means[0].Id || token.Means[0].Factor != Exact) token.Means.Add((i, Prefix));
            }

            if (token.Means.Count > 0)
            {
                token.IsPrefix = token.Means[0].Factor == Prefix;
                return;
            }
        }

        if (token.Means.Count > 0 || word.Length < 4) return;
        var sound = DutchSound.Of(stem);
        if (sound.Length < 3) return;
        if (_bySound.TryGetValue(sound, out var same))
        {
            Add(same, SameSound);
            return;
        }

        var (near, distance) = Nearest(sound, word.Length >= 8 ? 2 : 1);
        if (distance == 1)
        {
            Add(near, OneError);
        }
        else if (Split(word) is { } parts)
        {
            token.Means.AddRange(parts.Select(part => (part, PartOfCompound)));
        }
        else if (distance == 2)
        {
            Add(near, TwoErrors);
        }

        void Add(List<int> ids, int factor)
        {
            token.IsMended = true;
            foreach (var one in ids) token.Means.Add((one, factor));
        }
    }

    /// <summary>Words of ours that were typed in two or three parts: “taak accent houder”.</summary>
    private List<int> Join(List<Token> tokens)
    {
        var joined = new List<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var word = tokens[i].Word.Folded;
            for (var j = i + 1; j < tokens.Count && j < i + 3; j++)
            {
                word += tokens[j].Word.Folded;
                if (word.Length < 6 || (tokens[i].IsStop && tokens[j].IsStop)) continue;
                var stem = DutchStemmer.Stem(word);
                var id = _ids.TryGetValue(stem, out var exact) ? exact : word.Length >= 8 && _bySound.TryGetValue(DutchSound.Of(stem), out var same) ? same[0] : -1;
                if (id < 0) continue;
                joined.Add(id);
                for (var part = i; part <= j; part++) tokens[part].IsPart = true;
            }
        }

        return joined;
    }

    private List<Concept> Concepts(List<Token> tokens, List<int> joined, SortedDictionary<int, int> groups, HashSet<int> covered, bool hasField)
    {
        var concepts = new List<Concept>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.IsStop) continue;
            var said = token.Means.Where(one => _saidPlaces[one.Id].Length > 0).ToList();
            var means = token.Means.Where(one => _places[one.Id].Length > 0).ToList();
            if (means.Count == 1 && !token.IsPrefix) AddCompounds(means);
            if (means.Count == 0 && said.Count == 0) continue;
            var weight = means.Count == 0 ? SearchCode.UnusedRarity : Rarity(means);
            if (token.IsPart || token.Means.Exists(one => covered.Contains(one.Id))) weight /= 2;
            // Where somebody works says little about the question, but there are pages for one role.
            if (token.IsField && hasField) weight /= 4;
            concepts.Add(new Concept(means, weight, [], said, token.IsField && hasField ? FieldSaid : 16));
        }

        foreach (var id in joined.Where(id => _places[id].Length > 0)) concepts.Add(new Concept([(id, Exact)], 2 * Rarity([(id, Exact)]), [], _saidPlaces[id].Length > 0 ? [(id, Exact)] : []));
        foreach (var (number, length) in groups)
        {
            concepts.Add(new Concept([.. _groups[number].Ours.Where(id => _places[id].Length > 0).Select(id => (id, OfGroup))], GroupWeight + (MorePhrase * (length - 1)), _groups[number].Targets, []));
        }

        // Only words that say where somebody works: then they are the question.
        if (concepts.Count == 0)
        {
            foreach (var token in tokens.Where(token => token.IsField))
            {
                var means = token.Means.Where(one => _places[one.Id].Length > 0).ToList();
                if (means.Count > 0) concepts.Add(new Concept(means, Rarity(means), [], []));
            }
        }

        return concepts;
    }

    private (IReadOnlyList<SearchGroup> Groups, string? Corrected) Rank(List<Concept> concepts, string field, List<Token> tokens, string text)
    {
        if (concepts.Count == 0) return ([], null);
        if (!_desks.TryTake(out var desk)) desk = new Desk(_sections.Length, _pages.Length);
        var (own, ownCovered, ofTitle, titleCovered, anywhere) = (desk.Own, desk.OwnCovered, desk.OfTitle, desk.TitleCovered, desk.Anywhere);
        var (best, bestTitle, seen, touched) = (desk.Best, desk.BestTitle, desk.Seen, desk.Touched);
        var (said, bestSaid) = (desk.Said, desk.BestSaid);
        var (hitSections, hitPages, hitSaid, candidates) = (new List<int>(), new List<int>(), new List<int>(), new List<int>());
        var all = 0;
        for (var turn = 1; turn <= concepts.Count; turn++)
        {
            var concept = concepts[turn - 1];
            all += concept.Weight;
            hitSections.Clear();
            hitPages.Clear();
            for (var i = 0; i < concept.Targets.Length; i++)
            {
                // The first page that editors named counts most; what counts for an event counts nearly so for its pairs.
                var value = i == 0 ? FirstTarget : OtherTarget;
                Title(concept.Targets[i], value);
                if (_pages[concept.Targets[i]] is not { Kind: PageKind.Event, EventId: { } id } || !_pairsOfEvent.TryGetValue(id, out var pairs)) continue;
                foreach (var pair in pairs) Title(pair, _pages[pair].WorkFieldId == field ? value : value * 3 / 4);
            }

            foreach (var (id, factor) in concept.Means)
            {
                var (places, levels) = (_places[id], _levels[id]);
                for (var i = 0; i < places.Length; i++)
                {
                    var section = places[i];
                    if (levels[i] >= SearchCode.Title)
                    {
                        // What a group stands for leads to the pages that editors named, not to whatever has the word in its title.
                        // Nor is a town meant by a word that only looks like its name.
                        var isTown = _pages[_sections[section].Page].Kind == PageKind.Municipality;
                        if (factor != OfGroup && (factor >= SameSound || !isTown)) Title(_sections[section].Page, factor * _titleWeights[_sections[section].Page] * (isTown && factor == Exact && _townWords.Contains(id) ? Town : 1));
                        continue;
                    }

                    var value = factor * SearchCode.Weights[levels[i]];
                    if (best[section] == 0) hitSections.Add(section);
                    if (value > best[section]) best[section] = value;
                }
            }

            // What people type leads to whole pages, and what leads to an event leads nearly so to its pairs.
            hitSaid.Clear();
            foreach (var (id, factor) in concept.Said)
            {
                var rarity = SearchCode.Rarity(_saidPlaces[id].Length, _said.Length) * concept.Share / 16;
                for (var i = 0; i < _saidPlaces[id].Length; i++)
                {
                    var (page, value) = (_said[_saidPlaces[id][i]], factor * rarity * _saidWeights[id][i]);
                    OfSayings(page, value);
                    if (_pages[page] is not { Kind: PageKind.Event, EventId: { } ofEvent } || !_pairsOfEvent.TryGetValue(ofEvent, out var itsPairs)) continue;
                    foreach (var pair in itsPairs) OfSayings(pair, _pages[pair].WorkFieldId == field ? value : value * 3 / 4);
                }
            }

            foreach (var page in hitSaid)
            {
                said[page] += bestSaid[page];
                bestSaid[page] = 0;
                if (bestTitle[page] == 0)
                {
                    seen[page] = turn;
                    anywhere[page] += concept.Weight;
                }

                Touch(_tops[page]);
            }

            foreach (var page in hitPages)
            {
                ofTitle[page] += (long)concept.Weight * bestTitle[page];
                titleCovered[page] += concept.Weight;
                anywhere[page] += concept.Weight;
                seen[page] = turn;
                Touch(_tops[page]);
            }

            foreach (var section in hitSections)
            {
                var page = _sections[section].Page;
                own[section] += (long)concept.Weight * best[section];
                if (bestTitle[page] == 0) ownCovered[section] += concept.Weight;
                if (seen[page] != turn)
                {
                    seen[page] = turn;
                    anywhere[page] += concept.Weight;
                }

                Touch(section);
                best[section] = 0;
            }

            foreach (var page in hitPages) bestTitle[page] = 0;
        }

        // Only what comes near the best is looked at further: with much content nearly every section holds some word of a sentence.
        var scores = new long[candidates.Count];
        var highest = 0L;
        for (var i = 0; i < scores.Length; i++)
        {
            var section = candidates[i];
            var page = _sections[section].Page;
            var value = ((own[section] + ofTitle[page]) * 4) + (said[page] * Said) + (_sections[section].IsTop ? ofTitle[page] + (said[page] * Said / 2) : 0);
            var covered = 12L * (anywhere[page] + ownCovered[section] + titleCovered[page]) / (2L * all);
            scores[i] = value * (6 + covered) * PriorOf(page, field) * (titleCovered[page] == all && _titleWeights[page] == ShortTitle ? 5 : 4);
            if (scores[i] > highest) highest = scores[i];
        }

        var nearest = new List<(long Score, int Section)>();
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] > 0 && scores[i] * 4 >= highest) nearest.Add((scores[i], candidates[i]));
        }

        foreach (var section in candidates) desk.Clear(section, _sections[section].Page);
        _desks.Add(desk);
        nearest.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Section.CompareTo(b.Section));
        var found = new Dictionary<int, Found>();
        foreach (var (score, section) in nearest.Take(MostPlaces))
        {
            if (!found.TryGetValue(_sections[section].Page, out var one)) found[_sections[section].Page] = one = new Found(_sections[section].Page, score);
            one.Places.Add((score, section));
        }

        var ordered = OnePerEvent(found, field).OrderByDescending(one => one.Score).ThenBy(one => one.Page).Take(MostExpansions).ToList();
        if (ordered.Count == 0) return ([], null);
        var least = ordered[0].Score;
        var matched = new Dictionary<int, long>();
        foreach (var concept in concepts)
        {
            foreach (var (id, factor) in concept.Means) matched[id] = Math.Max(matched.GetValueOrDefault(id), (long)concept.Weight * factor);
        }

        var hits = ordered.ConvertAll(one => (Group: GroupOf(one), Hit: HitOf(one, matched), IsNear: one.Score * 8 >= least * 5, IsFair: one.Score * 2 >= least));
        var groups = new List<SearchGroup>();
        foreach (var group in hits.Select(hit => hit.Group).Distinct())
        {
            var ofGroup = hits.Where(hit => hit.Group == group).ToList();
            groups.Add(new SearchGroup(GroupNames[group], ofGroup.ConvertAll(hit => hit.Hit), Math.Clamp(ofGroup.Count(hit => hit.IsNear), ofGroup[0].IsFair ? 1 : 0, SearchGroup.MostShown)));
        }

        return (groups, Correct(tokens, text, hits.ConvertAll(hit => hit.Hit)));

        void Touch(int section)
        {
            if (touched[section]) return;
            touched[section] = true;
            candidates.Add(section);
        }

        void OfSayings(int page, int value)
        {
            if (bestSaid[page] == 0) hitSaid.Add(page);
            if (value > bestSaid[page]) bestSaid[page] = value;
        }

        void Title(int page, int value)
        {
            if (bestTitle[page] == 0) hitPages.Add(page);
            if (value > bestTitle[page]) bestTitle[page] = value;
        }
    }

    /// <summary>An event and its four pairs are one answer: the event, or the pair of the reader's own field beside it.</summary>
    private List<Found> OnePerEvent(Dictionary<int, Found> found, string field)
    {
        var families = new Dictionary<string, (Found? Event, Found? Pair)>(StringComparer.Ordinal);
        foreach (var one in found.Values)
        {
            var page = _pages[one.Page];
            var family = families.GetValueOrDefault(page.EventId);
            var isOfField = page.Kind == PageKind.Pair && (field.Length == 0 || page.WorkFieldId == field);
            var isBetter = family.Pair is not { } other || one.Score > other.Score || (one.Score == other.Score && one.Page < other.Page);
            if (page.Kind == PageKind.Event) families[page.EventId] = (one, family.Pair);
            else if (isOfField && isBetter) families[page.EventId] = (family.Event, one);
        }

        var kept = new List<Found>();
        foreach (var one in found.Values)
        {
            var (theEvent, pair) = families.GetValueOrDefault(_pages[one.Page].EventId);
            var pairIsBetter = pair is not null && theEvent is not null && pair.Score * 4 > theEvent.Score * 5;
            var keep = _pages[one.Page].Kind switch
            {
                PageKind.Event => field.Length > 0 || !pairIsBetter,
                PageKind.Pair => one == pair && (field.Length > 0 || theEvent is null || pairIsBetter),
                _ => true,
            };
            if (keep) kept.Add(one);
        }

        return kept;
    }

    private int PriorOf(int page, string field)
    {
        var prior = Priors[(int)_pages[page].Kind];
        // With a field in the question, the pair of that field answers before the event itself.
        if (field.Length > 0 && _pages[page].Kind == PageKind.Event) return prior / 2;
        if (field.Length == 0 || _pages[page].WorkFieldId.Length == 0) return prior;
        return _pages[page].WorkFieldId == field ? prior + 14 : prior / 2;
    }

    private int GroupOf(Found one) => _pages[one.Page].Kind switch
    {
        PageKind.Pair or PageKind.Step => 0,
        PageKind.Event => DoAnchors.Contains(_sections[one.Places[0].Section].Anchor) ? 0 : 1,
        PageKind.Sheet => 2,
        PageKind.Organisation or PageKind.Route or PageKind.Municipality => 3,
        _ => 1,
    };

    private SearchHit HitOf(Found one, Dictionary<int, long> matched)
    {
        var page = _pages[one.Page];
        var section = _sections[one.Places[0].Section];
        var (sentence, marks) = ("", new List<(int, int)>());
        // The top of a page has few words of its own; then a place on it that is about the question says why it was found.
        var most = -1L;
        foreach (var (_, place) in one.Places.Take(3))
        {
            foreach (var candidate in _sections[place].Sentences)
            {
                var found = DutchText.Words(candidate).Select(word => (word, Value: _ids.TryGetValue(DutchStemmer.Stem(word.Folded), out var id) && !_stop.Contains(word.Folded) ? matched.GetValueOrDefault(id) : 0)).Where(pair => pair.Value > 0).ToList();
                var value = found.Sum(pair => pair.Value);
                if (value <= most || (value == 0 && place != one.Places[0].Section)) continue;
                (sentence, marks, most) = (candidate, found.ConvertAll(pair => (pair.word.Start, pair.word.End)), value);
            }

            if (most > 0) break;
        }

        var others = new List<(string, string)>();
        foreach (var (score, place) in one.Places.Skip(1).Take(2))
        {
            if (score * 2 >= one.Places[0].Score && _sections[place].Heading.Length > 0) others.Add((AddressOf(_sections[place]), _sections[place].Heading));
        }

        if (page.Kind == PageKind.Event && _pairsOfEvent.TryGetValue(page.EventId, out var pairs))
        {
            foreach (var pair in pairs) others.Add((_pages[pair].Address, _pages[pair].Title[(_pages[pair].Title.LastIndexOf(": ", StringComparison.Ordinal) + 2)..]));
        }

        return new SearchHit(AddressOf(section), page.Title, section.IsTop ? "" : section.Heading, page.Kind, sentence, marks, others);
    }

    /// <summary>The query with the words that answers hold in the place of typing errors.</summary>
    private string? Correct(List<Token> tokens, string text, List<SearchHit> hits)
    {
        var corrected = text;
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            var token = tokens[i];
            if (!token.IsMended) continue;
            var right = hits.Take(8).SelectMany(hit => DutchText.Words($"{hit.Title} {hit.Heading} {hit.Sentence}").Select(word => word.Folded))
                .FirstOrDefault(word => _ids.TryGetValue(DutchStemmer.Stem(word), out var id) && token.Means.Exists(means => means.Id == id));
            if (right is null) return null;
            corrected = string.Concat(corrected.AsSpan(0, token.Word.Start), right, corrected.AsSpan(token.Word.End));
        }

        return corrected == text ? null : corrected;
    }

    /// <summary>Whether the words of a trigger say where the reader works, and not whom it is about.</summary>
    private static bool FieldAt(List<Token> tokens, Trigger trigger)
    {
        if (trigger.Stems.Length > 1)
        {
            foreach (var token in tokens.Where(token => token.Means.Exists(means => trigger.Stems.Contains(means.Id)))) token.IsField = true;
            return true;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].Means.Exists(means => means.Id == trigger.Stems[0]) || (i > 0 && NotMe.Contains(tokens[i - 1].Word.Folded))) continue;
            tokens[i].IsField = true;
            return true;
        }

        return false;
    }

    private int Rarity(List<(int Id, int Factor)> means)
    {
        var most = means.Max(one => one.Factor);
        foreach (var (id, factor) in means)
        {
            if (factor == most && _common.TryGetValue(id, out var rarity)) return rarity;
        }

        return SearchCode.Rarity(means.Where(one => one.Factor == most).Sum(one => _places[one.Id].Length), _sections.Length);
    }

    /// <summary>Longer words that begin or end with this one.</summary>
    private void AddCompounds(List<(int Id, int Factor)> means)
    {
        var (id, stem) = (means[0].Id, _words[means[0].Id]);
        if (stem.Length < 4) return;
        for (var i = id + 1; i < _words.Length && means.Count <= MostExpansions && _words[i].StartsWith(stem, StringComparison.Ordinal); i++) Add(i);
        var turned = Turned(stem);
        var (low, high) = (0, _backward.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(Turned(_words[_backward[middle]]), turned) < 0) low = middle + 1;
            else high = middle;
        }

        for (var i = low; i < _backward.Length && means.Count <= 2 * MostExpansions && _words[_backward[i]].EndsWith(stem, StringComparison.Ordinal); i++) Add(_backward[i]);

        void Add(int other)
        {
            if (_words[other].Length - stem.Length >= 3 && _places[other].Length > 0) means.Add((other, InCompound));
        }
    }

    /// <summary>The words that sound nearest to a mistyped one, and how far they lie; letters changed, left out, added or swapped.</summary>
    private (List<int> Ids, int Distance) Nearest(string sound, int most)
    {
        var mask = MaskOf(sound);
        var near = new List<int>();
        var least = most;
        for (var length = Math.Max(3, sound.Length - most); length <= sound.Length + most && length < _byLength.Length; length++)
        {
            foreach (var id in _byLength[length])
            {
                // Each change alters at most two of the letters that occur: a cheap way to pass over nearly all words.
                if (BitOperations.PopCount(_masks[id] ^ mask) > 2 * least) continue;
                var distance = Distance(sound, _sounds[id], least);
                if (distance > least) continue;
                if (distance < least) near.Clear();
                least = distance;
                if (near.Count < 8) near.Add(id);
            }
        }

        return near.Count == 0 ? (near, 0) : (near, least);
    }

    /// <summary>The distance of two words (optimal string alignment), or anything above <paramref name="most"/> as soon as it must be more.</summary>
    private static int Distance(string first, string second, int most)
    {
        Span<int> beforePrevious = stackalloc int[second.Length + 1], previous = stackalloc int[second.Length + 1], current = stackalloc int[second.Length + 1];
        for (var j = 0; j <= second.Length; j++) previous[j] = j;
        for (var i = 1; i <= first.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var value = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1]) value = Math.Min(value, beforePrevious[j - 2] + 1);
                current[j] = value;
                least = Math.Min(least, value);
            }

            if (least > most + 1) return most + 1;
            var spare = beforePrevious;
            beforePrevious = previous;
            previous = current;
            current = spare;
        }

        return previous[second.Length];
    }

    /// <summary>A compound that we do not know as two words that we do, with or without the sounds that join them.</summary>
    private int[]? Split(string word)
    {
        for (var at = word.Length - 3; at >= 3; at--)
        {
            if (_stop.Contains(word[at..]) || PartOf(word[at..]) is not { } second || _places[second].Length == 0) continue;
            foreach (var joint in Joints)
            {
                if (at - joint.Length < 3 || !word.AsSpan(0, at).EndsWith(joint)) continue;
                var first = word[..(at - joint.Length)];
                if (!_stop.Contains(first) && PartOf(first) is { } id) return [id, second];
            }
        }

        return null;

        int? PartOf(string part)
        {
            var stem = DutchStemmer.Stem(part);
            if (_ids.TryGetValue(stem, out var exact)) return exact;
            return part.Length >= 4 && _bySound.TryGetValue(DutchSound.Of(stem), out var same) ? same[0] : null;
        }
    }

    private static readonly string[] Joints = ["", "s", "en", "e"];

    private int FirstAtLeast(string word)
    {
        var at = Array.BinarySearch(_words, word, StringComparer.Ordinal);
        return at < 0 ? ~at : at;
    }

    private static uint MaskOf(string word)
    {
        var mask = 0u;
        foreach (var letter in word) mask |= letter >= 'a' ? 1u << (letter - 'a') : 1u << (26 + ((letter - '0') % 5));
        return mask;
    }

    private static string Turned(string word) => string.Create(word.Length, word, (into, from) =>
    {
        for (var i = 0; i < into.Length; i++) into[i] = from[^(i + 1)];
    });

    private string AddressOf(Section section) => section.Anchor.Length == 0 ? _pages[section.Page].Address : $"{_pages[section.Page].Address}#{section.Anchor}";

    /// <summary>The phrases of one list, as <see cref="SearchIndexWriter"/> wrote them.</summary>
    private static List<Trigger> ReadTriggers(string line)
    {
        var name = line.IndexOf(' ');
        var (kind, number) = (line[0], int.Parse(line.AsSpan(1, name - 1)));
        var triggers = new List<Trigger>();
        var at = name + 1;
        for (var length = 1; at < line.Length; length++)
        {
            var first = 0;
            for (var left = SearchCode.Read(line, ref at); left > 0; left--)
            {
                var stems = new int[length];
                first += SearchCode.Read(line, ref at);
                stems[0] = first;
                for (var i = 1; i < length; i++) stems[i] = stems[i - 1] + SearchCode.Read(line, ref at);
                triggers.Add(new Trigger(kind, number, stems));
            }
        }

        return triggers;
    }

    private static Dictionary<int, int> ReadCommon(string numbers, string rarities)
    {
        var common = new Dictionary<int, int>();
        var (at, id) = (0, 0);
        foreach (var rarity in rarities)
        {
            id += SearchCode.Read(numbers, ref at);
            common[id] = 4 * SearchCode.Values[rarity];
        }

        return common;
    }

    private static (int[][] Places, byte[][] Levels) ReadPostings(string places, string levels, int words)
    {
        var (allPlaces, allLevels) = (new int[words][], new byte[words][]);
        var (at, level) = (0, 0);
        for (var word = 0; word < words; word++)
        {
            var list = new int[SearchCode.Read(places, ref at)];
            var weights = new byte[list.Length];
            var section = -1;
            for (var i = 0; i < list.Length; i++)
            {
                section += 1 + SearchCode.Read(places, ref at);
                list[i] = section;
                weights[i] = (byte)(levels[level++] - '0');
            }

            (allPlaces[word], allLevels[word]) = (list, weights);
        }

        return (allPlaces, allLevels);
    }

    private sealed record Page(string Address, string Title, PageKind Kind, string EventId, string WorkFieldId);

    private sealed record Section(int Page, bool IsTop, string Anchor, string Heading, string[] Sentences);

    private sealed record Group(int[] Ours, int[] Targets);

    private sealed record Trigger(char Kind, int Number, int[] Stems);

    /// <summary>One thing that was asked: words of our texts, pages that editors named, words that people type, and in sixteenths how much these count.</summary>
    private sealed record Concept(List<(int Id, int Factor)> Means, int Weight, int[] Targets, List<(int Id, int Factor)> Said, int Share = 16);

    /// <summary>Where the sums of one query are made; wiped after it and used again, as making these rows anew would be most of the work.</summary>
    private sealed class Desk(int sections, int pages)
    {
        public long[] Own { get; } = new long[sections];

        public int[] OwnCovered { get; } = new int[sections];

        public int[] Best { get; } = new int[sections];

        public bool[] Touched { get; } = new bool[sections];

        public long[] OfTitle { get; } = new long[pages];

        public int[] TitleCovered { get; } = new int[pages];

        public int[] Anywhere { get; } = new int[pages];

        public int[] BestTitle { get; } = new int[pages];

        public int[] Seen { get; } = new int[pages];

        public long[] Said { get; } = new long[pages];

        public int[] BestSaid { get; } = new int[pages];

        public void Clear(int section, int page)
        {
            (Own[section], OwnCovered[section], Touched[section]) = (0, 0, false);
            (OfTitle[page], TitleCovered[page], Anywhere[page], Seen[page], Said[page]) = (0, 0, 0, 0, 0);
        }
    }

    /// <summary>A page with its places, the best first.</summary>
    private sealed class Found(int page, long score)
    {
        public int Page { get; } = page;

        public long Score { get; } = score;

        public List<(long Score, int Section)> Places { get; } = [];
    }

    private sealed class Token(TextWord word, string stem, bool isStop)
    {
        public TextWord Word { get; } = word;

        public string Stem { get; } = stem;

        public bool IsStop { get; } = isStop;

        public bool IsPrefix { get; set; }

        public bool IsMended { get; set; }

        public bool IsField { get; set; }

        public bool IsPart { get; set; }

        public List<(int Id, int Factor)> Means { get; } = [];
    }
}
