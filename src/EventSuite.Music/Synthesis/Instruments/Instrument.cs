using EventSuite.Music.Synthesis.Voices;

namespace EventSuite.Music.Synthesis.Instruments;

/// <summary>A recipe: layers that sound together.</summary>
/// <param name="layers">What sounds.</param>
internal sealed class Instrument(params Layer[] layers)
{
    /// <summary>How much of it goes to the room, 0–1.</summary>
    public float Room { get; init; } = 0.25f;

    /// <summary>Where the player sits when the music leaves it in the middle, −1 to 1.</summary>
    public float Seat { get; init; }

    /// <summary>How far low keys lie left and high keys right, as on a keyboard, 0–1.</summary>
    public float Keyboard { get; init; }

    /// <summary>Drums of one group cut each other off (open and closed hi-hat); 0 for none.</summary>
    public int Choke { get; init; }

    public IReadOnlyList<Layer> Layers => layers;

    /// <summary>Frames until the note is silent.</summary>
    public int Frames(in VoiceNote note)
    {
        int frames = 0;
        foreach (Layer layer in layers)
        {
            frames = Math.Max(frames, layer.Frames(note));
        }

        return frames;
    }

    public void Render(in VoiceNote note, in VoiceSink sink, WaveTableCache tables)
    {
        foreach (Layer layer in layers)
        {
            layer.Render(note, sink, tables);
        }
    }

    public float PanFor(int key, float pan) => Math.Clamp(pan + Seat + Keyboard * (key - 62) / 40f, -1, 1);
}
