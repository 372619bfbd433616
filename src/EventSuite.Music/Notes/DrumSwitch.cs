namespace EventSuite.Music.Notes;

/// <summary>An event that may turn a channel to drums, or back.</summary>
/// <param name="Tick">Where it stands.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Voice">Port × 16 + channel; resets mean all channels of the port.</param>
/// <param name="Value">The value of a part or bank; 0 for resets.</param>
internal readonly record struct DrumSwitch(long Tick, DrumSwitchKind Kind, ushort Voice, byte Value);
