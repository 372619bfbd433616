namespace EventSuite.Core.RemotePlugins;

/// <summary>What lets a team's own machine join an event with its plugin. Its secret is told once and kept as a hash only.</summary>
public sealed record RemoteToken
{
    /// <summary>Random key; the public part of the token's text.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its event: it ends with it.</summary>
    public required Guid EventId { get; init; }

    /// <summary>Who made it: it ends with that account's part in the event.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>User name of who made it.</summary>
    public required string UserName { get; init; }

    /// <summary>What it is for, as its maker says: which laptop. May be empty.</summary>
    public required string Label { get; init; }

    /// <summary>SHA-256 of the secret, lower-case hex.</summary>
    public required string SecretHash { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was ended, UTC; null: it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }
}
