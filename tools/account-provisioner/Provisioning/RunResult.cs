namespace AccountProvisioner.Provisioning;

/// <summary>The whole run: one outcome per row of the file, in its order.</summary>
/// <param name="BrokeOff">Why the run ended early, or null.</param>
/// <param name="Unsaved">Credentials that could be written nowhere, as CSV text, or null.</param>
internal sealed record RunResult(IReadOnlyList<RowOutcome> Outcomes, string? BrokeOff, string? Unsaved);
