namespace EventSuite.Music.Synthesis.Instruments;

/// <summary>The 128 programs of General MIDI level 1 in their sixteen families of eight.</summary>
internal static class GeneralMidi
{
    private static readonly IReadOnlyList<Instrument>[] Families =
    [
        Pianos.Programs, ChromaticPercussion.Programs, Organs.Programs, Guitars.Programs,
        Basses.Programs, Strings.Programs, Ensembles.Programs, Brass.Programs,
        Reeds.Programs, Pipes.Programs, Leads.Programs, Pads.Programs,
        Effects.Programs, WorldInstruments.Programs, PercussiveInstruments.Programs, SoundEffects.Programs,
    ];

    public static Instrument For(int program) => Families[program / 8][program % 8];
}
