namespace EventSuite.Core.Accounts;

/// <summary>What became of one row.</summary>
public enum ProvisionStatus
{
    /// <summary>The account, or its membership here, is new.</summary>
    Created,

    /// <summary>Everything was as the row says.</summary>
    Unchanged,

    /// <summary>Something was brought up to date.</summary>
    Updated,

    /// <summary>Nothing was done; the faults say why.</summary>
    Error,
}
