using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Wending.Content.Model;

/// <summary>A field that a reader fills in on a sheet.</summary>
public sealed record FieldToFillIn(string Id, string Label, string Hint);

/// <summary>A part of a sheet that a reader fills in.</summary>
public sealed record SheetToFillIn(string Heading, IReadOnlyList<FieldToFillIn> Fields);

/// <summary>
/// The card that an organisation or municipality makes its own: functions, numbers and agreements. It is filled in and
/// kept in the browser; the file can be offered to the editors, and this class reads it.
/// </summary>
public static partial class OwnCard
{
    /// <summary>What stands in the file under “kind”.</summary>
    public const string Kind = "wending-kaart-1";

    /// <summary>The most letters that a field holds.</summary>
    public const int LongestValue = 400;

    private const int LargestFile = 100_000;
    private static readonly string[] ContactFields = ["collega", "aandacht", "spoed", "privacy", "wijkteam", "deur", "wijkagent"];

    /// <summary>The parts of the card.</summary>
    public static IReadOnlyList<SheetToFillIn> Parts { get; } =
    [
        new("Van wie is deze kaart",
        [
            new("naam", "Naam van je organisatie of gemeente", "Geen naam van een persoon."),
            new("gemeente", "Gemeente", "De officiële naam van de gemeente waar dit voor geldt."),
            new("datum", "Ingevuld op", "Bijvoorbeeld 22-11-2026. Na een jaar vul je de kaart opnieuw in."),
        ]),
        new("Wie je vraagt: functie, nummer en wanneer",
        [
            new("collega", "Wie altijd even meekijkt", "De functie, hoe je die bereikt en op welke dagen."),
            new("aandacht", "Aandachtsfunctionaris", "Functie, nummer en wie vervangt."),
            new("spoed", "Bij spoed, na 112", "Wie je daarna intern belt, ook ’s avonds."),
            new("privacy", "Functionaris gegevensbescherming", "Bij wie je navraagt wat je mag delen."),
            new("wijkteam", "Wijkteam of jongerenwerk", "Voor hulp aan de jongere of de ouders."),
            new("deur", "De deur van de gemeente", "Contactpunt of ambtenaar openbare orde en veiligheid."),
            new("wijkagent", "Wijkagent of basisteam", "Alleen de functie en het nummer."),
        ]),
        new("Wat we hebben afgesproken",
        [
            new("zonder-naam", "Advies vragen zonder naam", "Kan het altijd? Bij wie?"),
            new("met-naam", "Wie beslist of er een naam gedeeld wordt", "De functie."),
            new("terughoren", "Wanneer je iets terughoort", "Bijvoorbeeld: altijd binnen een week."),
        ]),
    ];

    /// <summary>What is wrong with a file; nothing when it is sound.</summary>
    /// <param name="json">The text of the file.</param>
    /// <param name="municipalities">The municipalities of today, to know their names.</param>
    public static IEnumerable<string> FaultsOf(string json, IReadOnlyList<Municipality> municipalities)
    {
        if (json.Length > LargestFile) return [$"The file has more than {LargestFile} letters. Make the card again and save it."];
        Dictionary<string, string>? values;
        try
        {
            values = JsonSerializer.Deserialize<Dictionary<string, string>>(json);
        }
        catch (JsonException)
        {
            return ["The file is not a card: it does not hold names with a text each. Save it again from the page."];
        }

        return values is null || values.GetValueOrDefault("kind") != Kind
            ? [$"The file is not a card: “kind” is not “{Kind}”. Save it again from the page."]
            : Faults(values, municipalities);
    }

    private static IEnumerable<string> Faults(Dictionary<string, string> values, IReadOnlyList<Municipality> municipalities)
    {
        var known = Parts.SelectMany(part => part.Fields).Select(field => field.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var key in values.Keys.Where(key => key != "kind" && !known.Contains(key)).Order(StringComparer.Ordinal)) yield return $"“{key}” is not a field of the card. Leave it out.";
        foreach (var (key, value) in values.Where(pair => pair.Value is { Length: > LongestValue }).OrderBy(pair => pair.Key, StringComparer.Ordinal)) yield return $"“{key}” has {value.Length} letters. Use at most {LongestValue}.";
        string ValueOf(string key) => values.GetValueOrDefault(key)?.Trim() ?? "";
        if (ValueOf("naam").Length == 0) yield return "“naam” is empty. Say whose card it is.";
        if (ValueOf("gemeente") is { Length: > 0 } place && !municipalities.Any(m => m.Name.Equals(place, StringComparison.OrdinalIgnoreCase) || m.OtherNames.Any(other => other.Name.Equals(place, StringComparison.OrdinalIgnoreCase)))) yield return $"No municipality is called “{place}”. Use its official name.";
        if (!DateOnly.TryParseExact(ValueOf("datum"), ["dd-MM-yyyy", "d-M-yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) yield return "“datum” is not a date. Write it as 22-11-2026.";
        if (ContactFields.All(key => ValueOf(key).Length == 0)) yield return "The card names nobody to ask. Fill in at least one function with its number.";
        foreach (var key in ContactFields.Where(key => PersonalMail().IsMatch(ValueOf(key)))) yield return $"“{key}” holds what looks like somebody’s own mail address. Use the address of the function.";
    }

    /// <summary>First name and last name before the @, or a free mail provider.</summary>
    [GeneratedRegex(@"\b[a-z]+[._][a-z]+@|@(gmail|hotmail|outlook|live|icloud|ziggo|kpnmail)\.", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PersonalMail();
}
