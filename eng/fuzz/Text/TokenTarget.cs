using System.Text;
using EventSuite.Music.Abc;
using EventSuite.Music.Notes;
using EventSuite.Music.Tokens;
using MusicFuzz.Running;

namespace MusicFuzz.Text;

/// <summary>Text that claims to be folk-rnn's tokens: parsed, taken as a tune, played, written as tokens again.</summary>
public sealed class TokenTarget : FuzzTarget
{
    private const int ParseBytes = 200;
    private const int AbcBytes = 600;

    private readonly TextMutator _mutator = new(AbcSeeds.Tokens(), [.. FolkRnnVocabulary.V2.Tokens.Select(token => $" {token} "), "\n\n", " X:2 ", " K:D ", " L:1/2 ", " % ", " \\ "]);

    /// <inheritdoc/>
    public override string Name => "tokens";

    /// <inheritdoc/>
    public override byte[] Make(Random random) => _mutator.Make(random);

    /// <inheritdoc/>
    public override void Check(byte[] input)
    {
        string text = Encoding.UTF8.GetString(input);
        FolkRnnVocabulary vocabulary = FolkRnnVocabulary.V2;
        FolkRnnParseResult parsed = Memory.Bounded("parse", text.Length, ParseBytes, () => FolkRnnTokens.Parse(text, vocabulary));
        string[] tokens = FolkRnnTokens.Split(text);
        Reach(parsed.FaultCount == 0 ? "all known" : "unknown token");
        Expect(parsed.Numbers.Length + parsed.FaultCount == tokens.Length, "Each token is known or a fault.");
        Expect(parsed.Faults.All(fault => fault.Index < tokens.Length && vocabulary.NumberOf(fault.Nearest) >= 0), "A fault says where, and a token that is known.");
        Expect(FolkRnnTokens.Tunes(text).Sum(tune => tune.Length) == tokens.Length, "Tunes lose no token.");
        Use(tokens, text.Length);
        Use([.. parsed.Numbers.Select(number => vocabulary[number])], text.Length);
    }

    private void Use(string[] tokens, int length)
    {
        string abc = Memory.Bounded("as ABC", length, AbcBytes, () => FolkRnnTokens.ToAbc(tokens));
        AbcReadResult read = AbcReader.Read(abc);
        Expect(read.Tunes.Length == 1, "Tokens are one tune, whatever they are.");
        try
        {
            Expect(read.Tunes[0].ToSong(new AbcPlayOptions { MaxElements = 20_000 }).BarCount >= 0, "A tune has bars.");
            FolkRnnEncoding back = FolkRnnEncoder.Encode(read.Tunes[0]);
            AbcReadResult again = AbcReader.Read(FolkRnnTokens.ToAbc(back.Tokens));
            Expect(again.Tunes.Length == 1, "And so are theirs.");
            if (back.IsExact && read.FaultCount == 0 && IsSensible(tokens))
            {
                Reach("exact");
                Expect(Music(read.Tunes[0]).SequenceEqual(Music(again.Tunes[0])), "Without losses the same music comes back.");
            }
        }
        catch (AbcLimitException)
        {
            Reach("too long to play");
        }
    }

    // Graces are left out in silence, and endings that go back to the first within a repeat mean nothing that could be kept.
    private static bool IsSensible(string[] tokens) =>
        !tokens.Any(token => token.Contains('{', StringComparison.Ordinal)) && tokens.Count(token => token.Contains('1', StringComparison.Ordinal)) <= 1;

    // Tokens are transposed: pitches count from the first.
    private static IEnumerable<(long, long, int)> Music(AbcTune tune)
    {
        Song song = tune.ToSong();
        return song.Notes.Select(note => (note.StartTick, note.DurationTicks, note.Pitch - song.Notes[0].Pitch));
    }
}
