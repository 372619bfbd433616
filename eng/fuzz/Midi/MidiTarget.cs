using EventSuite.Music.Abc;
using EventSuite.Music.Blind;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using EventSuite.Music.Synthesis;
using MusicFuzz.Running;

namespace MusicFuzz.Midi;

/// <summary>Bytes that claim to be a Standard MIDI File: read, written, taken as music, stripped, hashed, cropped, told as ABC.</summary>
public sealed class MidiTarget : FuzzTarget
{
    private const int ReadBytes = 64;
    private const int UseBytes = 128;
    private const int AbcBytes = 1_000;
    private const long LongestDelta = 0x0FFF_FFFF;

    // So small that every limit is met by small files.
    private static readonly MidiReadOptions s_tight = new() { MaxBytes = 2_000, MaxTracks = 3, MaxEvents = 60, MaxTempoChanges = 3, MaxFaultsListed = 2 };

    private readonly MidiMutator _mutator = new(MidiSeeds.All());

    /// <inheritdoc/>
    public override string Name => "midi";

    /// <inheritdoc/>
    public override byte[] Make(Random random) => _mutator.Make(random);

    /// <inheritdoc/>
    public override void Check(byte[] input)
    {
        ArgumentNullException.ThrowIfNull(input);
        MidiReadResult strict = Memory.Bounded("strict read", input.Length, ReadBytes, () => MidiFile.Read(input, MidiReadOptions.Strict));
        MidiReadResult lenient = Memory.Bounded("lenient read", input.Length, ReadBytes, () => MidiFile.Read(input));
        Expect(strict.IsUsable ? strict.FaultCount == 0 : strict.FaultCount == 1, "The strict reader gives a file without faults, or one fault.");
        Expect(strict.IsUsable == (lenient.IsUsable && lenient.FaultCount == 0), $"A file is clean for both readers or for none: {strict.Refusal}");
        Expect(strict.File?.ContentEquals(lenient.File!) ?? true, "What the strict reader reads, the lenient reads alike.");
        CheckFaults(strict, input);
        CheckFaults(lenient, input);
        CheckTight(input, lenient);
        if (lenient.File is { } file)
        {
            Reach("usable");
            Expect(file.Tracks.Sum(track => track.Events.Length) <= input.Length, "No event takes less than a byte.");
            CheckWriting(file, input.Length);
            CheckMusic(file, input.Length);
        }
    }

    private void CheckFaults(MidiReadResult result, byte[] input)
    {
        foreach (MidiFault fault in result.Faults)
        {
            Reach(fault.Code.ToString());
            Expect(fault.Offset >= 0 && fault.Offset <= input.Length, $"A fault lies in the file: {fault}");
            Expect((fault.Repair is null) == (fault == result.Refusal), $"What was repaired says how, and only the refusal is none: {fault}");
        }
    }

    private void CheckTight(byte[] input, MidiReadResult lenient)
    {
        MidiReadResult tight = MidiFile.Read(input, s_tight);
        CheckFaults(tight, input);
        Expect(tight.File?.ContentEquals(lenient.File!) ?? true, "Limits refuse a file or leave it as it is.");
    }

    private void CheckWriting(MidiFile file, int length)
    {
        byte[] written = Memory.Bounded("write", length, UseBytes, () => file.Write());
        MidiReadResult again = MidiFile.Read(written);
        Expect(again.File is not null && IsSame(again.File, file), "What is written reads back equal.");
        Expect(again.File!.Write().AsSpan().SequenceEqual(written), "What reads back is written as the same bytes.");
        MidiFile plain = MidiFile.Read(file.Write(new MidiWriteOptions { RunningStatus = false, KeepRiff = false })).File!;
        Expect(IsSame(plain, file), "Without running status and envelope it is the same.");
    }

    // Repairs can leave gaps longer than a delta time can say; those are bridged with empty texts when written.
    private static bool IsSame(MidiFile written, MidiFile file) => written.ContentEquals(file)
        || (HasLongGap(file) && written.Tracks.Zip(file.Tracks).All(pair => Dump(pair.First).SequenceEqual(Dump(pair.Second))));

    private static bool HasLongGap(MidiFile file) => file.Tracks.Any(track =>
        Enumerable.Range(0, track.Events.Length).Any(i => track.Events[i].Tick - (i == 0 ? 0 : track.Events[i - 1].Tick) > LongestDelta));

    private static List<string> Dump(MidiTrack track)
    {
        List<string> events = [];
        foreach (MidiEvent e in track.Events)
        {
            if (e.Kind != MidiEventKind.Meta || e.Data1 != MetaType.Text || !track.Payload(e).IsEmpty)
            {
                events.Add($"{e.Tick} {e.Status} {e.Data1} {e.Data2} {Convert.ToHexString(track.Payload(e))}");
            }
        }

        return events;
    }

    private void CheckMusic(MidiFile file, int length)
    {
        Song song = Memory.Bounded("notes", length, UseBytes, () => Song.From(file));
        Expect(double.IsFinite(song.Seconds) && song.BarCount >= 0, "Music has a length.");
        IReadOnlyList<TimedNote> notes = Memory.Bounded("notes with seconds", length, UseBytes, song.ToTimedNotes);
        Expect(notes.All(note => note.StartSeconds >= 0 && note.DurationSeconds > 0), "Notes begin after the start, and last.");

        MidiFile stripped = Memory.Bounded("strip", length, UseBytes, () => MidiStripper.Strip(file));
        Expect(MidiStripper.Strip(stripped).ContentEquals(stripped), "Stripping twice is stripping once.");
        string hash = Memory.Bounded("hash", length, UseBytes, () => MusicHash.Of(song));
        Expect(hash == MusicHash.Of(Song.From(MidiFile.Read(stripped.Write()).File!)), "The stripped file is the same music.");

        Song crop = Memory.Bounded("crop", length, UseBytes, () => song.CropBars(Math.Max(0, song.BarCount - 1) / 2, 8));
        Expect(crop.LastNoteEndTick <= crop.EndTick && crop.Notes.Length <= song.Notes.Length, "Eight bars are no more than the whole.");
        CheckAbc(song, length);
    }

    private void CheckAbc(Song song, int length)
    {
        const int Bars = 100;
        try
        {
            string text = Memory.Bounded("ABC", length + (8 * Bars), AbcBytes, () => AbcWriter.Write(song, new AbcWriteOptions { MaxBars = Bars }));
            AbcReadResult read = AbcReader.Read(text);
            Expect(read.FaultCount == 0 && read.Tunes.Length == 1, $"What is written as ABC reads without fault: {read.Faults.FirstOrDefault()}");
        }
        catch (AbcLimitException)
        {
            Reach("too long for ABC");
        }
    }
}
