namespace StyleJudge.Network;

/// <summary>What a <see cref="StyleNet"/> is built with.</summary>
/// <param name="Ears">1–8.</param>
/// <param name="Width">Channels of each, 4–256.</param>
internal readonly record struct StyleNetSize(int Ears, int Width);
