namespace EventSuite.Core.Events;

/// <summary>Whom an entry, and so the limit, belongs to.</summary>
public enum EntryOwnership
{
    /// <summary>The account that submits.</summary>
    Account,

    /// <summary>The account's team; an account without a team counts as its own.</summary>
    Team,
}
