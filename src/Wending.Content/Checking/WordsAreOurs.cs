using Wending.Content.Model;
using Wending.Content.Reading;

namespace Wending.Content.Checking;

/// <summary>No word that labels, frightens or hides; each comes with what to write instead. Exceptions are recorded with a reason.</summary>
public static class WordsAreOurs
{
    /// <summary>Checks every text that a reader can see, headings and fields included.</summary>
    public static IEnumerable<Fault> Check(Library library)
    {
        var used = new HashSet<AllowedUse>();
        var texts = VisibleTexts(library).Select(text => (text.Place, Text: text.Text.ToLowerInvariant())).ToList();
        foreach (var (word, instead) in library.WordUse.Forbidden)
        {
            foreach (var (place, text) in texts.Where(text => ContainsWord(text.Text, word)))
            {
                if (library.WordUse.Allowed.FirstOrDefault(allowed => allowed.Word == word && allowed.File == place.File) is { } allowedUse) used.Add(allowedUse);
                else yield return new Fault(place, $"the word “{word}” is not one of ours", $"Write instead: {instead}. Where it is the right word after all, record it in woordgebruik.md with the reason");
            }
        }

        foreach (var stale in library.WordUse.Allowed.Where(allowed => !used.Contains(allowed)))
        {
            yield return new Fault(library.WordUse.Place, $"the exception for “{stale.Word}” in {stale.File} is no longer needed", "Remove it from woordgebruik.md");
        }
    }

    /// <summary>Every text that a reader can see, with its place.</summary>
    public static IEnumerable<(SourcePlace Place, string Text)> VisibleTexts(Library library)
    {
        foreach (var (_, heading, text) in library.AllProse)
        {
            yield return (text.Place, heading);
            foreach (var block in text.Blocks)
            {
                foreach (var paragraph in block.PlainParagraphs) yield return (block.Place, paragraph);
            }
        }

        foreach (var factor in library.Events)
        {
            foreach (var text in new[] { factor.Title, factor.PictureLabel, factor.BaseRate }) yield return (factor.Place, text);
        }

        foreach (var step in library.Steps)
        {
            foreach (var text in step.Lines.Values.Prepend(step.Title).Prepend(step.Question)) yield return (step.Place, text);
        }

        foreach (var field in library.WorkFields) yield return (field.Place, field.Title);
        foreach (var factor in library.ProtectiveFactors) yield return (factor.Place, factor.Title);
        foreach (var term in library.Terms) yield return (term.Place, term.Title);
        foreach (var theme in library.Themes)
        {
            foreach (var text in theme.Relations.Select(relation => relation.Label).Append(theme.Title).Append(theme.Question).Append(theme.Description)) yield return (theme.Place, text);
        }

        foreach (var question in library.Questions) yield return (question.Place, question.Title);
        foreach (var sheet in library.Sheets)
        {
            foreach (var text in new[] { sheet.Title, sheet.Question, sheet.Description }) yield return (sheet.Place, text);
        }

        foreach (var role in library.OtherRoles)
        {
            foreach (var text in new[] { role.Title, role.Question, role.Description }) yield return (role.Place, text);
        }

        foreach (var person in library.PeopleNearby) yield return (person.Place, person.Title);
        foreach (var need in library.Needs)
        {
            foreach (var text in new[] { need.Title, need.Question, need.Description }) yield return (need.Place, text);
        }

        foreach (var guide in library.SharingGuides)
        {
            yield return (guide.Place, guide.Description);
            foreach (var question in guide.Questions)
            {
                yield return (question.Place, question.Title);
                foreach (var answer in question.Answers) yield return (answer.Place, answer.Words);
            }
        }

        foreach (var station in library.LocalRoute)
        {
            yield return (station.Place, station.Title);
            yield return (station.Place, station.Decides);
        }

        // What people type is theirs; what we offer them to choose from is ours.
        foreach (var opening in library.SearchWords.Openings) yield return (opening.Place, opening.Words);
        foreach (var page in library.Pages)
        {
            yield return (page.Place, page.Title);
            yield return (page.Place, page.Description);
        }
    }

    /// <summary>Whether a text holds a word or phrase on its own; both in lower case.</summary>
    public static bool ContainsWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var before = at == 0 || !char.IsLetter(text[at - 1]);
            var end = at + word.Length;
            if (before && (end == text.Length || !char.IsLetter(text[end]))) return true;
        }

        return false;
    }
}
