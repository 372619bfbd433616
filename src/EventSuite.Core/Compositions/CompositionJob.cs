using System.Text.Json;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;

namespace EventSuite.Core.Compositions;

/// <summary>A composition that somebody asked a plugin for, with all that is needed to make it again.</summary>
public sealed record CompositionJob
{
    /// <summary>Random key.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its event.</summary>
    public required Guid EventId { get; init; }

    /// <summary>Who asked.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Whom it belongs to, as entries do: the account or its team.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>User name of who asked.</summary>
    public required string UserName { get; init; }

    /// <summary>Display name of the team or account.</summary>
    public required string OwnerName { get; init; }

    /// <summary>Which generator.</summary>
    public required string PluginId { get; init; }

    /// <summary>One of its tasks.</summary>
    public required string Task { get; init; }

    /// <summary>All parameters as they are used, defaults filled in.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Parameters { get; init; }

    /// <summary>0 … <see cref="GenerateOrder.MaxSeed"/>; drawn by the host when none was given.</summary>
    public required long Seed { get; init; }

    /// <summary>How many compositions.</summary>
    public required int Count { get; init; }

    /// <summary>What it starts from; the order counts.</summary>
    public required IReadOnlyList<JobInput> Inputs { get; init; }

    /// <summary>Whether the same order gives the same bytes: then it may run again after a restart.</summary>
    public required bool Deterministic { get; init; }

    /// <summary>When it was asked for, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public JobState State { get; init; }

    /// <summary>How often it was begun.</summary>
    public int Starts { get; init; }

    /// <summary>When it was begun last, UTC.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it came to its end, UTC.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Exactly which plugin made the results; null while there are none.</summary>
    public PluginVersion? Plugin { get; init; }

    /// <summary>What was made; empty unless <see cref="JobState.Finished"/>.</summary>
    public IReadOnlyList<JobResult> Results { get; init; } = [];

    /// <summary>Why it failed; empty unless <see cref="JobState.Failed"/>.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>Whether it is done on a laptop: the ids of plugins there have a dot, which those of manifests never have.</summary>
    public bool IsOnLaptop => PluginId.Contains('.', StringComparison.Ordinal);

    /// <summary>Whether nothing more happens to it.</summary>
    public bool IsOver => State is JobState.Finished or JobState.Failed or JobState.Cancelled;
}
