namespace AccountProvisioner.Provisioning;

/// <summary>What became of a row.</summary>
internal enum RowState
{
    Created,
    Updated,
    Unchanged,

    /// <summary>The host refused it.</summary>
    Failed,

    /// <summary>The account is there, but the answer with its password was lost on the way.</summary>
    PasswordLost,

    /// <summary>Sent, but no answer came: it may be there or not. Running again tells.</summary>
    Unknown,

    /// <summary>Not sent, because the run ended before its turn.</summary>
    NotSent,
}
