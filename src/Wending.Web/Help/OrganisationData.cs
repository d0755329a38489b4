using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Wending.Content.Model;
using Wending.Web.Publishing;
using Wending.Web.Site;

namespace Wending.Web.Help;

/// <summary>
/// The organisations and known municipal doors in the form of Open Referral HSDS 3 (a page of services, each with its
/// organisation), so that others can show them in their own pages. What HSDS has no field for (whether one can stay
/// anonymous, the source, who does this work now) is an attribute with a label.
/// </summary>
public static class OrganisationData
{
    /// <summary>Where it is.</summary>
    public const string Address = Addresses.Help + "/organisaties.json";

    /// <summary>The namespace of our ids: the one for addresses of RFC 9562.</summary>
    private static readonly Guid AddressNamespace = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file.</summary>
    public static FilePage Of(SiteContext site) => new(Address, "application/json; charset=utf-8", [.. Encoding.UTF8.GetBytes(Json(site).ToJsonString(Readable))], Immutable: false);

    private static JsonObject Json(SiteContext site)
    {
        var services = site.Library.Organisations.Select(organisation => ServiceOf(organisation, site.Library)).Concat(site.Library.Municipalities.Where(m => m.Door is not null).Select(ServiceOf)).ToArray();
        return new JsonObject
        {
            ["total_items"] = services.Length,
            ["total_pages"] = 1,
            ["page_number"] = 1,
            ["size"] = services.Length,
            ["first_page"] = true,
            ["last_page"] = true,
            ["empty"] = services.Length == 0,
            ["contents"] = new JsonArray([.. services]),
        };
    }

    private static JsonObject ServiceOf(Organisation organisation, Library library)
    {
        var id = IdOf($"service/{organisation.Id}");
        var owner = new JsonObject { ["id"] = IdOf($"organization/{organisation.Id}"), ["name"] = organisation.Name, ["description"] = organisation.Purpose.PlainText };
        if (organisation.AlsoKnownAs.Length > 0) owner["alternate_name"] = string.Join("; ", organisation.AlsoKnownAs);
        var service = Service(id, organisation.Name, organisation.ReplacedById is null ? "active" : "defunct", organisation.Purpose.PlainText, organisation.Channels, organisation.Dates, owner);
        if (organisation.AlsoKnownAs.Length > 0) service["alternate_name"] = string.Join("; ", organisation.AlsoKnownAs);
        service["application_process"] = organisation.There.WhatTheyDo.PlainText;
        service["eligibility_description"] = $"Voor {Dutch.Row(organisation.For.Select(Dutch.Of))}.";
        if (organisation.Hours is { } hours) service["schedules"] = new JsonArray(new JsonObject { ["id"] = IdOf($"schedule/{organisation.Id}"), ["service_id"] = id, ["description"] = hours });
        var attributes = service["attributes"]!.AsArray();
        attributes.Add(Attribute(id, "anonymous", "Kan het zonder naam?", Dutch.Of(organisation.Anonymous)));
        if (!organisation.There.WhatTheyKeep.IsEmpty) attributes.Add(Attribute(id, "keeps", "Wat ze bewaren", organisation.There.WhatTheyKeep.PlainText));
        if (organisation.ReplacedById is { } now) attributes.Add(Attribute(id, "replaced_by", "Doet dit nu", IdOf($"service/{now}")));
        foreach (var former in library.ReplacedBy(organisation)) attributes.Add(Attribute(id, $"replaces/{former.Id}", "Doet nu het werk van", IdOf($"service/{former.Id}")));
        return service;
    }

    private static JsonObject ServiceOf(Municipality municipality)
    {
        var door = municipality.Door!;
        var id = IdOf($"service/gemeente/{municipality.Id}");
        var name = $"Gemeente {municipality.Name}";
        var owner = new JsonObject { ["id"] = IdOf($"organization/gemeente/{municipality.Id}"), ["name"] = name, ["description"] = $"{name}, code {municipality.Code} (CBS, CC BY 4.0)." };
        var service = Service(id, door.Name ?? $"{name}: {Dutch.Of(door.Kind)}", "active", door.WhatTheSourceSays.PlainText, door.Channels, door.Dates, owner);
        service["service_areas"] = new JsonArray(new JsonObject { ["id"] = IdOf($"area/{municipality.Id}"), ["service_id"] = id, ["name"] = municipality.Name });
        service["attributes"]!.AsArray().Add(Attribute(id, "anonymous", "Kan het zonder naam?", Dutch.Of(door.Anonymous)));
        return service;
    }

    private static JsonObject Service(string id, string name, string status, string description, IReadOnlyList<Channel> channels, RecordDates dates, JsonObject organisation)
    {
        var service = new JsonObject { ["id"] = id, ["organization_id"] = organisation["id"]!.GetValue<string>(), ["name"] = name, ["description"] = description, ["status"] = status };
        if (channels.FirstOrDefault(channel => channel.Kind == ChannelKind.Web) is { } web)
        {
            service["url"] = web.Value;
            organisation["website"] = web.Value;
        }

        if (channels.FirstOrDefault(channel => channel.Kind == ChannelKind.Mail) is { } mail) service["email"] = mail.Value;
        if (dates.LastChecked is { } day) service["assured_date"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        service["phones"] = new JsonArray([.. channels.Where(channel => channel.Kind == ChannelKind.Phone).Select((phone, index) => new JsonObject { ["id"] = IdOf($"{id}/phone/{index}"), ["service_id"] = id, ["number"] = phone.Value, ["type"] = "voice" })]);
        var attributes = new JsonArray(Attribute(id, "source", "Bron", dates.Source.AbsoluteUri), Attribute(id, "seen", "Gezien op", dates.Seen.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        if (dates.SourceDate is { } date) attributes.Add(Attribute(id, "source_date", "Datum van de bron", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        service["attributes"] = attributes;
        service["organization"] = organisation;
        return service;
    }

    private static JsonObject Attribute(string serviceId, string name, string label, string value) =>
        new() { ["id"] = IdOf($"{serviceId}/{name}"), ["link_id"] = serviceId, ["link_type"] = name.Split('/')[0], ["link_entity"] = "service", ["label"] = label, ["value"] = value };

    /// <summary>A UUID that is the same in every export: version 5 of RFC 9562, which asks for SHA-1.</summary>
    private static string IdOf(string name)
    {
#pragma warning disable CA5350 // A name is made, nothing is kept secret with it; RFC 9562 prescribes this hash for version 5.
        var hash = SHA1.HashData([.. AddressNamespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes($"https://wending/{name}")])[..16];
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true).ToString();
    }
}
