using System.Text;
using Wending.Content.Reading;
using static Wending.Content.Tests.RepositoryContent;

namespace Wending.Content.Tests;

/// <summary>Every content rule, broken once in the real content: the fault names the file, the line, and the remedy.</summary>
public sealed class FaultsAreFoundTests
{
    private const string Event = "triggerfactoren/discriminatie-en-uitsluiting/gebeurtenis.md";
    private const string SearchOpenings = "zoekwoorden/openingen.md";
    private const string SearchEvents = "zoekwoorden/gebeurtenissen.md";
    private const string SayingsOfSteps = "gezegd/stappen.txt";
    private const string SayingsOfEvents = "gezegd/gebeurtenissen.txt";
    private const string Pair = "triggerfactoren/discriminatie-en-uitsluiting/onderwijs.md";
    private const string Step = "stappen/praten.md";
    private const string Field = "werkvelden/onderwijs.md";
    private const string Theme = "themas/beschermende-factoren.md";
    private const string TeamSheet = "bladen/team-uitval.md";
    private const string Question = "vragen/profileren.md";
    private const string OtherRole = "ik-sta-er-niet-bij/sport.md";
    private const string Organisation = "hulp/landelijk-steunpunt-extremisme.md";
    private const string Need = "waar-kan-ik-terecht/meedenken/behoefte.md";
    private const string Route = "waar-kan-ik-terecht/meedenken/onderwijs.md";
    private const string Guide = "mag-ik-dit-delen/wijkagent.md";
    private const string Door = "gemeenten/utrecht.md";
    private const string Station = "lokale-route/de-weegploeg.md";
    private const string MeetingPlace = "ontmoeten/lvak.md";
    private const string Municipalities = "gemeenten/gemeenten.csv";
    private const string FormerNames = "gemeenten/vroegere-namen.csv";
    private const string Outlines = "gemeenten/omtrekken.topojson";

    [Fact]
    public void An_event_that_nobody_finds_in_their_own_words_is_reported()
    {
        var faults = LibraryReader.Read(With(SayingsOfEvents, Text(SayingsOfEvents).Replace("## gebeurtenis:detentie\n", "## gebeurtenis:problemen-thuis\n", StringComparison.Ordinal))).Faults;
        Assert.Contains(faults, fault => fault.ToString().Contains("0 lines in gezegd/ lead here", StringComparison.Ordinal) && fault.Place.File == "triggerfactoren/detentie/gebeurtenis.md");
    }

    [Fact]
    public void The_content_of_the_repository_is_sound()
    {
        var faults = LibraryReader.Read(AsItIs).Faults;
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData(Event, "late: false", "late: false\nkleur: rood", "unknown field “kleur”")]
    [InlineData(Event, "studied: goed", "studied: heel-goed", "“heel-goed” is not a value of “studied”")]
    [InlineData(Event, "studied: goed\n", "", "field “studied” is missing")]
    [InlineData(Event, "studied: goed", "studied:", "field “studied” is missing")]
    [InlineData(Event, "late: false", "late: misschien", "“late” is neither true nor false")]
    [InlineData(Event, "nextReview: ", "nextReview: 22 mei #", "something that is not a field")]
    [InlineData(Event, "late: false", "late: false\nlate: false", "cannot be read")]
    [InlineData(Event, "## Let op", "## Opgelet", "unknown heading “Opgelet”")]
    [InlineData(Event, "## Let op", "## Opgelet", "the heading “## Let op” is missing")]
    [InlineData(Event, "## Wat we weten", "#### Wat we weten", "skips a level")]
    [InlineData(Event, "## Let op\n", "## Let op\n<b>vet</b> is niet nodig.\n\n", "raw HTML")]
    [InlineData(Event, "## Let op\n", "## Let op\n<div>\nblok.\n</div>\n\n", "raw HTML")]
    [InlineData(Event, "## Let op\n", "## Let op\n![foto](foto.png).\n\n", "an image")]
    [InlineData(Event, "## Let op\n", "## Let op\n    ingesprongen code.\n\n", "a block of code")]
    [InlineData(Event, "## Let op\n", "## Let op\nDit is afgekapt\n\n", "does not end with punctuation")]
    [InlineData(Event, "## Let op\n", "## Let op\nKijk op [een site](https://example.org/).\n\n", "a link leads to")]
    [InlineData(Event, "## Let op\n", "## Let op\nKijk bij [praten](stap:prate).\n\n", "nothing has the id “prate”. Did you mean “praten”")]
    [InlineData(Event, "## Let op\n", "## Let op\nDit is zo. [@bestaat-niet]\n\n", "nothing has the id “bestaat-niet”")]
    [InlineData(Event, "## Let op\n", "## Let op\nDit is zo. [@jahnke2022\n\n", "a source is written as [@id]")]
    [InlineData(Event, "## Let op\n", "## Let op\nHij zei \"ja\".\n\n", "use “ and ”")]
    [InlineData(Event, "## Let op\n", "## Let op\nBel 088 20 80 080 voor hulp.\n\n", "looks like contact data")]
    [InlineData(Event, "## Let op\n", "## Let op\nDeze risicojongere heeft hulp nodig.\n\n", "the word “risicojongere” is not one of ours")]
    [InlineData(Event, "## Let op\n", "## Let op\nHij kreeg een baard.\n\n", "the word “baard” is not one of ours")]
    [InlineData(Event, "## Let op\n", "## Let op\nDit is een zin die maar niet ophoudt en almaar doorgaat en doorgaat tot niemand meer weet hoe hij begon en waar hij dan toch ooit eindigt.\n\n", "a sentence has")]
    [InlineData(Event, "## In één zin\n", "Los woord.\n\n## In één zin\n", "text before the first heading")]
    [InlineData(Event, "## In één zin\n", "## In één zin\nEn dan nog een hele zin erbij, die echt te veel is voor deze plek, want kort is hier beter dan lang.\n\n", "“In één zin” has")]
    [InlineData(Event, "{form=geweld-om-geweld ", "{", "is not a value of “form”")]
    [InlineData(Event, "Verzonnen voorbeeld. Een jongen", "Een jongen", "does not say that it is made up")]
    [InlineData(Event, "{step=volhouden}", "{step=praten}", "the step “volhouden” stands 0 times")]
    [InlineData(Event, "protectiveFactors: [erkenning,", "protectiveFactors: [erkennig,", "nothing has the id “erkennig”")]
    [InlineData(Event, "placedBy: redactie", "placedBy: redactioneel", "nothing has the id “redactioneel”")]
    [InlineData(Event, "baseRate: ", "baseRate: Dit komt voor. # ", "something that is not a field")]
    [InlineData(Pair, "{#stop-de-opmerking-meteen step=praten kind=woorden}", "{#stop-de-opmerking-meteen kind=woorden}", "does not say which step it is for")]
    [InlineData(Pair, "{#stop-de-opmerking-meteen step=praten", "{#stop-de-opmerking-meteen step=preken", "nothing has the id “preken”")]
    [InlineData(Pair, "{#stop-de-opmerking-meteen ", "{", "has no permanent id")]
    [InlineData(Pair, "{#vertel-wat-je-gaat-doen ", "{#stop-de-opmerking-meteen ", "the id “stop-de-opmerking-meteen” stands twice")]
    [InlineData(Pair, "role=docent-mbo-ho", "role=conrector", "nothing has the id “conrector”")]
    [InlineData(Pair, "kind=woorden}", "kind=woorden toon=streng}", "unknown attribute “toon”")]
    [InlineData(Step, "{field=politie}", "{field=brandweer}", "is not a work field")]
    [InlineData(Step, "{role=ggz}", "{role=ggd}", "is not a role of hulpverlening")]
    [InlineData(Step, "  politie: ", "  brandweer: ", "“lines” has none for politie")]
    [InlineData(Field, "{role=docent-po-vo}", "{role=docent-mbo-ho}", "“Je functie” does not have the role “docent-po-vo” once")]
    [InlineData(Organisation, "kind: telefoon, value: ", "kind: telefoon, value: bel ", "is not well formed for its kind")]
    [InlineData(Organisation, "source: https://", "source: ", "is not an address")]
    [InlineData(Organisation, "lastChecked: nooit", "lastChecked: gisteren", "is not a date")]
    [InlineData("hulp/platform-jep.md", "replacedBy: ", "replacedBy: platform-jep #", "something that is not a field")]
    [InlineData("hulp/platform-jep.md", "replacedBy: ess", "replacedBy: platform-jep", "runs in a circle")]
    [InlineData(Event, "## Let op\n", "## Let op\nDat zegt 1 op de 7 jongeren.\n\n", "a number has no source")]
    [InlineData(Event, "## Denk ook aan\n", "## Denk ook aan\n- Iets anders: daar denk je ook aan als je dit leest. [@exit2025]\n", "does not begin with an event")]
    [InlineData(Event, "## Denk ook aan\n", "## Denk ook aan\n- [Discriminatie en uitsluiting](gebeurtenis:discriminatie-en-uitsluiting): daar denk je ook aan als je dit leest. [@exit2025]\n", "is related to itself")]
    [InlineData(Event, "## Denk ook aan\n", "## Denk ook aan\n- [Iets](gebeurtenis:aanrijding): daar denk je ook aan als je dit leest. [@exit2025]\n", "nothing has the id “aanrijding”")]
    [InlineData(Event, "## Denk ook aan\n", "## Denk ook aan\n- [Thuis](gebeurtenis:problemen-thuis): daar denk je ook aan als je dit leest. [@exit2025]\n", "“Thuis” is called “Problemen thuis”")]
    [InlineData(Organisation, "\nseen: 2026-11-22", "", "field “seen” is missing")]
    [InlineData(Organisation, "## Wat ze bewaren", "## Wat ze houden", "the heading “## Wat ze bewaren” is missing")]
    [InlineData("hulp/ess.md", "sourceDate: 2023-03-28", "sourceDate: 2027-03-28", "is younger than the day on which it was seen")]
    [InlineData(Need, "title: ", "title: Heel erg lang en nog veel langer dan dat, echt ", "the words on the button have")]
    [InlineData(Route, "{naar=dichtbij:collega}", "", "does not say where it leads")]
    [InlineData(Route, "{naar=dichtbij:collega}", "{naar=stap:praten}", "does not say where it leads")]
    [InlineData(Route, "{naar=dichtbij:collega}", "{naar=dichtbij:collage}", "nothing has the id “collage”. Did you mean “collega”")]
    [InlineData(Route, "{naar=dichtbij:zorgteam-op-school}", "{naar=dichtbij:collega}", "comes to the same place twice")]
    [InlineData(Route, "{naar=hulp:landelijk-steunpunt-extremisme}", "{naar=hulp:movisie}", "the route ends where nobody answers")]
    [InlineData(Route, "\n> “", "\n“", "times words to say")]
    [InlineData(Guide, "### Ja, of ik twijfel {naar=bel-nu}", "### Ja, of ik twijfel {naar=bel-u}", "nothing here has the id “bel-u”. Did you mean “bel-nu”")]
    [InlineData(Guide, "einde=privacy", "einde=advies", "the ending “privacy” does not stand here once")]
    [InlineData(Guide, "role: wijkagent", "role: rechercheur", "is not a role of “politie”")]
    [InlineData(Guide, "### Nee {naar=wat}", "### Nee {naar=gevaar}", "the answer “Nee” leads back")]
    [InlineData(Guide, "{naar=ouders}", "{naar=jongere}", "no answer leads to “ouders”")]
    [InlineData(Guide, "{#wat}", "", "has no permanent id")]
    [InlineData(Door, "code: GM0344", "code: GM9999", "no municipality has the code “GM9999”")]
    [InlineData(Door, "code: GM0344", "code: GM0363", "stands in a file with another name")]
    [InlineData(Door, "door: eigen-punt", "door: achterdeur", "is not a value of “door”")]
    [InlineData(Station, "names: met", "names: zonder", "after a name is shared")]
    [InlineData(MeetingPlace, "fields: [onderwijs", "fields: [school", "“school” is not a work field")]
    [InlineData(Municipalities, "GM0034,Almere,", "GM0014,Almere,", "the code “GM0014” stands twice")]
    [InlineData(Municipalities, "GM0034,Almere,Flevoland,", "GM0034,Almere,", "this line has 6 columns")]
    [InlineData(Municipalities, "GM0034,Almere,", "GM0034,Groningen,", "two municipalities would have the address “groningen”")]
    [InlineData(FormerNames, "Aalburg,GM1959", "Aalburg,GM0000", "no municipality has the code “GM0000”")]
    [InlineData(Outlines, "\"GM0034\"", "\"GM0000\"", "“Almere” (GM0034) has no outline")]
    [InlineData(Outlines, "{\"type\":\"Topology\"", "{\"type\":\"Topology", "the outlines cannot be read")]
    [InlineData(Theme, "{figure=verbanden}", "{figure=taart}", "is not a value of “figure”")]
    [InlineData(Theme, " {figure=verbanden}", "", "0 headings ask for the figure “verbanden” and its numbers are given")]
    [InlineData(Theme, "r: \"-0,16\"", "r: \"-1,6\"", "“r” is not a correlation")]
    [InlineData(Theme, "r: \"-0,16\", studies: 7, source: jahnke2022", "r: \"-0,16\", studies: 7, source: jahnke202", "nothing has the id “jahnke202”")]
    [InlineData(Theme, "group: begrijpen", "group: weten", "“weten” is not a value of “group”")]
    [InlineData(Theme, "## Wat je kunt doen\n", "## Wat jij kunt doen\n", "the heading “## Wat je kunt doen” is missing")]
    [InlineData("themas/voorspellen.md", "population: 1000000", "population: 100", "the sum with invented numbers shows nothing")]
    [InlineData(Question, "askedBy: critici", "askedBy: burgers", "“burgers” is not a value of “askedBy”")]
    [InlineData(Question, "profileren?", "profileren", "is not a question")]
    [InlineData(Question, "further: [", "further: [thema:voorspel, ", "nothing has the id “voorspel”")]
    [InlineData(Question, "further: [", "further: [voorspellen, ", "“voorspellen” is not a link")]
    [InlineData(OtherRole, "## Jouw plek\n", "### Nog iets\nEn dan is er nog een zesde ding.\n\n## Jouw plek\n", "there are 6 things")]
    [InlineData(OtherRole, "## Wie naast je staat\n", "## Wie helpt\n", "the heading “## Wie naast je staat” is missing")]
    [InlineData(Event, "## Vragen voor je team\n", "## Vragen voor je team\n- Dit is geen vraag.\n", "a question for a team is not a question")]
    [InlineData(Event, "## Vragen voor je team\n", "## Vragen voor je team\nEen losse zin.\n\n", "something else stands than one list")]
    [InlineData(TeamSheet, "{minutes=3}", "{minutes=4}", "the parts of the meeting take")]
    [InlineData(TeamSheet, "{minutes=3}", "{minutes=drie}", "“drie” is not a number of minutes")]
    [InlineData(TeamSheet, "kind: teamoverleg", "kind: blad", "a sheet to read has minutes")]
    [InlineData(TeamSheet, "events: [uitval-van-school-of-werk]", "events: [uitval]", "nothing has the id “uitval”")]
    [InlineData("bronnen/jahnke2022.md", "key: ", "key: Jahnke 2023 en ", null)]
    [InlineData(SearchOpenings, "to: gebeurtenis:problemen-thuis", "to: gebeurtenis:problemen-huis", "nothing has the id “problemen-huis”")]
    [InlineData(SearchOpenings, "to: gebeurtenis:problemen-thuis", "to: problemen-thuis", "“problemen-thuis” is not a link")]
    [InlineData(SearchOpenings, "  - words: Iemand is overleden", "  - words: Een risicojongere", "“risicojongere” is not one of ours")]
    [InlineData(SearchEvents, "ours: dood, rouw", "ours: dood, zwoerd", "our word “zwoerd” stands in no text of ours")]
    [InlineData(SearchEvents, "words: overleden, ", "words: overleden, , ", "a word of “words” is empty")]
    [InlineData(SearchEvents, "words: overleden, ", "words: overleden, Overlédèn, ", "“overleden” stands twice in one list")]
    [InlineData(SearchEvents, "words: overleden, ", "words: overleden, vechtscheiding, ", "“vechtscheiding” leads to")]
    [InlineData(SearchEvents, "words: overleden, ", "words: overleden, …, ", "“…” holds no letter or digit")]
    [InlineData("zoekwoorden/acuut.md", "line: \"113\"", "line: \"114\"", "“114” is not a value of “line”")]
    [InlineData("zoekwoorden/acuut.md", "    to: hulp:112\ngroups", "    to: thema:online\ngroups", "acute words lead to reading only")]
    [InlineData("zoekwoorden/gewoon.md", "words: moslim, ", "words: moslim, pistool, ", "“pistool” carries suspicion and is acute at once")]
    [InlineData("zoekwoorden/gewoon.md", "    to: thema:dit-is-gewoon\ngroups", "    to: thema:online\ngroups", "words that carry suspicion lead elsewhere")]
    [InlineData("zoekwoorden/mensen.md", "field: politie", "field: brandweer", "nothing has the id “brandweer”")]
    [InlineData("zoekwoorden/mensen.md", "words: jongerenwerker, ", "words: jongerenwerker, wijkagent, ", "“wijkagent” stands for two work fields")]
    [InlineData(SayingsOfSteps, "## stap:praten\n", "## stap:praat\n", "nothing has the id “praat”")]
    [InlineData(SayingsOfSteps, "## stap:praten\n", "## praten\n", "“praten” is not a link")]
    [InlineData(SayingsOfSteps, "## stap:praten\n", "Zo beginnen ze erover.\n", "neither a heading nor a line")]
    [InlineData(SayingsOfSteps, "## stap:acuut-gevaar\n", "", "no page is named above this line")]
    [InlineData(SayingsOfSteps, "## stap:praten\n", "## stap:praten\n- …\n", "“…” holds no letter or digit")]
    [InlineData(SayingsOfSteps, "## stap:praten\n", "## stap:praten\n- mijn állereerste vraag\n- Mijn allereerste vraag?\n", "stands twice under one page")]
    [InlineData(SayingsOfSteps, "## stap:praten\n", "## stap:praten\n- een twee drie vier vijf zes zeven acht negen tien een twee drie vier vijf zes zeven acht negen tien een twee drie vier vijf zes zeven acht negen tien een twee drie vier vijf zes zeven acht negen tien een twee drie vier\n", "The search reads 200")]
    [InlineData(SayingsOfEvents, "## gebeurtenis:oproep-tot-strijd\n", "## gebeurtenis:oproep-tot-strijd\n- hij draagt ineens een keppeltje\n", "“keppeltje” carries suspicion and leads to “oproep-tot-strijd”")]
    [InlineData(SayingsOfEvents, "## gebeurtenis:discriminatie-en-uitsluiting\n", "## gebeurtenis:discriminatie-en-uitsluiting\n- uitgescholden om zijn keppeltje bij de halte\n", null)]
    public void A_broken_rule_is_reported_with_place_and_remedy(string file, string original, string changed, string? expected)
    {
        var text = Text(file);
        Assert.Contains(original, text, StringComparison.Ordinal);
        var broken = text.Replace(original, changed, StringComparison.Ordinal);

        var read = LibraryReader.Read(With(file, broken));

        if (expected is null)
        {
            Assert.NotNull(read.Library);
            return;
        }

        Assert.Null(read.Library);
        var found = read.Faults.Select(fault => fault.ToString()).ToList();
        Assert.Contains(found, fault => fault.StartsWith(file + ":", StringComparison.Ordinal) && fault.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void An_action_without_source_is_reported_at_its_heading()
    {
        var lines = Text(Pair).Split('\n');
        var heading = Array.FindIndex(lines, line => line.StartsWith("### ", StringComparison.Ordinal));
        var next = Array.FindIndex(lines, heading + 1, line => line.StartsWith("### ", StringComparison.Ordinal));
        for (var i = heading + 1; i < next; i++) lines[i] = System.Text.RegularExpressions.Regex.Replace(lines[i], @" ?\[@[^\]]*\]", "");

        var faults = LibraryReader.Read(With(Pair, string.Join('\n', lines))).Faults;

        Assert.Contains(faults, fault => fault.Place.Line == heading + 1 && fault.Problem.Contains("names no source", StringComparison.Ordinal));
    }

    [Fact]
    public void The_line_of_a_fault_is_the_line_in_the_file()
    {
        var lines = Text(Event).Split('\n').ToList();
        var at = lines.IndexOf("## Let op") + 1;
        lines.Insert(at, "Een zin met een <br> erin.\n");

        var faults = LibraryReader.Read(With(Event, string.Join('\n', lines))).Faults;

        Assert.Contains(faults, fault => fault.Place == new Model.SourcePlace(Event, at + 1) && fault.Problem.Contains("raw HTML", StringComparison.Ordinal));
    }

    [Fact]
    public void All_faults_come_in_one_run()
    {
        var text = Text(Event).Replace("late: false", "late: nee", StringComparison.Ordinal).Replace("## Let op", "## Opgelet", StringComparison.Ordinal)
            .Replace("Verzonnen voorbeeld. ", "", StringComparison.Ordinal);

        var faults = LibraryReader.Read(With(Event, text)).Faults;

        Assert.True(faults.Count >= 4, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("stappen/praten.md")]
    [InlineData("werkvelden/politie.md")]
    [InlineData("paginas/correcties.md")]
    [InlineData("themas/fasen-en-de-weg-terug.md")]
    [InlineData("ik-sta-er-niet-bij/aandachtsfunctionaris.md")]
    [InlineData("uitgever.md")]
    [InlineData("woordgebruik.md")]
    [InlineData("waar-kan-ik-terecht/nu/behoefte.md")]
    [InlineData("waar-kan-ik-terecht/nu/onderwijs.md")]
    [InlineData(Municipalities)]
    [InlineData(FormerNames)]
    [InlineData(Outlines)]
    [InlineData("zoekwoorden/openingen.md")]
    [InlineData(Pair)]
    public void A_file_that_must_be_there_is_missed(string file) =>
        Assert.Contains(LibraryReader.Read(Without(file)).Faults, fault => fault.Place.File == file && fault.Problem.Contains("missing", StringComparison.Ordinal));

    [Theory]
    [InlineData("triggerfactoren/nieuw.txt")]
    [InlineData("triggerfactoren/Hoofdletter/gebeurtenis.md")]
    [InlineData("nieuwe-map/iets.md")]
    public void A_file_that_belongs_nowhere_is_refused(string file) =>
        Assert.Contains(LibraryReader.Read(With(file, "---\ntitle: x\n---\n")).Faults, fault => fault.Place.File == file);

    [Fact]
    public void A_file_that_is_not_UTF8_is_reported_at_its_line()
    {
        var bytes = Encoding.UTF8.GetBytes(Text(Event));
        var at = Array.LastIndexOf(bytes, (byte)'\n', bytes.Length / 2) + 1;
        bytes[at] = 0xFF;

        var fault = Assert.Single(LibraryReader.Read(WithBytes(Event, bytes)).Faults, fault => fault.Problem.Contains("UTF-8", StringComparison.Ordinal));

        Assert.Equal(1 + bytes.AsSpan(0, at).Count((byte)'\n'), fault.Place.Line);
    }

    [Fact]
    public void An_exception_in_the_word_list_that_is_no_longer_needed_is_reported()
    {
        const string file = "woordgebruik.md";
        var text = Text(file).Replace("allowed:\n", "allowed:\n  - { word: baard, file: stappen/praten.md, reason: \"Er staat niets.\" }\n", StringComparison.Ordinal);
        Assert.Contains(LibraryReader.Read(With(file, text)).Faults, fault => fault.Problem.Contains("no longer needed", StringComparison.Ordinal));
    }

    [Fact]
    public void A_better_turn_that_is_much_shorter_than_the_worse_is_reported()
    {
        var text = Text(Event);
        var better = text.IndexOf("## Hoe het ten goede kan keren", StringComparison.Ordinal);
        var online = text.IndexOf("### Online", better, StringComparison.Ordinal);
        var shortened = text[..better] + "## Hoe het ten goede kan keren\nIemand luistert. [@exit2025]\n\n" + text[online..];
        Assert.Contains(LibraryReader.Read(With(Event, shortened)).Faults, fault => fault.Problem.StartsWith("the better turn has", StringComparison.Ordinal));
    }

    [Fact]
    public void A_relation_stored_on_both_sides_is_reported()
    {
        const string other = "triggerfactoren/uitval-van-school-of-werk/gebeurtenis.md";
        Assert.Contains("(gebeurtenis:uitval-van-school-of-werk):", Text(Event), StringComparison.Ordinal);
        var text = Text(other).Replace("## Wat we weten\n", "## Denk ook aan\n- [Discriminatie en uitsluiting](gebeurtenis:discriminatie-en-uitsluiting): daar denk je ook aan als je dit leest. [@exit2025]\n\n## Wat we weten\n", StringComparison.Ordinal);
        Assert.Contains(LibraryReader.Read(With(other, text)).Faults, fault => fault.Problem.Contains("stored on both sides", StringComparison.Ordinal));
    }
}
