namespace EventSuite.Core.Studio;

/// <summary>A version that somebody wants kept: its music is exactly one of a file, a job's result or a sample.</summary>
/// <param name="Id">The client's random key.</param>
/// <param name="ParentId">What it came from; null: it is a beginning.</param>
/// <param name="Label">What its maker calls it; null: after its kind.</param>
/// <param name="Kind">Recorded, imported or edited for a file; said by the host for the others, so null there.</param>
/// <param name="Revision">From 1; more when an edited version is replaced by its next state.</param>
/// <param name="Midi">A Standard MIDI file, base64.</param>
/// <param name="JobId">A finished job of the same owner.</param>
/// <param name="Index">Which of the job's results, from 1; null: the first.</param>
/// <param name="Sample">The id of a sample melody.</param>
public sealed record VersionRequest(
    Guid Id, Guid? ParentId, string? Label, StudioVersionKind? Kind, int Revision = 1,
    string? Midi = null, Guid? JobId = null, int? Index = null, string? Sample = null);
