using System.Collections.Immutable;
using Wending.Content.Model;

namespace Wending.Content.Reading;

/// <summary>The way to people: who is near, what a reader needs, the routes, sharing, the doors of municipalities, and meeting others.</summary>
public sealed partial class LibraryReader
{
    private static PersonNearby ReadPersonNearby(ContentFile file) => new()
    {
        Id = file.Id,
        Place = file.Place,
        Title = file.Fields.Text("title"),
        Order = file.Fields.Number("order"),
        WhoThisIs = file.TakeText("Wie dit is"),
        There = new WhatHappensThere(
            file.TakeText("Wat die doet"), file.TakeText("Wat die opschrijft"), file.TakeText("Wat je terughoort"), file.TakeText("Wat van jou blijft")),
    };

    private Need ReadNeed(ContentFile file, string id)
    {
        var fields = file.Fields;
        var title = fields.Text("title");
        if (title.Length > 45) _faults.Add(fields.PlaceOf("title"), $"the words on the button have {title.Length} letters", "Use at most 45");
        return new Need
        {
            Id = id,
            Place = file.Place,
            Title = title,
            Question = fields.Text("question"),
            Description = ReadDescription(fields),
            Order = fields.Number("order"),
            Review = ReadReview(fields),
            InOneSentence = file.TakeText("In één zin"),
            GoodToKnow = file.TakeText("Goed om te weten"),
        };
    }

    private HelpRoute ReadRoute(ContentFile file, string needId) => new()
    {
        NeedId = needId,
        WorkFieldId = file.Id,
        Place = file.Place,
        Review = ReadReview(file.Fields),
        ForYou = file.TakeText("Voor jou"),
        Stops = [.. file.TakeRest().Select(ReadStop)],
    };

    private RouteStop ReadStop(Section section)
    {
        var written = section.Attribute("naar") ?? "";
        var target = ProseReader.TargetOf(written);
        if (target is not { Kind: LinkKind.PersonNearby or LinkKind.Organisation })
        {
            _faults.Add(section.Place, $"the stop “{section.Heading}” does not say where it leads", "Write {naar=dichtbij:id} or {naar=hulp:id} after it");
        }

        section.RefuseChildren(_faults);
        section.FinishAttributes(_faults);
        return new RouteStop(section.Heading, target ?? new LinkTarget(LinkKind.PersonNearby, ""), RequireText(section), section.Place);
    }

    private SharingGuide ReadSharingGuide(ContentFile file)
    {
        var fields = file.Fields;
        var guide = new SharingGuide
        {
            Id = file.Id,
            Place = file.Place,
            Title = fields.Text("title"),
            WorkFieldId = fields.Text("field"),
            RoleId = fields.TextOrNothing("role"),
            Order = fields.Number("order"),
            Description = ReadDescription(fields),
            Review = ReadReview(fields),
            WhatHoldsForYou = file.TakeText("Wat voor jou geldt"),
            Questions = [],
            Endings = [],
        };
        var questions = ImmutableArray.CreateBuilder<SharingQuestion>();
        var endings = ImmutableArray.CreateBuilder<SharingEnding>();
        foreach (var section in file.TakeRest())
        {
            if (section.Anchor is not { } id || !AnchorPattern().IsMatch(id)) _faults.Add(section.Place, $"the heading “{section.Heading}” has no permanent id", "Write {#id} after it, in lower case with hyphens");
            if (section.Attribute("einde") is not null)
            {
                section.RefuseChildren(_faults);
                endings.Add(new SharingEnding(section.Anchor ?? "", ChoiceOf<SharingOutcome>(section, "einde"), section.Heading, RequireText(section), section.Place));
            }
            else
            {
                if (endings.Count > 0) _faults.Add(section.Place, $"the question “{section.Heading}” stands after an ending", "Write all questions first");
                questions.Add(new SharingQuestion(section.Anchor ?? "", section.Heading, section.Text, [.. section.Children.Select(ReadAnswer)], section.Place));
            }

            section.FinishAttributes(_faults, anchorAllowed: true);
        }

        return guide with { Questions = questions.ToImmutable(), Endings = endings.ToImmutable() };
    }

    private SharingAnswer ReadAnswer(Section section)
    {
        var answer = new SharingAnswer(section.Heading, IdOf(section, "naar"), section.Text, section.Place);
        section.RefuseChildren(_faults);
        section.FinishAttributes(_faults);
        return answer;
    }

    private static RouteStation ReadStation(ContentFile file) => new()
    {
        Id = file.Id,
        Place = file.Place,
        Title = file.Fields.Text("title"),
        Order = file.Fields.Number("order"),
        Names = file.Fields.Choice<NameUse>("names"),
        Decides = file.Fields.Text("decides"),
        WhatHappens = file.TakeText("Wat er gebeurt"),
        WhatYouKeepDoing = file.TakeText("Wat jij blijft doen"),
        WhereItGoesWrong = file.TakeText("Waar het mis kan gaan"),
    };

    private MunicipalDoor ReadDoor(ContentFile file)
    {
        var fields = file.Fields;
        var social = ImmutableArray.CreateBuilder<SocialSide>();
        foreach (var side in fields.Has("social") ? fields.Records("social") : [])
        {
            social.Add(new SocialSide(side.Text("name"), ReadChannel(side), side.Address("source"), side.DateOr("sourceDate", "onbekend")));
            side.Finish();
        }

        return new MunicipalDoor
        {
            Place = file.Place,
            Code = fields.Text("code"),
            Kind = fields.Choice<DoorKind>("door"),
            Name = fields.TextOrUnknown("name"),
            AnsweredBy = fields.TextOrUnknown("answeredBy"),
            Channels = ReadChannels(fields),
            Anonymous = fields.Choice<Known>("anonymous"),
            Feedback = fields.Choice<Known>("feedback"),
            Dates = ReadDates(fields),
            Social = social.ToImmutable(),
            WhatTheSourceSays = file.TakeText("Wat de bron zegt"),
        };
    }

    private MeetingPlace ReadMeetingPlace(ContentFile file)
    {
        var fields = file.Fields;
        return new MeetingPlace
        {
            Id = file.Id,
            Place = file.Place,
            Name = fields.Text("name"),
            Kind = fields.Choice<MeetingKind>("kind"),
            WorkFieldIds = fields.Ids("fields"),
            Channels = ReadChannels(fields),
            Costs = fields.TextOrUnknown("costs"),
            Open = fields.Choice<Known>("open"),
            Dates = ReadDates(fields),
            Purpose = file.TakeText("Waarvoor"),
            WhatYouDo = file.TakeText("Wat je er doet"),
            WhatWeDoNotKnow = file.TakeText("Wat we niet weten"),
        };
    }

    private ImmutableArray<Channel> ReadChannels(FrontMatter fields)
    {
        var channels = ImmutableArray.CreateBuilder<Channel>();
        foreach (var record in fields.Records("channels"))
        {
            channels.Add(ReadChannel(record));
            record.Finish();
        }

        return channels.ToImmutable();
    }

    private Channel ReadChannel(FrontMatter record)
    {
        var channel = new Channel(record.Choice<ChannelKind>("kind"), record.Text("value"));
        if (!channel.IsWellFormed) _faults.Add(record.PlaceOf("value"), $"“{channel.Value}” is not well formed for its kind", "A telephone number has digits, spaces and hyphens; a web address begins with https://; a mail address has an @");
        return channel;
    }

    private static RecordDates ReadDates(FrontMatter fields) =>
        new(fields.Address("source"), fields.DateOr("sourceDate", "onbekend"), fields.Date("seen"), fields.DateOr("lastChecked", "nooit"));
}
