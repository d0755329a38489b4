using Wending.Content.Model;
using Wending.Content.Reading;

namespace Wending.Content.Checking;

/// <summary>The set is complete: five steps, four work fields, every event for every field and step, within the agreed lengths.</summary>
public static class NothingIsMissing
{
    /// <summary>The pages of running text that the footer and the corrections link lead to.</summary>
    public static readonly IReadOnlyList<string> RequiredPages = ["over", "privacy", "toegankelijkheid", "correcties", "gaat-dit-over-jou"];

    /// <summary>Other files that pages of the site lead to by name.</summary>
    private static readonly string[] RequiredFiles = ["themas/fasen-en-de-weg-terug.md", "ik-sta-er-niet-bij/aandachtsfunctionaris.md", "hulp/landelijk-steunpunt-extremisme.md", $"hulp/{RouteStop.MunicipalDoorId}.md"];

    /// <summary>Checks presence and length.</summary>
    public static IEnumerable<Fault> Check(Library library) =>
        Sets(library).Concat(library.Events.SelectMany(e => Event(e, library))).Concat(library.Pairs.SelectMany(p => Pair(p, library)))
            .Concat(library.Steps.SelectMany(s => Step(s, library))).Concat(library.WorkFields.SelectMany(Field))
            .Concat(library.Themes.SelectMany(Theme)).Concat(library.Questions.SelectMany(Question)).Concat(library.OtherRoles.SelectMany(OtherRole))
            .Concat(library.Sheets.SelectMany(Sheet));

    private static IEnumerable<Fault> Sets(Library library)
    {
        foreach (var id in FixedIds.Steps.Except(library.Steps.Select(s => s.Id)).Order(StringComparer.Ordinal)) yield return Fault.Missing($"stappen/{id}.md", "this step");
        foreach (var id in FixedIds.WorkFields.Except(library.WorkFields.Select(f => f.Id)).Order(StringComparer.Ordinal)) yield return Fault.Missing($"werkvelden/{id}.md", "this work field");
        foreach (var id in RequiredPages.Except(library.Pages.Select(p => p.Id)).Order(StringComparer.Ordinal)) yield return Fault.Missing($"paginas/{id}.md", "this page");
        var files = library.Themes.Select(t => t.Place.File).Concat(library.OtherRoles.Select(r => r.Place.File)).Concat(library.Organisations.Select(o => o.Place.File)).ToHashSet(StringComparer.Ordinal);
        foreach (var file in RequiredFiles.Where(file => !files.Contains(file))) yield return Fault.Missing(file, "this file");
        foreach (var step in library.Steps.Where(s => !FixedIds.Steps.Contains(s.Id))) yield return new Fault(step.Place, $"“{step.Id}” is not one of the five steps", $"Known: {string.Join(", ", FixedIds.Steps)}");
        foreach (var field in library.WorkFields.Where(f => !FixedIds.WorkFields.Contains(f.Id))) yield return new Fault(field.Place, $"“{field.Id}” is not one of the four work fields", $"Known: {string.Join(", ", FixedIds.WorkFields)}");
        foreach (var factor in library.Events)
        {
            foreach (var field in FixedIds.WorkFields.Order(StringComparer.Ordinal).Where(field => !library.Pairs.Any(p => p.EventId == factor.Id && p.WorkFieldId == field)))
            {
                yield return Fault.Missing($"triggerfactoren/{factor.Id}/{field}.md", "what this work field can do");
            }
        }
    }

    private static IEnumerable<Fault> Event(TriggerFactor factor, Library library)
    {
        if (factor.InOneSentence.WordCount > 25) yield return TooLong(factor.InOneSentence, "In één zin", 25);
        if (factor.WhatHappens.WordCount is < 80 or > 140) yield return Fault.Length(factor.WhatHappens, "Wat er gebeurt", 80, 140);
        foreach (var step in FixedIds.Steps.Order(StringComparer.Ordinal))
        {
            var count = factor.Steps.Count(s => s.StepId == step);
            if (count != 1) yield return new Fault(factor.Place, $"the step “{step}” stands {count} times under “Wat je kunt doen”", "Write one heading with {step=" + step + "}");
        }

        foreach (var step in factor.Steps)
        {
            if (!FixedIds.Steps.Contains(step.StepId)) yield return new Fault(step.Text.Place, $"“{step.StepId}” is not one of the five steps", $"Known: {string.Join(", ", FixedIds.Steps)}");
            if (step.Text.WordCount is < 20 or > 90) yield return Fault.Length(step.Text, step.Title, 20, 90);
        }

        foreach (var (name, sentences) in new[] { ("Zinnen die helpen", factor.SentencesThatHelp), ("Zinnen die sluiten", factor.SentencesThatClose) })
        {
            if (sentences.Length is < 3 or > 5) yield return new Fault(factor.Place, $"“{name}” has {sentences.Length} sentences", "Write three to five");
            foreach (var sentence in sentences)
            {
                var text = Inline.Plain(sentence.Content);
                var closing = text.IndexOf('”');
                if (!text.StartsWith('“') || closing < 0 || closing >= text.Length - 2)
                {
                    yield return new Fault(sentence.Place, $"a sentence under “{name}” lacks its quotation marks or its reason", "Write “De zin.” and then, in half a line, why");
                }
            }
        }

        foreach (var turn in new[] { factor.ForTheWorse, factor.ForTheBetter })
        {
            if (!turn.Example.Text.PlainText.StartsWith("Verzonnen voorbeeld.", StringComparison.Ordinal))
            {
                yield return new Fault(turn.Example.Text.Place, "an example does not say that it is made up", "Begin with *Verzonnen voorbeeld.*");
            }
        }

        if (factor.TeamQuestions.Length != 3) yield return new Fault(factor.Place, $"there are {factor.TeamQuestions.Length} questions for a team", "Write three under “Vragen voor je team”");
        foreach (var question in factor.TeamQuestions.Where(question => !Inline.Plain(question.Content).EndsWith('?'))) yield return new Fault(question.Place, "a question for a team is not a question", "End it with a question mark");
        if (!MentionsBaseRate(factor.BaseRate)) yield return new Fault(factor.Place, "“baseRate” does not say that nearly nobody radicalises", "Say it in plain words: “Bijna niemand van hen radicaliseert.”");
        if (!MentionsBaseRate(factor.WhatIsOrdinary.PlainText)) yield return new Fault(factor.WhatIsOrdinary.Place, "“Wat gewoon is” does not give the base rate", "Say in plain words that nearly nobody radicalises because of this");
        var related = library.RelatedTo(factor).Count();
        if (related is < 2 or > 7) yield return new Fault(factor.Place, $"{related} other events are named under “Denk ook aan”, here or with the others", "Name two to seven in all");
        foreach (var relation in factor.Relations.Where(relation => relation.Why.WordCount is < 6 or > 40)) yield return Fault.Length(relation.Why, "Denk ook aan", 6, 40);
        if (factor.ProtectiveFactorIds.IsEmpty) yield return new Fault(factor.Place, "no protective factor is named", "Name at least one");
        if (library.Pairs.Count(p => p.EventId == factor.Id) > FixedIds.WorkFields.Count) yield return new Fault(factor.Place, "there are more work fields than four", "Remove the file that does not belong here");
    }

    /// <summary>The base rate in plain words: (bijna) nobody, or nearly everyone does not.</summary>
    private static bool MentionsBaseRate(string text) =>
        text.Contains("radicalise", StringComparison.OrdinalIgnoreCase)
        && (text.Contains("bijna niemand", StringComparison.OrdinalIgnoreCase) || text.Contains("bijna allemaal", StringComparison.OrdinalIgnoreCase)
            || text.Contains("bijna iedereen", StringComparison.OrdinalIgnoreCase) || text.Contains("verreweg de meeste", StringComparison.OrdinalIgnoreCase)
            || text.Contains("bijna nooit", StringComparison.OrdinalIgnoreCase) || text.Contains("bijna geen", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Fault> Pair(EventForWorkField pair, Library library)
    {
        var fewer = library.Events.Any(e => e.Id == pair.EventId && e.FewerActionsBecause is not null);
        if (pair.InYourWork.WordCount is < 30 or > 90) yield return Fault.Length(pair.InYourWork, "In jouw werk", 30, 90);
        var least = fewer ? 1 : 4;
        if (pair.Actions.Length < least || pair.Actions.Length > 7) yield return new Fault(pair.Place, $"there are {pair.Actions.Length} actions", $"Write {least} to 7; fewer only with fewerActionsBecause in the event");
        foreach (var kind in Enum.GetValues<ActionKind>().Where(kind => !fewer && !pair.Actions.Any(a => a.Kinds.Contains(kind))))
        {
            yield return new Fault(pair.Place, $"no action has kind={Vocabulary.Word(kind)}", "Mark the action that offers it, or add one");
        }

        foreach (var action in pair.Actions)
        {
            if (action.Text.WordCount is < 30 or > 110) yield return Fault.Length(action.Text, action.Title, 30, 110);
            if (action.Kinds.Contains(ActionKind.Words) && !HoldsWordsToSay(action.Text))
            {
                yield return new Fault(action.Place, $"“{action.Title}” promises words to say and gives none", "Add a quote (> “…”) or a sentence between “ and ”");
            }
        }

        foreach (var twice in pair.Actions.GroupBy(a => a.Id).Where(group => group.Count() > 1))
        {
            yield return new Fault(twice.Last().Place, $"the id “{twice.Key}” stands twice", "Give each action its own id");
        }
    }

    private static bool HoldsWordsToSay(Prose text) => text.Blocks.OfType<SpokenWords>().Any() || text.PlainText.Contains('“');

    private static IEnumerable<Fault> Step(Step step, Library library)
    {
        if (step.InOneSentence.WordCount > 25) yield return TooLong(step.InOneSentence, "In één zin", 25);
        foreach (var field in FixedIds.WorkFields.Order(StringComparer.Ordinal))
        {
            if (!step.Lines.TryGetValue(field, out var line)) yield return new Fault(step.Place, $"“lines” has none for {field}", "Add one line of at most 25 words");
            else if (line.Split(' ').Length > 25) yield return new Fault(step.Place, $"the line for {field} is longer than 25 words", "Shorten it");
            if (step.PerWorkField.Count(part => part.WorkFieldId == field) != 1) yield return new Fault(step.Place, $"“Per werkveld” does not have {field} once", "Add one heading with {field=" + field + "}");
        }

        foreach (var stray in step.Lines.Keys.Except(FixedIds.WorkFields)) yield return new Fault(step.Place, $"“lines” holds “{stray}”, which is not a work field", "Leave it out");
        foreach (var part in step.PerWorkField)
        {
            if (library.WorkFields.FirstOrDefault(f => f.Id == part.WorkFieldId) is not { } field)
            {
                yield return new Fault(part.Text.Place, $"“{part.WorkFieldId}” is not a work field", $"Known: {string.Join(", ", FixedIds.WorkFields)}");
                continue;
            }

            foreach (var fault in Roles(part.Roles, field)) yield return fault;
        }
    }

    private static IEnumerable<Fault> Field(WorkField field)
    {
        if (field.InOneSentence.WordCount > 25) yield return TooLong(field.InOneSentence, "In één zin", 25);
        foreach (var role in field.Roles.Where(role => field.PerRole.Count(part => part.RoleId == role.Id) != 1))
        {
            yield return new Fault(field.Place, $"“Je functie” does not have the role “{role.Id}” once", "Add one heading with {role=" + role.Id + "}");
        }

        foreach (var fault in Roles(field.PerRole, field)) yield return fault;
    }

    private static IEnumerable<Fault> Theme(Theme theme)
    {
        if (theme.InOneSentence.WordCount > 25) yield return TooLong(theme.InOneSentence, "In één zin", 25);
        foreach (var fault in AskedAs(theme.Question, theme.Place)) yield return fault;
        if (theme.Parts.Length is < 2 or > 7) yield return new Fault(theme.Place, $"there are {theme.Parts.Length} parts before “Wat je kunt doen”", "Write two to seven headings of your own");
        if (theme.Actions.Length is < 3 or > 6) yield return new Fault(theme.Place, $"there are {theme.Actions.Length} things to do", "Write three to six under “Wat je kunt doen”");
        foreach (var action in theme.Actions.Where(action => action.Text.WordCount is < 25 or > 90)) yield return Fault.Length(action.Text, action.Heading, 25, 90);
        if (theme.WhatNobodyKnows.WordCount is < 25 or > 130) yield return Fault.Length(theme.WhatNobodyKnows, "Wat we niet weten", 25, 130);
        var words = theme.Sections.Sum(section => section.Text.WordCount);
        if (words is < 400 or > 1000) yield return new Fault(theme.Place, $"the theme has {words} words", "Use 400 to 1000; what is longer is two themes");
        foreach (var figure in Enum.GetValues<Figure>())
        {
            var asked = theme.Parts.Count(part => part.Figure == figure);
            var given = figure == Figure.Relations ? !theme.Relations.IsEmpty : theme.People is not null;
            if (asked != (given ? 1 : 0)) yield return new Fault(theme.Place, $"{asked} headings ask for the figure “{Vocabulary.Word(figure)}” and its numbers are {(given ? "given" : "missing")}", "Give the numbers in the front matter and mark one heading with {figure=…}");
        }

        if (theme.People is { } sum && (sum.Population < 1000 || sum.Affected < 1 || sum.Affected * 100L > sum.Population || sum.RightPerHundred is < 50 or > 99))
        {
            yield return new Fault(theme.Place, "the sum with invented numbers shows nothing", "Let it be about at most one in a hundred of at least a thousand people, with a list that is right 50 to 99 times in a hundred");
        }
    }

    private static IEnumerable<Fault> Question(Question question)
    {
        foreach (var fault in AskedAs(question.Title, question.Place)) yield return fault;
        if (question.Answer.WordCount is < 40 or > 120) yield return Fault.Length(question.Answer, "Antwoord", 40, 120);
        if (question.Further.Length is < 1 or > 3) yield return new Fault(question.Place, $"there are {question.Further.Length} ways on", "Give one to three links in “further”");
    }

    private static IEnumerable<Fault> OtherRole(OtherRole role)
    {
        if (role.InOneSentence.WordCount > 25) yield return TooLong(role.InOneSentence, "In één zin", 25);
        foreach (var fault in AskedAs(role.Question, role.Place)) yield return fault;
        if (role.FiveThings.Length != 5) yield return new Fault(role.Place, $"there are {role.FiveThings.Length} things", "Write five");
        foreach (var thing in role.FiveThings.Where(thing => thing.Text.WordCount is < 35 or > 110)) yield return Fault.Length(thing.Text, thing.Heading, 35, 110);
        if (role.YourPlace.WordCount is < 40 or > 120) yield return Fault.Length(role.YourPlace, "Jouw plek", 40, 120);
        if (role.WhoStandsBesideYou.WordCount is < 25 or > 120) yield return Fault.Length(role.WhoStandsBesideYou, "Wie naast je staat", 25, 120);
        if (!role.WhoStandsBesideYou.Links.Any(link => link.Target.Kind == LinkKind.Organisation))
        {
            yield return new Fault(role.WhoStandsBesideYou.Place, "“Wie naast je staat” leads to no organisation", "Link to at least one: [naam](hulp:id)");
        }
    }

    private static IEnumerable<Fault> Sheet(Sheet sheet)
    {
        if (sheet.InOneSentence.WordCount > 25) yield return TooLong(sheet.InOneSentence, "In één zin", 25);
        foreach (var fault in AskedAs(sheet.Question, sheet.Place)) yield return fault;
        if (sheet.Parts.Length is < 2 or > 7) yield return new Fault(sheet.Place, $"the sheet has {sheet.Parts.Length} parts", "Write two to seven headings of your own");
        var words = sheet.Sections.Sum(section => section.Text.WordCount);
        if (words is < 120 or > 340) yield return new Fault(sheet.Place, $"the sheet has {words} words", "Use 120 to 340: it must fit one printed A4 in large type");
        var minutes = sheet.Parts.Sum(part => part.Minutes ?? 0);
        if (sheet.Kind == SheetKind.Meeting && (minutes != 20 || sheet.Parts.Any(part => part.Minutes is null)))
        {
            yield return new Fault(sheet.Place, $"the parts of the meeting take {minutes} minutes", "Give each heading {minutes=…}; together they take 20");
        }

        if (sheet.Kind == SheetKind.Meeting && sheet.EventIds.Length != 1) yield return new Fault(sheet.Place, $"the meeting belongs to {sheet.EventIds.Length} events", "Name one in “events”");
        if (sheet.Kind == SheetKind.Reading && sheet.Parts.Any(part => part.Minutes is not null)) yield return new Fault(sheet.Place, "a sheet to read has minutes", "Leave them out, or make it kind: teamoverleg");
    }

    private static IEnumerable<Fault> AskedAs(string question, SourcePlace place)
    {
        if (!question.EndsWith('?')) yield return new Fault(place, $"“{question}” is not a question", "Write it as somebody would ask it, with a question mark at the end");
        if (question.Split(' ').Length > 16) yield return new Fault(place, $"“{question}” has more than 16 words", "Ask it shorter");
    }

    private static IEnumerable<Fault> Roles(IEnumerable<RoleText> parts, WorkField field)
    {
        foreach (var part in parts.Where(part => !field.Roles.Any(role => role.Id == part.RoleId)))
        {
            yield return new Fault(part.Text.Place, $"“{part.RoleId}” is not a role of {field.Id}", $"Known: {string.Join(", ", field.Roles.Select(r => r.Id))}");
        }

        foreach (var twice in parts.GroupBy(part => part.RoleId).Where(group => group.Count() > 1))
        {
            yield return new Fault(twice.Last().Text.Place, $"the role “{twice.Key}” stands twice", "Put its texts together");
        }
    }

    private static Fault TooLong(Prose text, string heading, int most) => new(text.Place, $"“{heading}” has {text.WordCount} words", $"Use at most {most}");
}
