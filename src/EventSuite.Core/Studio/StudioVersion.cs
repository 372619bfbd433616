using EventSuite.Core.Studio.Origins;
using EventSuite.Core.Submissions;

namespace EventSuite.Core.Studio;

/// <summary>One state of a project's music. Versions form a tree: whoever goes back and on from there loses nothing.</summary>
public sealed record StudioVersion
{
    /// <summary>Random key, made by the client: the same version sent twice is kept once.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its project.</summary>
    public required Guid ProjectId { get; init; }

    /// <summary>What it came from, in the same project; null: it is a beginning.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>Who made it.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>User name of who made it.</summary>
    public required string UserName { get; init; }

    /// <summary>What its maker calls it: up to <see cref="StudioLimits.Text"/> characters.</summary>
    public required string Label { get; init; }

    /// <summary>Where its music came from.</summary>
    public required StudioVersionKind Kind { get; init; }

    /// <summary>From 1; an edited version counts on while it is being edited.</summary>
    public required int Revision { get; init; }

    /// <summary>Hash of its MIDI file, lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Size of its MIDI file.</summary>
    public required int Bytes { get; init; }

    /// <summary>What the file holds.</summary>
    public required MusicFacts Music { get; init; }

    /// <summary>When it came first, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its music came last, UTC.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>Title of the sample melody it is; null unless <see cref="StudioVersionKind.Start"/>.</summary>
    public string? Sample { get; init; }

    /// <summary>What made it; null unless <see cref="StudioVersionKind.Generated"/>.</summary>
    public VersionMaking? Making { get; init; }

    /// <summary>What hands changed against its parent; null: nothing to compare with, or not counted yet.</summary>
    public NoteChange? Change { get; init; }

    /// <summary>When it was removed, UTC; null: it is there.</summary>
    public DateTimeOffset? RemovedAt { get; init; }
}
