namespace AccountProvisioner.Host;

/// <summary>Why a request has no complete answer.</summary>
/// <param name="MayPass">Worth another try: network, busy host.</param>
/// <param name="MayHaveWorked">The host may have done the work although its answer did not arrive.</param>
/// <param name="RetryAfter">How long the host asks to wait, if it says so.</param>
internal sealed record SendFailure(string Message, bool MayPass, bool MayHaveWorked, TimeSpan? RetryAfter = null);
