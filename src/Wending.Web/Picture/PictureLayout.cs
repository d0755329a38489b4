using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Wending.Content.Model;

namespace Wending.Web.Picture;

/// <summary>The two ways to draw the same picture: from left to right on a wide screen, downward on a phone.</summary>
public enum Composition
{
    /// <summary>The stream runs from left to right.</summary>
    Wide,

    /// <summary>The stream runs downward.</summary>
    Tall,
}

/// <summary>A line of text at a place.</summary>
/// <param name="Text">The words.</param>
/// <param name="X">From the left.</param>
/// <param name="Y">The base line, from the top.</param>
public sealed record PictureLine(string Text, int X, int Y);

/// <summary>One event as a stone in the water, with a thin way off and a stronger way back.</summary>
/// <param name="Factor">The event.</param>
/// <param name="X">The middle of the stone, from the left.</param>
/// <param name="Y">The middle of the stone, from the top.</param>
/// <param name="Shape">The outline, around the middle; its form tells the level.</param>
/// <param name="Lines">The label, around the middle.</param>
/// <param name="Away">The thin way: what can push someone further away.</param>
/// <param name="Back">The strong way: what brings someone back.</param>
public sealed record PictureStone(
    TriggerFactor Factor, int X, int Y, string Shape, ImmutableArray<PictureLine> Lines, string Away, string Back)
{
    /// <summary>The thin way to a late event, in the measure of the whole drawing; empty for the others.</summary>
    public string LateAway { get; init; } = "";
}

/// <summary>One phase on the island, with the thin way to it and its way back.</summary>
/// <param name="Name">The name of the phase.</param>
/// <param name="X">The middle, from the left.</param>
/// <param name="Y">The middle, from the top.</param>
/// <param name="HalfWidth">Half the width of the sign that holds the name.</param>
/// <param name="Away">The thin way to it.</param>
/// <param name="Back">The way back into the stream.</param>
public sealed record PicturePhase(string Name, int X, int Y, int HalfWidth, string Away, string Back);

/// <summary>Some of the lives that together are the stream: one path for all that share a colour and a width.</summary>
/// <param name="Colour">Which of the six colours.</param>
/// <param name="Width">How wide each is.</param>
/// <param name="Path">The lines.</param>
public sealed record PictureStrands(int Colour, int Width, string Path);

/// <summary>
/// The picture in numbers: a broad stream that simply goes on, stones in it, and an island from which every place has a way back.
/// Stones are spread over the whole stream, and every level is spread like the others: a place says nothing about how serious an event is.
/// </summary>
public sealed class PictureLayout
{
    private const int Colours = 6;

    private readonly Frame _frame;
    private readonly List<Rock> _rocks = [];

    private PictureLayout(Frame frame) => _frame = frame;

    /// <summary>Which of the two.</summary>
    public Composition Composition => _frame.Composition;

    /// <summary>The width of the drawing.</summary>
    public int Width => _frame.Wide ? (int)_frame.Length : (int)_frame.Across;

    /// <summary>The height of the drawing.</summary>
    public int Height => _frame.Wide ? (int)_frame.Across : (int)_frame.Length;

    /// <summary>The size of the labels.</summary>
    public double LabelSize => _frame.LabelSize;

    /// <summary>The water under the lives.</summary>
    public string Wash { get; private set; } = "";

    /// <summary>The lives.</summary>
    public ImmutableArray<PictureStrands> Strands { get; private set; }

    /// <summary>The events in the stream, by level and then along the stream.</summary>
    public ImmutableArray<PictureStone> Stones { get; private set; }

    /// <summary>The late events, on the island.</summary>
    public ImmutableArray<PictureStone> LateStones { get; private set; }

    /// <summary>The phases, on the island.</summary>
    public ImmutableArray<PicturePhase> Phases { get; private set; }

    /// <summary>Bijna iedereen gaat gewoon verder.</summary>
    public ImmutableArray<PictureLine> GoesOn { get; private set; }

    /// <summary>Een enkeling raakt verder weg.</summary>
    public ImmutableArray<PictureLine> FurtherAway { get; private set; }

    /// <summary>Er is altijd een weg terug.</summary>
    public ImmutableArray<PictureLine> WayBack { get; private set; }

    /// <summary>Where the legend begins.</summary>
    public int LegendTop => _frame.Wide ? (int)_frame.FullFar + 46 : (int)_frame.WaterTo + 40;

    /// <summary>Draws what the library holds.</summary>
    /// <param name="events">The events; any number.</param>
    /// <param name="phases">The names of the phases.</param>
    /// <param name="composition">Which of the two.</param>
    public static PictureLayout Of(IEnumerable<TriggerFactor> events, IEnumerable<string> phases, Composition composition)
    {
        var all = events.ToList();
        var ordinary = all.Where(e => !e.Late).ToList();
        // Joining comes before what follows from it, so that what follows from it never stands before it.
        var late = all.Where(e => e.Late).OrderBy(e => e.Phases.Min()).ThenBy(e => e.Phases.Max()).ToList();
        // By the alphabet: in the order of the model, the signs would read as steps towards violence.
        var names = phases.Order(StringComparer.Ordinal).ToList();
        var layout = new PictureLayout(Frame.For(composition, ordinary.Count, late.Count, names.Count));
        layout.PlaceTitle();
        layout.PlaceStones(ordinary);
        layout.PlaceIsland(names, late);
        layout.DrawWash();
        layout.DrawStrands();
        return layout;
    }

    /// <summary>The outline that stands for a level: round, square or six-sided.</summary>
    public static string Outline(Level level, double halfWidth, double halfHeight, int seed)
    {
        var path = new PathText();
        if (level == Level.Personal)
        {
            var (right, below, left, above) = (Side(0, halfWidth), Side(1, halfHeight), -Side(2, halfWidth), -Side(3, halfHeight));
            var (bend, tilt) = (0.7, halfWidth * 0.12 * Noise(seed, 4));
            path.Curve((right, 0), (right, below * bend), ((right * bend) + tilt, below), (tilt, below));
            path.On(((left * bend) + tilt, below), (left, below * bend), (left, 0));
            path.On((left, above * bend), ((left * bend) - tilt, above), (-tilt, above));
            path.On(((right * bend) - tilt, above), (right, above * bend), (right, 0));
            return path.End();
        }

        (double X, double Y)[] corners = level == Level.Group
            ? [(-1, -0.94), (1, -0.94), (1, 0.94), (-1, 0.94)]
            : [(-1.08, 0), (-0.8, -1.02), (0.8, -1.02), (1.08, 0), (0.8, 1.02), (-0.8, 1.02)];
        var bent = corners.Select((c, i) => (
            (c.X * halfWidth) + (halfHeight * 0.06 * Noise(seed, i)),
            (c.Y * halfHeight) + (halfHeight * 0.06 * Noise(seed, i + 20)))).ToList();
        return path.Rounded(bent, halfHeight * (level == Level.Group ? 0.24 : 0.16));

        double Side(int index, double half) => half * (1.05 + (0.025 * Noise(seed, index)));
    }

    private static double Noise(int seed, int index)
    {
        unchecked
        {
            var n = ((uint)seed * 374761393u) + ((uint)index * 668265263u) + 1274126177u;
            n = (n ^ (n >> 13)) * 1274126177u;
            n ^= n >> 16;
            return ((n & 0xffff) / 32767.5) - 1;
        }
    }

    private void PlaceTitle()
    {
        var (s, c) = (_frame.TitleAlong, _frame.TitleAcross);
        _rocks.Add(new Rock(s, c, _frame.TitleHalfAlong, _frame.TitleHalfAcross));
        GoesOn = _frame.Wide
            ? [new("Bijna iedereen", (int)s, (int)c - 8), new("gaat gewoon verder", (int)s, (int)c + 30)]
            : [new("Bijna iedereen", (int)c, (int)s - 6), new("gaat gewoon verder", (int)c, (int)s + 24)];
    }

    private void PlaceStones(List<TriggerFactor> events)
    {
        var places = Spread(events.Count);
        var order = Balance(events, places);
        var side = Sides(places);
        var stones = new List<(double S, PictureStone Stone)>();
        for (var i = 0; i < events.Count; i++)
        {
            var place = places[order[i]];
            _rocks.Add(new Rock(place.S + (_frame.Eddy * 0.42), place.C, _frame.StoneAlong + (_frame.Eddy * 0.42), _frame.StoneAcross + 7));
            stones.Add((place.S, Stone(events[i], place.S, place.C, side[order[i]], i)));
        }

        Stones = [.. stones.OrderBy(x => x.Stone.Factor.Level).ThenBy(x => x.S).Select(x => x.Stone)];
    }

    /// <summary>On which side of each stone the two small ways run: where there is room, and else in turn, so that no direction means anything.</summary>
    private int[] Sides(List<(double S, double C)> places)
    {
        var sides = Enumerable.Range(0, places.Count).Select(i => i % 2 == 0 ? 1 : -1).ToArray();
        for (var round = 0; round < 6; round++)
        {
            foreach (var i in Enumerable.Range(0, places.Count))
            {
                sides[i] = Crowd(i, 1) < Crowd(i, -1) ? 1 : -1;
            }
        }

        return sides;

        (double S, double C) Eddy(int i, int side) => (places[i].S + _frame.StoneAlong, places[i].C + (side * (_frame.StoneAcross + 10)));

        double Crowd(int i, int side)
        {
            var own = Eddy(i, side);
            var others = Enumerable.Range(0, places.Count).Where(j => j != i).ToList();
            return others.Select(j => Eddy(j, sides[j])).Concat(others.Select(j => places[j])).Concat(_frame.Landings).Append((_frame.TitleAlong, _frame.TitleAcross))
                .Sum(p => Math.Exp(-(Square((p.Item1 - own.S) / 90) + Square((p.Item2 - own.C) / (_frame.Wide ? 45 : 70)))));
        }
    }

    private PictureStone Stone(TriggerFactor factor, double s, double c, int side, int seed)
    {
        var (x, y) = _frame.At(s, c);
        var (width, height) = _frame.Wide ? (_frame.StoneAlong, _frame.StoneAcross) : (_frame.StoneAcross, _frame.StoneAlong);
        var (along, across, eddy) = (_frame.StoneAlong, _frame.StoneAcross, _frame.Eddy);
        var lane = side * (_frame.Wide ? across + 8 : across * 0.92);
        var tip = _frame.Wide ? (S: along + 20, C: lane * 0.66) : (S: along + (eddy * 0.3), C: lane);
        var away = _frame.Wide
            ? Path((along * 0.99, side * across * 0.2), (along + 7, side * across * 0.42), (along + 9, lane * 0.66), tip)
            : Path((along * 0.9, side * across * 0.4), (along * 1.2, side * across * 0.5), (along + (eddy * 0.05), lane * 1.04), tip);
        var back = _frame.Wide
            ? Path(tip, (along + 36, lane * 0.66), (along + 26, lane * 0.06), (along + 54, lane * 0.04))
            : Path(tip, (along + (eddy * 0.75), lane * 0.98), (along + (eddy * 0.45), lane * 0.14), (along + (eddy * 1.15), lane * 0.12));
        return new PictureStone(factor, (int)x, (int)y, Outline(factor.Level, width, height, seed + 3), Label(factor.PictureLabel), away, back);

        string Path((double S, double C) a, (double S, double C) b, (double S, double C) d, (double S, double C) e) =>
            new PathText().Curve(_frame.Turn(a), _frame.Turn(b), _frame.Turn(d), _frame.Turn(e));
    }

    private ImmutableArray<PictureLine> Label(string text)
    {
        var room = (_frame.Wide ? _frame.StoneAlong : _frame.StoneAcross) * 1.72;
        var lines = Wrap(text, 1);
        for (var count = 1; count <= 3; count++)
        {
            lines = Wrap(text, count);
            if (lines.Max(WidthOf) * _frame.LabelSize <= room)
            {
                break;
            }
        }

        var height = _frame.LabelSize * 1.12;
        return [.. lines.Select((line, i) => new PictureLine(line, i < lines.Count - 1 ? 2 : 0, (int)Math.Round((_frame.LabelSize * 0.33) + ((i - ((lines.Count - 1) / 2.0)) * height))))];
    }

    /// <summary>Breaks a label into this many lines (or fewer, if it has fewer words) so that the widest is as narrow as can be.</summary>
    private static List<string> Wrap(string text, int count)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (count == 1 || words.Length == 1)
        {
            return [string.Join(' ', words)];
        }

        List<string>? best = null;
        for (var first = 1; first < words.Length; first++)
        {
            List<string> candidate = [string.Join(' ', words[..first]), .. Wrap(string.Join(' ', words[first..]), count - 1)];
            if (best is null || candidate.Max(WidthOf) < best.Max(WidthOf))
            {
                best = candidate;
            }
        }

        return best!;
    }

    /// <summary>The width of a text in ems, on the safe side for every font of the stack.</summary>
    private static double WidthOf(string text) => text.Sum(letter => letter switch
    {
        ' ' => 0.27,
        'i' or 'j' or 'l' or 't' or 'f' or 'r' or ',' or '.' => 0.37,
        'm' or 'w' or 'M' or 'W' => 0.92,
        _ when char.IsUpper(letter) => 0.7,
        _ => 0.57,
    });

    /// <summary>Spreads places evenly over the water. Of several beginnings the one that leaves the most room between the stones is kept.</summary>
    private List<(double S, double C)> Spread(int count)
    {
        var water = new List<(double S, double C)>();
        for (var s = _frame.WaterFrom; s <= _frame.WaterTo; s += 36)
        {
            for (var c = _frame.NearBank(s) + 4; c <= _frame.FarBank(s) - 4; c += 24)
            {
                if (_frame.IsWater(s, c))
                {
                    water.Add((s, c));
                }
            }
        }

        return Enumerable.Range(0, 32).Select(start => Settle(water, count, start)).MinBy(Crowding) ?? [];
    }

    /// <summary>Every stone moves to the middle of the water that is nearest to it, until they rest; then they make room for each other.</summary>
    private List<(double S, double C)> Settle(List<(double S, double C)> water, int count, int start)
    {
        var (perAlong, perAcross) = (_frame.RoomAlong, _frame.RoomAcross);
        var places = Enumerable.Range(0, count).Select(i => water[(int)((((i + 1) * 0.6180339887498949) + (start * 0.0371)) % 1 * water.Count)]).ToList();
        for (var round = 0; round < 16; round++)
        {
            var sites = places.Concat(_frame.TitleSites).ToList();
            var sums = new (double S, double C, int N)[sites.Count];
            foreach (var (s, c) in water)
            {
                var nearest = 0;
                var least = double.MaxValue;
                for (var i = 0; i < sites.Count; i++)
                {
                    var distance = Square((sites[i].S - s) / perAlong) + Square((sites[i].C - c) / perAcross);
                    if (distance < least)
                    {
                        (nearest, least) = (i, distance);
                    }
                }

                sums[nearest] = (sums[nearest].S + s, sums[nearest].C + c, sums[nearest].N + 1);
            }

            for (var i = 0; i < count; i++)
            {
                if (sums[i].N > 0)
                {
                    places[i] = Inside(sums[i].S / sums[i].N, sums[i].C / sums[i].N);
                }
            }
        }

        for (var round = 0; round < 40; round++)
        {
            for (var i = 0; i < count; i++)
            {
                for (var j = 0; j < count; j++)
                {
                    if (i != j)
                    {
                        places[i] = Apart(places[i], places[j], perAlong, perAcross);
                    }
                }

                places[i] = Apart(places[i], (_frame.Wide ? Math.Min(_frame.TitleAlong, places[i].S) : _frame.TitleAlong, _frame.TitleAcross), _frame.StoneAlong + _frame.TitleHalfAlong + 16, _frame.StoneAcross + _frame.TitleHalfAcross + 2);
                foreach (var end in _frame.Landings)
                {
                    places[i] = Apart(places[i], end, _frame.StoneAlong + (_frame.Wide ? 46 : 18), _frame.StoneAcross + (_frame.Wide ? 30 : 14));
                }

                places[i] = Inside(places[i].S + (round == 0 ? 7 * Noise(i, 1) : 0), places[i].C + (round == 0 ? 7 * Noise(i, 2) : 0));
            }
        }

        return places;
    }

    /// <summary>How much stones lack the room that they should have.</summary>
    private double Crowding(List<(double S, double C)> places)
    {
        var total = 0.0;
        for (var i = 0; i < places.Count; i++)
        {
            var alongTitle = _frame.Wide ? Math.Max(0, places[i].S - _frame.TitleAlong) : Math.Abs(places[i].S - _frame.TitleAlong);
            if (alongTitle < _frame.StoneAlong + _frame.TitleHalfAlong - 8)
            {
                total += 400 * Square(Math.Max(0, _frame.StoneAcross + _frame.TitleHalfAcross - 4 - Math.Abs(places[i].C - _frame.TitleAcross)) / _frame.RoomAcross);
            }

            // A way back that ends at a stone would read as "this leads to that": open water around every ending weighs most.
            total += _frame.Landings.Sum(end => 0.35 * Math.Exp(-Square((places[i].S - end.S) / 120) - Square((places[i].C - end.C) / 62)));
            total += 60 * _frame.Landings.Sum(end =>
                Math.Max(0, 1 - (Math.Abs(places[i].S - end.S) / (_frame.StoneAlong + (_frame.Wide ? 46 : 18)))) * Math.Max(0, 1 - (Math.Abs(places[i].C - end.C) / (_frame.StoneAcross + (_frame.Wide ? 30 : 14)))));
            for (var j = 0; j < i; j++)
            {
                total += 0.06 / (0.01 + Square((places[i].S - places[j].S) / 240) + Square((places[i].C - places[j].C) / 120));
                var (ds, dc) = (Math.Abs(places[i].S - places[j].S) / _frame.RoomAlong, Math.Abs(places[i].C - places[j].C) / _frame.RoomAcross);
                total += Square(Math.Max(0, 1.5 - Math.Max(ds, dc)));
            }
        }

        return total;
    }

    /// <summary>Moves a place a little away from another when their stones would touch.</summary>
    private static (double S, double C) Apart((double S, double C) place, (double S, double C) other, double along, double across)
    {
        var (ds, dc) = (place.S - other.S, place.C - other.C);
        var (overAlong, overAcross) = (along - Math.Abs(ds), across - Math.Abs(dc));
        if (overAlong <= 0 || overAcross <= 0)
        {
            return place;
        }

        return overAlong / along < overAcross / across && ds != 0
            ? (place.S + ((ds < 0 ? -0.3 : 0.3) * overAlong), place.C)
            : (place.S, place.C + ((dc < 0 ? -0.3 : 0.3) * overAcross));
    }

    private (double S, double C) Inside(double s, double c)
    {
        s = Math.Clamp(s, _frame.WaterFrom + _frame.StoneAlong + 20, _frame.WaterTo - _frame.StoneAlong - (_frame.Eddy * 1.6));
        var near = _frame.NearBank(s) + _frame.StoneAcross + _frame.BankMargin;
        var (from, to) = (s - _frame.StoneAlong, s + _frame.StoneAlong + _frame.Eddy);
        var far = _frame.FarBank(s) - _frame.StoneAcross - _frame.BankMargin;
        if (!_frame.Wide)
        {
            (near, far) = (Math.Max(near, _frame.StoneAcross + 9), Math.Min(far, _frame.Across - _frame.StoneAcross - 9));
        }

        if (_frame.Island(from) > 0.02 || _frame.Island(to) > 0.02)
        {
            if (_frame.Wide && c > _frame.IslandMiddle)
            {
                near = Math.Max(_frame.IslandFar(from), _frame.IslandFar(to)) + _frame.StoneAcross + _frame.IslandMargin;
            }
            else
            {
                far = Math.Min(_frame.IslandNear(from), _frame.IslandNear(to)) - _frame.StoneAcross - _frame.IslandMargin;
            }
        }

        return (s, far < near ? (_frame.Wide && c > _frame.IslandMiddle ? far : near) : Math.Clamp(c, near, far));
    }

    /// <summary>Gives each event a place so that no level lies nearer to the island, or earlier in the stream, than another.</summary>
    private int[] Balance(List<TriggerFactor> events, List<(double S, double C)> places)
    {
        var order = Enumerable.Range(0, events.Count).ToArray();
        if (events.Count < 2)
        {
            return order;
        }

        var near = places.Select(p => Math.Sqrt(
            Square(Math.Max(0, Math.Abs(p.S - _frame.BayMiddle) - _frame.BayHalf)) + Square(_frame.IslandMiddle - p.C)) / 100).ToList();
        var along = places.Select(p => p.S / 150).ToList();
        var (meanNear, meanAlong) = (near.Average(), along.Average());
        var cost = Cost();
        for (var better = true; better;)
        {
            better = false;
            for (var i = 0; i < order.Length; i++)
            {
                for (var j = i + 1; j < order.Length; j++)
                {
                    (order[i], order[j]) = (order[j], order[i]);
                    var next = Cost();
                    if (next < cost - 1e-9)
                    {
                        (cost, better) = (next, true);
                    }
                    else
                    {
                        (order[i], order[j]) = (order[j], order[i]);
                    }
                }
            }
        }

        return order;

        double Cost()
        {
            var total = 0.0;
            foreach (var level in Enum.GetValues<Level>())
            {
                var own = Enumerable.Range(0, events.Count).Where(i => events[i].Level == level).Select(i => order[i]).ToList();
                if (own.Count == 0)
                {
                    continue;
                }

                total += 6 * (Square(own.Average(i => near[i]) - meanNear) + Square(own.Average(i => along[i]) - meanAlong));
                foreach (var a in own)
                {
                    foreach (var b in own.Where(b => b > a))
                    {
                        total += 1 / (0.05 + Square((places[a].S - places[b].S) / 190) + Square((places[a].C - places[b].C) / 120));
                    }
                }
            }

            return total;
        }
    }

    private void PlaceIsland(List<string> names, List<TriggerFactor> late)
    {
        var phases = new List<PicturePhase>();
        var stones = new List<PictureStone>();
        foreach (var (kind, index, s) in _frame.Garland)
        {
            var isPhase = kind == 'p';
            var c = _frame.IslandMiddle + (isPhase ? Sway(index) : _frame.Sag);
            var (x, y) = _frame.At(s, c);
            var half = isPhase ? (WidthOf(names[index]) * _frame.LabelSize / 2) + 15 : 0;
            var back = isPhase || !_frame.Wide
                ? Back(s, c - (isPhase ? (_frame.Wide ? 19 : half) : _frame.StoneAcross), _frame.IslandNear, -1)
                : Back(s, c + _frame.StoneAcross, _frame.IslandFar, 1);
            if (isPhase)
            {
                phases.Add(new PicturePhase(names[index], (int)x, (int)y, (int)half, _frame.Wide ? Away((s - (half * 0.62), c - 18), _frame.IslandNear, -1) : Away((s - 9, c - (half * 0.92)), _frame.IslandNear, -1), back));
            }
            else
            {
                var stone = Stone(late[index], s, c, 1, index + 40);
                var away = _frame.Wide ? Away((s - (_frame.StoneAlong * 0.6), c + _frame.StoneAcross), _frame.IslandFar, 1) : Away((s - 20, c - (_frame.StoneAcross * 0.95)), _frame.IslandNear, -1);
                stones.Add(stone with { Away = "", Back = back, LateAway = away });
            }
        }

        (Phases, LateStones) = ([.. phases], [.. stones]);
        var (from, to, middle) = ((int)_frame.BayFrom, (int)_frame.BayTo, (int)_frame.IslandMiddle);
        var words = WayBackWords(phases);
        (FurtherAway, WayBack) = _frame.Wide
            ? ((ImmutableArray<PictureLine>)[new("Een enkeling", from - 128, middle + 40), new("raakt uit de stroom", from - 128, middle + 63)],
                (ImmutableArray<PictureLine>)[new("Er is altijd", words.X, words.Y), new("een weg terug", words.X, words.Y + 28)])
            : ([new("Een enkeling", 220, from - 14), new("raakt uit", 220, from + 7), new("de stroom", 220, from + 28)],
                [new("Er is altijd", 334, to - 40), new("een weg terug", 334, to - 13)]);

        // In from the stream, a little upstream of the way back: thin on one side of a sign, strong on the other.
        string Away((double S, double C) end, Func<double, double> bank, int side)
        {
            var (from, into) = (end.S - (_frame.Wide ? 30 : 26), bank(end.S - (_frame.Wide ? 30 : 26)) + (side * 14));
            return new PathText().Curve(_frame.Turn((from, into)), _frame.Turn((from + 16, into - (side * 8))), _frame.Turn((end.S - (_frame.Wide ? 2 : 6), into + ((end.C - into) * 0.4))), _frame.Turn(end));
        }

        double Sway(int index) => _frame.Wide ? (late.Count == 0 ? 22 : 9) * Math.Sin(index * 2.2) : 5 * Math.Sin(index * 2.2);

        string Back(double s, double c, Func<double, double> bank, int side)
        {
            var shore = bank(s + 40);
            var (to, into) = _frame.Landing(s, side);
            return new PathText().Curve(
                _frame.Turn((s, c)), _frame.Turn((s, c + ((shore - c) * 0.8))),
                _frame.Turn((s + ((to - s) * 0.16), into - (side * 3))), _frame.Turn((to, into)));
        }
    }

    /// <summary>In the gap between the last two signs when it is wide, and else after the last.</summary>
    private static (int X, int Y) WayBackWords(List<PicturePhase> phases)
    {
        if (phases.Count < 2)
        {
            return (560, 0);
        }

        var (left, right) = (phases[^2].X + phases[^2].HalfWidth, phases[^1].X - phases[^1].HalfWidth);
        return right - left > 210 ? ((left + right) / 2, phases[^1].Y - 8)
            : (phases[^1].X + phases[^1].HalfWidth + 104, phases[^1].Y - 6);
    }

    private void DrawStrands()
    {
        var paths = new SortedDictionary<(int Colour, int Width), PathText>();
        var last = -1;
        for (var i = 0; i < _frame.StrandCount; i++)
        {
            var colour = (int)((Noise(i, 7) + 1) * Colours / 2.0001);
            colour = colour == last ? (colour + 1) % Colours : colour;
            last = colour;
            var width = _frame.StrandWidth + (int)Math.Round(1.6 * Noise(i, 8));
            if (!paths.TryGetValue((colour, width), out var path))
            {
                paths[(colour, width)] = path = new PathText();
            }

            var points = new List<(double X, double Y)>();
            for (var s = _frame.DrawFrom; s <= _frame.DrawTo + 1; s += _frame.Sample)
            {
                points.Add(_frame.Turn((s, Strand(ShareOf(i), i, s))));
            }

            path.Stream(points);
        }

        Strands = [.. paths.Select(p => new PictureStrands(p.Key.Colour + 1, p.Key.Width, p.Value.ToString()))];
    }

    private double ShareOf(int index) => (index + 0.5 + (0.28 * Noise(index, 3))) / _frame.StrandCount;

    /// <summary>The water under the lives: one pale wash on each side of the island.</summary>
    private void DrawWash()
    {
        var path = new PathText();
        foreach (var (from, to) in new[] { (-0.012, _frame.Split - 0.006), (_frame.Split + 0.006, 1.012) })
        {
            path.Band(Edge(from, 90), Enumerable.Reverse(Edge(to, 91)).ToList());
        }

        Wash = path.ToString();

        List<(double X, double Y)> Edge(double share, int index)
        {
            var points = new List<(double X, double Y)>();
            for (var s = _frame.DrawFrom; s <= _frame.DrawTo + 1; s += _frame.Sample)
            {
                points.Add(_frame.Turn((s, Strand(share, index, s))));
            }

            return points;
        }
    }

    /// <summary>Where one life is, across the stream: in its own place, and gently around what lies in the way.</summary>
    private double Strand(double share, int index, double s)
    {
        var c = Undisturbed(s);
        foreach (var rock in _rocks)
        {
            var way = Math.Abs(s - rock.S) / (rock.HalfAlong * 1.16);
            if (way > 2.2)
            {
                continue;
            }

            var side = Undisturbed(rock.S) >= rock.C ? 1 : -1;
            var push = rock.HalfAcross * Math.Exp(-Math.Pow(way, 2.6));
            c += side * push * Math.Exp(-Math.Max(0, side * (c - rock.C)) / (rock.HalfAcross * 1.65));
        }

        return c;

        double Undisturbed(double at)
        {
            return _frame.Place(share, at) + (2.5 * Math.Sin((at / 130) + (6 * Noise(index, 4))));
        }
    }

    private static double Square(double value) => value * value;

    private sealed record Rock(double S, double C, double HalfAlong, double HalfAcross);

    /// <summary>What differs between the two compositions. Along runs with the stream, across from the near bank to the bank with the island.</summary>
    private sealed class Frame
    {
        public required Composition Composition { get; init; }

        public bool Wide => Composition == Composition.Wide;

        public double Length { get; private set; }

        public double Across { get; private set; }

        public double LabelSize => Wide ? 18.5 : 16.5;

        public double StoneAlong => Wide ? 80 : 34;

        public double StoneAcross => Wide ? 37 : 69;

        public double Eddy => Wide ? 40 : 36;

        public double RoomAlong => (2 * StoneAlong) + Eddy + (Wide ? 30 : 8);

        public double RoomAcross => (2 * StoneAcross) + 26;

        public double BankMargin => Wide ? 12 : 8;

        public double WaterFrom { get; private set; }

        public double WaterTo { get; private set; }

        public double DrawFrom => Wide ? -456 : -40;

        public double DrawTo => Wide ? 1570 : WaterTo + 80;

        public double Sample => Wide ? 48 : 40;

        public int StrandCount => Wide ? 50 : 28;

        public int StrandWidth => Wide ? 8 : 9;

        public double TitleAlong { get; private set; }

        public double TitleAcross { get; private set; }

        public double TitleHalfAlong => Wide ? 196 : 56;

        public double TitleHalfAcross => Wide ? 50 : 134;

        public IEnumerable<(double S, double C)> TitleSites => Wide
            ? [(TitleAlong - 190, TitleAcross), (TitleAlong - 70, TitleAcross), (TitleAlong + 30, TitleAcross), (TitleAlong + 120, TitleAcross)]
            : [(TitleAlong, TitleAcross - 60), (TitleAlong, TitleAcross + 60)];

        public double BayFrom { get; private set; }

        public double BayTo { get; private set; }

        public double BayMiddle => (BayFrom + BayTo) / 2;

        public double BayHalf => (BayTo - BayFrom) / 2;

        public double Ramp => Wide ? 200 : 120;

        /// <summary>The share of the stream that passes on the near side of the island.</summary>
        public double Split { get; private set; }

        public double IslandTop { get; private set; }

        public double IslandBottom { get; private set; }

        public double IslandMargin => Wide ? 44 : 36;

        public double FullFar { get; private set; }

        public double IslandMiddle { get; private set; }

        public double Sag => Wide ? 76 : 4;

        public List<(char Kind, int Index, double S)> Garland { get; } = [];

        public static Frame For(Composition composition, int stones, int late, int phases)
        {
            var frame = new Frame { Composition = composition };
            if (frame.Wide)
            {
                frame.MakeWide(stones, late, phases);
            }
            else
            {
                frame.MakeTall(stones, late, phases);
            }

            return frame;
        }

        public double NearBank(double s) => Wide ? 92 + (12 * Math.Sin((s / 210) + 0.6)) + (6 * Math.Sin(s / 83)) : -16 + (9 * Math.Sin(s / 120));

        public double FarBank(double s) => FullFar + (Wide ? (10 * Math.Sin((s / 170) + 2)) + (5 * Math.Sin(s / 61)) : 9 * Math.Sin(s / 140));

        /// <summary>How much of the island there is at this point: 0 outside, 1 along its middle.</summary>
        public double Island(double s) => Step((s - (BayFrom - Ramp)) / Ramp) * Step((BayTo + Ramp - s) / Ramp);

        /// <summary>Where the stream parts.</summary>
        public double SplitAt(double s) => NearBank(s) + (Split * (FarBank(s) - NearBank(s)));

        public double IslandNear(double s) => SplitAt(s) + (Island(s) * (IslandTop + (Wide ? (7 * Math.Sin(s / 47)) + (4 * Math.Sin(s / 23)) : 6 * Math.Sin(s / 37)) - SplitAt(s)));

        public double IslandFar(double s) => SplitAt(s) + (Island(s) * (IslandBottom + (Wide ? 5 * Math.Sin(s / 53) : 3 * Math.Sin(s / 60)) - SplitAt(s)));

        public bool IsWater(double s, double c) => Island(s) < 0.05 || c < IslandNear(s) || (Wide && c > IslandFar(s));

        /// <summary>Where a life is that has this share of the stream on its near side.</summary>
        public double Place(double share, double s)
        {
            var (near, far) = (NearBank(s), FarBank(s));
            return share < Split
                ? near + (share / Split * (IslandNear(s) - near))
                : IslandFar(s) + ((share - Split) / (1 - Split) * (far - IslandFar(s)));
        }

        /// <summary>Where a way back from this point of the island reaches the stream.</summary>
        public (double S, double C) Landing(double s, int side) =>
            // The last way back is shorter: right behind it the island ends and stones lie again.
            (s + (!Wide ? 50 : s >= Garland[^1].S ? 48 : 86), (side > 0 ? IslandFar(s + 40) : IslandNear(s + 40)) + (side * (Wide ? 23 : 20)));

        public IEnumerable<(double S, double C)> Landings => Garland.Select(g => Landing(g.S, Wide && g.Kind == 'l' ? 1 : -1));

        public (double X, double Y) Turn((double S, double C) point) => Wide ? (point.S, point.C) : (point.C, point.S);

        public (double X, double Y) At(double s, double c) => Turn((Math.Round(s), Math.Round(c)));

        private static double Step(double t)
        {
            t = Math.Clamp(t, 0, 1);
            return t * t * (3 - (2 * t));
        }

        private void MakeWide(int stones, int late, int phases)
        {
            Length = 1120;
            (WaterFrom, WaterTo) = (-10, 1130);
            var more = Math.Max(0, stones - 12) * 24;
            const double upper = 326;
            const double lower = 170;
            IslandTop = 92 + upper + more;
            IslandBottom = IslandTop + (late > 0 ? 212 : 184);
            Split = (upper + more) / (upper + more + lower);
            FullFar = IslandBottom + lower;
            Across = FullFar + 66;
            IslandMiddle = IslandTop + 84;
            (BayFrom, BayTo) = (226, 926);
            var slots = Slots(late, phases);
            var scale = late == 0 ? 1 : Math.Min(1.15, 676 / Math.Max(1, slots.Sum(x => x.Room)));
            var s = BayFrom + 26;
            foreach (var (kind, index, room) in slots)
            {
                s += room * scale;
                Garland.Add((kind, index, s));
            }

            BayTo = Math.Min(926, s + (late < 2 ? 170 : 20));
            (TitleAlong, TitleAcross) = (226, 92 + 96);
        }

        private void MakeTall(int stones, int late, int phases)
        {
            Across = 340;
            (TitleAlong, TitleAcross) = (104, 170);
            var slots = Slots(late, phases);
            var bay = (phases * 70.0) + (late * 104) + 60;
            var rest = Math.Max(0, stones - (bay / 128));
            var above = 84 + (Math.Ceiling(rest * 0.6 / 2) * 116);
            var below = 150 + (Math.Ceiling(rest * 0.4 / 2) * 104);
            BayFrom = TitleAlong + 70 + above;
            WaterFrom = TitleAlong + 56;
            FullFar = 356;
            Split = 0.88;
            (IslandTop, IslandBottom) = (186, 336);
            IslandMiddle = 259;
            var s = BayFrom + 78;
            var before = ' ';
            foreach (var (kind, index, _) in slots)
            {
                s += (before, kind) switch { (' ', _) => 0, ('p', 'p') => 66, ('l', 'l') => 102, _ => 80 };
                Garland.Add((kind, index, s));
                before = kind;
            }

            BayTo = s + 90;
            WaterTo = BayTo + below;
            Length = WaterTo + 300;
        }

        /// <summary>The order of signs and late stones along the island: late stones after the second sign, spread over what follows.</summary>
        private static List<(char Kind, int Index, double Room)> Slots(int late, int phases)
        {
            var slots = new List<(char, int, double)>();
            var placed = 0;
            for (var i = 0; i < phases; i++)
            {
                slots.Add(('p', i, i == 0 ? 0 : slots[^1].Item1 == 'l' ? 92 : late == 0 ? 150 : 118));
                if (i >= 1 && i < phases - 1)
                {
                    var share = i == phases - 2 ? late - placed : late / (phases - 2);
                    for (var j = 0; j < share; j++)
                    {
                        slots.Add(('l', placed++, j == 0 ? 92 : 172));
                    }
                }
            }

            return slots;
        }
    }

    /// <summary>Writes paths short: whole numbers, relative where that helps.</summary>
    private sealed class PathText
    {
        private readonly StringBuilder _text = new();

        public override string ToString() => _text.ToString();

        public string Curve((double X, double Y) a, (double X, double Y) b, (double X, double Y) c, (double X, double Y) d)
        {
            Move(a);
            _text.Append('C');
            Pair(b);
            Pair(c);
            Pair(d);
            return ToString();
        }

        public void On((double X, double Y) b, (double X, double Y) c, (double X, double Y) d)
        {
            Pair(b, first: false);
            Pair(c);
            Pair(d);
        }

        public string End()
        {
            _text.Append('z');
            return ToString();
        }

        /// <summary>A polygon with rounded corners.</summary>
        public string Rounded(List<(double X, double Y)> corners, double radius)
        {
            for (var i = 0; i < corners.Count; i++)
            {
                var (before, at, after) = (corners[(i + corners.Count - 1) % corners.Count], corners[i], corners[(i + 1) % corners.Count]);
                _text.Append(i == 0 ? 'M' : 'L');
                Pair(Towards(at, before, radius));
                _text.Append('Q');
                Pair(at);
                Pair(Towards(at, after, radius));
            }

            _text.Append('z');
            return ToString();
        }

        /// <summary>One life: a uniform quadratic spline. With even numbers for its controls every bend mirrors the one before exactly, so two numbers a bend are enough.</summary>
        public void Stream(List<(double X, double Y)> points) => Follow(points, 'M');

        /// <summary>The surface between two evenly sampled lines, the second running back.</summary>
        public void Band(List<(double X, double Y)> there, List<(double X, double Y)> back)
        {
            Follow(there, 'M');
            Follow(back, 'L');
            _text.Append('z');
        }

        private void Follow(List<(double X, double Y)> points, char begin)
        {
            var controls = points.Select(p => (X: 2 * (int)Math.Round(p.X / 2), Y: 2 * (int)Math.Round(p.Y / 2))).ToList();
            var (x, y) = Between(controls[0], controls[1]);
            _text.Append(begin).Append(x.ToString(CultureInfo.InvariantCulture));
            Number(y);
            for (var i = 1; i < controls.Count - 1; i++)
            {
                var (toX, toY) = Between(controls[i], controls[i + 1]);
                if (i <= 2)
                {
                    _text.Append(i == 1 ? 'q' : 't');
                }

                if (i == 1)
                {
                    Number(controls[i].X - x, first: true);
                    Number(controls[i].Y - y);
                }

                Number(toX - x, first: i == 2);
                Number(toY - y);
                (x, y) = (toX, toY);
            }

            static (int X, int Y) Between((int X, int Y) a, (int X, int Y) b) => ((a.X + b.X) / 2, (a.Y + b.Y) / 2);
        }

        private static (double X, double Y) Towards((double X, double Y) from, (double X, double Y) to, double length)
        {
            var (dx, dy) = (to.X - from.X, to.Y - from.Y);
            var share = Math.Min(0.5, length / Math.Sqrt((dx * dx) + (dy * dy)));
            return (from.X + (dx * share), from.Y + (dy * share));
        }

        private void Move((double X, double Y) point)
        {
            _text.Append('M');
            Pair(point);
        }

        private void Smooth((double X, double Y) before, (double X, double Y) from, (double X, double Y) to, (double X, double Y) after)
        {
            _text.Append('C');
            Pair((from.X + ((to.X - before.X) / 6), from.Y + ((to.Y - before.Y) / 6)));
            Pair((to.X - ((after.X - from.X) / 6), to.Y - ((after.Y - from.Y) / 6)));
            Pair(to);
        }

        private void Pair((double X, double Y) point, bool first = true)
        {
            Number((int)Math.Round(point.X), first && !char.IsDigit(_text[^1]));
            Number((int)Math.Round(point.Y));
        }

        private void Number(int value, bool first = false)
        {
            if (!first && value >= 0)
            {
                _text.Append(' ');
            }

            _text.Append(value.ToString(CultureInfo.InvariantCulture));
        }
    }
}
