namespace AccountProvisioner.Provisioning;

/// <summary>How a batch ended.</summary>
/// <param name="GaveUp">Why there is no complete answer, or null when there is.</param>
/// <param name="MayHaveWorked">An earlier try may have created accounts whose passwords never arrived.</param>
internal sealed record BatchEnd(string? GaveUp, bool MayHaveWorked);
