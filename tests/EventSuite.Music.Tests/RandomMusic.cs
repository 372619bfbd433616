using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Music.Tests;

/// <summary>Files at random, from a seed: every kind of event, notes that overlap and hang, several tracks.</summary>
internal static class RandomMusic
{
    /// <summary>Seeds over the whole range: FsCheck's own integers stay small.</summary>
    public static Arbitrary<int> Seeds { get; } = Gen.Choose(0, int.MaxValue).ToArbitrary();

    public static MidiFile File(int seed)
    {
        var random = new Random(seed);
        var format = (MidiFormat)random.Next(3);
        MidiDivision division = random.Next(5) == 0
            ? MidiDivision.Smpte(new[] { 24, 25, 29, 30 }[random.Next(4)], random.Next(1, 256))
            : MidiDivision.Metrical(random.Next(1, 1000));
        int tracks = format == MidiFormat.SingleTrack ? 1 : random.Next(1, 5);
        return new MidiFile(format, division, Enumerable.Range(0, tracks).Select(_ => Track(random)).ToArray());
    }

    private static MidiTrack Track(Random random)
    {
        var track = new MidiTrackBuilder();
        long tick = 0;
        for (int left = random.Next(60); left > 0; left--)
        {
            tick += random.Next(4) == 0 ? random.Next(100_000) : random.Next(200);
            Add(track, tick, random);
        }

        return track.Build(tick + random.Next(500));
    }

    private static void Add(MidiTrackBuilder track, long tick, Random random)
    {
        int channel = random.Next(16);
        int a = random.Next(128);
        int b = random.Next(128);
        byte[] payload = new byte[random.Next(300)];
        random.NextBytes(payload);
        switch (random.Next(12))
        {
            case 0: track.Tempo(tick, random.Next(1, 0xFFFFFF)); break;
            case 1: track.TimeSignature(tick, random.Next(1, 256), 1 << random.Next(16)); break;
            case 2: track.KeySignature(tick, random.Next(-7, 8), random.Next(2) == 0); break;
            case 3: track.Meta(tick, (byte)(random.Next(2) == 0 ? MetaType.SequencerSpecific : MetaType.Lyric), payload); break;
            case 4: track.SysEx(tick, a < 64 ? DrumSysEx.Write(new DrumSwitch(0, (DrumSwitchKind)(a % 2), (ushort)(channel % 3), (byte)(b % 2))) : payload); break;
            case 5: track.Message(tick, MidiEventKind.PitchBend, channel, a, b); break;
            case 6: track.Control(tick, new[] { 7, 10, 11, 64, 1, 0 }[random.Next(6)], b, channel % 3); break;
            case 7: track.Program(tick, a, channel % 3); break;
            case 8: track.Message(tick, random.Next(2) == 0 ? MidiEventKind.NoteOn : MidiEventKind.NoteOff, channel % 3, 60 + (a % 3), b); break;
            default: track.Note(tick, random.Next(600), 60 + (a % 12), random.Next(1, 128), channel % 3); break;
        }
    }
}
