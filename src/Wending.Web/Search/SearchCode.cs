using System.Text;

namespace Wending.Web.Search;

/// <summary>How numbers stand in the index: whole numbers as letters, five bits in each, the sixth says that more follow.</summary>
internal static class SearchCode
{
    /// <summary>The sixty-four letters; none of them needs a sign of escape in JSON.</summary>
    public const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /// <summary>What a posting weighs, by its level: three for a text (how much of it is about the word), one that is free, heading, heading and text, title, other name.</summary>
    public static readonly int[] Weights = [4, 5, 6, 6, 9, 11, 14, 14];

    /// <summary>How telling a word is that people type and that we do not use.</summary>
    public const int UnusedRarity = 20;

    /// <summary>The level of a word in a heading.</summary>
    public const int Heading = 4;

    /// <summary>The level of a word in a title.</summary>
    public const int Title = 6;

    /// <summary>The level of a word in another name.</summary>
    public const int OtherName = 7;

    /// <summary>What stands before the name of a municipality in the title of its page.</summary>
    public const string TownTitle = "Gemeente ";

    /// <summary>The name of a municipality, from the title of its page.</summary>
    public static string Town(string title) => title.StartsWith(TownTitle, StringComparison.Ordinal) ? title[TownTitle.Length..] : title;

    /// <summary>Writes one number.</summary>
    public static void Append(StringBuilder into, int number)
    {
        for (; number >= 32; number >>= 5) into.Append(Letters[(number & 31) | 32]);
        into.Append(Letters[number]);
    }

    /// <summary>Reads one number and moves on.</summary>
    public static int Read(string from, ref int at)
    {
        var (number, shift) = (0, 0);
        while (true)
        {
            var value = Values[from[at++]];
            number |= (value & 31) << shift;
            if (value < 32) return number;
            shift += 5;
        }
    }

    /// <summary>The value of each letter.</summary>
    public static readonly int[] Values = [.. Enumerable.Range(0, 128).Select(code => Letters.IndexOf((char)code, StringComparison.Ordinal))];

    /// <summary>Sixteen times the logarithm of base two, between whole powers in a straight line: whole numbers, so that every reader gets the same.</summary>
    public static int Log(long number)
    {
        var power = 0;
        var size = 1L;
        while (size * 2 <= number)
        {
            size *= 2;
            power++;
        }

        return (power * 16) + (int)((number - size) * 16 / size);
    }

    /// <summary>How telling a word is that stands in so many of all sections.</summary>
    public static int Rarity(int sections, int all) => 8 + Math.Max(0, Log(Math.Max(1, (long)all * 256 / Math.Max(1, sections))) - 128);
}
