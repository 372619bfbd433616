namespace AccountProvisioner.Host;

/// <summary>What came back for one request. <paramref name="Results"/> counts even when the answer broke off.</summary>
/// <param name="Failure">Null when the answer is complete.</param>
internal sealed record BatchAnswer(IReadOnlyList<AccountResult> Results, SendFailure? Failure);
