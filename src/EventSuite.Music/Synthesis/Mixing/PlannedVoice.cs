using EventSuite.Music.Synthesis.Instruments;
using EventSuite.Music.Synthesis.Voices;

namespace EventSuite.Music.Synthesis.Mixing;

/// <summary>A note with its instrument and its place on the time line, in frames.</summary>
/// <param name="Start">First frame.</param>
/// <param name="Frames">Frames until it is silent by itself.</param>
/// <param name="Gain">Amplitude, with touch and balance in it.</param>
/// <param name="Pan">Between the speakers, −1 to 1, with the player's seat in it.</param>
/// <param name="Cut">Frames after which it is faded because its voice is needed, or a drum chokes it.</param>
internal readonly record struct PlannedVoice(Instrument Instrument, VoiceNote Note, int Start, int Frames, int Cut, float Gain, float Pan)
{
    /// <summary>The frame after its last.</summary>
    public int End => Start + Math.Min(Frames, Cut + VoiceSink.Fade);
}
