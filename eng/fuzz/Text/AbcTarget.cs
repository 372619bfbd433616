using System.Text;
using EventSuite.Music.Abc;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using EventSuite.Music.Tokens;
using MusicFuzz.Running;

namespace MusicFuzz.Text;

/// <summary>Text that claims to be ABC: read, played, written again, told in folk-rnn's tokens.</summary>
public sealed class AbcTarget : FuzzTarget
{
    private const int ReadBytes = 400;
    private const int PlayBytes = 600;
    private const int WriteBytes = 4_000;
    private const int MostElements = 20_000;
    private const int MostTunes = 4;

    private static readonly AbcReadOptions s_tight = new() { MaxCharacters = 200, MaxElements = 20, MaxVoices = 1, MaxFaultsListed = 3 };

    private readonly TextMutator _mutator = new(
        AbcSeeds.Tunes(),
        ["|:", ":|", "::", "|1", "|2", "[1,3 ", "|]", "[M:3/4]", "[K:D]", "[L:1/16]", "[Q:1/4=60]", "[V:2]", "\nV:3\n", "\nP:B\n", "\nM:6/8\n", "\nX:2\nK:C\n", "\n\n",
         "(3", "(5:4:5", "{ga}", "[CEG]", "A-", "B>c", "d<<e", "^^c", "__d", "=e,", "f'/4", "A3/2", "z8", "Z4", "&", "\"Am7\"", "!trill!", "+roll+", "y",
         "\nI:propagate-accidentals octave\n", "\nP:(AB)9(CD)9\n", "\nL:1/512\n", "\nM:none\n", "\nM:(2+3)/8\n", "\nK:C exp ^f _b\n", "%%MIDI program 1\n", "\\\n"]);

    /// <inheritdoc/>
    public override string Name => "abc";

    /// <inheritdoc/>
    public override byte[] Make(Random random) => _mutator.Make(random);

    /// <inheritdoc/>
    public override void Check(byte[] input)
    {
        string text = Encoding.UTF8.GetString(input);
        AbcReadResult result = Memory.Bounded("read", text.Length, ReadBytes, () => AbcReader.Read(text));
        CheckFaults(result, text);
        CheckFaults(AbcReader.Read(text, s_tight), text);
        Expect(result.Tunes.Sum(tune => tune.Voices.Sum(voice => voice.Elements.Length)) <= text.Length, "No element takes less than a character.");
        foreach (AbcTune tune in result.Tunes.Take(MostTunes))
        {
            CheckTune(tune, text.Length);
        }
    }

    private void CheckFaults(AbcReadResult result, string text)
    {
        Expect(result.FaultCount >= result.Faults.Length, "All faults listed are counted.");
        foreach (AbcFault fault in result.Faults)
        {
            Reach(fault.Code.ToString());
            Expect(fault.Line >= 1 && fault.Column >= 1 && fault.Column <= text.Length + 1, $"A fault lies in the text: {fault}");
        }
    }

    private void CheckTune(AbcTune tune, int length)
    {
        try
        {
            var options = new AbcPlayOptions { PlayChords = true, MaxElements = MostElements };
            Song song = Memory.Bounded("play", length + MostElements, PlayBytes, () => tune.ToSong(options));
            Reach("played");
            Expect(MidiFile.Read(song.File.Write(), MidiReadOptions.Strict).IsUsable, "What is played is a clean file.");
            CheckWriting(tune.ToSong(), length);
            CheckTokens(tune);
        }
        catch (AbcLimitException)
        {
            Reach("too long to play or to write");
        }
    }

    private void CheckWriting(Song song, int length)
    {
        string text = Memory.Bounded("write", length + song.Notes.Length + song.BarCount, WriteBytes, () => AbcWriter.Write(song));
        AbcReadResult read = AbcReader.Read(text);
        Expect(read.FaultCount == 0 && read.Tunes.Length == 1, $"What is written reads without fault: {read.Faults.FirstOrDefault()}");
        if (IsOneVoice(song))
        {
            Reach("one voice");
            Expect(Keys(song).SequenceEqual(Keys(read.Tunes[0].ToSong())), "One voice, written and read, is the same notes.");
        }
    }

    private void CheckTokens(AbcTune tune)
    {
        FolkRnnEncoding encoding = FolkRnnEncoder.Encode(tune);
        AbcReadResult read = AbcReader.Read(FolkRnnTokens.ToAbc(encoding.Tokens));
        Expect(read.Tunes.Length == 1, "Tokens are one tune.");
        Expect(!encoding.IsExact || encoding.Tokens.All(token => FolkRnnVocabulary.V2.NumberOf(token) >= 0), "Without losses all tokens are known.");
    }

    private static bool IsOneVoice(Song song) => song.Notes.All(note => note.DurationTicks > 0) && song.Notes.Zip(song.Notes.Skip(1)).All(pair =>
        pair.First.EndTick <= pair.Second.StartTick || (pair.First.StartTick == pair.Second.StartTick && pair.First.EndTick == pair.Second.EndTick));

    private static IEnumerable<(long Start, long Length, byte Pitch)> Keys(Song song) =>
        song.Notes.Select(note => (note.StartTick, note.DurationTicks, note.Pitch)).Distinct().Order();
}
