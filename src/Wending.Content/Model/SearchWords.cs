using System.Collections.Immutable;

namespace Wending.Content.Model;

/// <summary>What the search knows about the words that people use, beside what stands in the texts.</summary>
public sealed record SearchWords
{
    /// <summary>Nothing known.</summary>
    public static readonly SearchWords Empty = new();

    /// <summary>Words of people, and the words and pages of ours that they stand for.</summary>
    public ImmutableArray<WordGroup> Groups { get; init; } = [];

    /// <summary>Words that put the emergency lines first.</summary>
    public ImmutableArray<AcuteWords> Acute { get; init; } = [];

    /// <summary>Words that carry a suspicion: a faith, a people, a place, a look. What is ordinary comes first.</summary>
    public ImmutableArray<SuspicionWords> Suspicion { get; init; } = [];

    /// <summary>Words with which somebody says where they work.</summary>
    public ImmutableArray<FieldWords> Fields { get; init; } = [];

    /// <summary>The plain openings, for who finds nothing or wants no picture.</summary>
    public ImmutableArray<Opening> Openings { get; init; } = [];

    /// <summary>Words that say nothing about the subject.</summary>
    public ImmutableArray<StopWords> Stop { get; init; } = [];

    /// <summary>What people type, each with the page that answers.</summary>
    public ImmutableArray<Saying> Sayings { get; init; } = [];

    /// <summary>Why these lists are there, one text per file.</summary>
    public ImmutableArray<Prose> Texts { get; init; } = [];
}

/// <summary>Words or phrases of people, and what they stand for.</summary>
/// <param name="Words">Words or phrases as people type them; of a phrase every word must be there, in any order.</param>
/// <param name="Ours">Words that occur in our texts.</param>
/// <param name="Targets">The pages that answer; may be empty.</param>
/// <param name="Place">Where the record stands.</param>
public sealed record WordGroup(ImmutableArray<string> Words, ImmutableArray<string> Ours, ImmutableArray<LinkTarget> Targets, SourcePlace Place);

/// <summary>Words that put an emergency line first.</summary>
/// <param name="Words">Words or phrases.</param>
/// <param name="Line">The number to call.</param>
/// <param name="Target">The page that says what to do.</param>
/// <param name="Place">Where the record stands.</param>
public sealed record AcuteWords(ImmutableArray<string> Words, EmergencyLine Line, LinkTarget Target, SourcePlace Place);

/// <summary>Words that carry a suspicion, and the page that says what is ordinary.</summary>
public sealed record SuspicionWords(ImmutableArray<string> Words, LinkTarget Target, SourcePlace Place);

/// <summary>Words with which somebody says where they work.</summary>
public sealed record FieldWords(ImmutableArray<string> Words, string WorkFieldId, SourcePlace Place);

/// <summary>A plain opening: what happened, in everyday words, and the page that answers.</summary>
public sealed record Opening(string Words, LinkTarget Target, SourcePlace Place);

/// <summary>Words that say nothing about the subject.</summary>
public sealed record StopWords(ImmutableArray<string> Words, SourcePlace Place);

/// <summary>One way in which somebody may put it, and the page where that person wants to land first.</summary>
/// <param name="Words">What somebody types: a word, a telegram or a whole sentence.</param>
/// <param name="Target">The page that answers.</param>
/// <param name="Place">Where the line stands.</param>
public sealed record Saying(string Words, LinkTarget Target, SourcePlace Place);
