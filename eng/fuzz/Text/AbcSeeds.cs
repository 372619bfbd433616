using System.Text;
using MusicFuzz.Running;

namespace MusicFuzz.Text;

/// <summary>Texts to begin with.</summary>
internal static class AbcSeeds
{
    /// <summary>Tunes with every sign there is, the demo's tunes, and some of the tune books where they are there.</summary>
    public static string[] Tunes() =>
    [
        .. Enumerable.Repeat(s_written, 12).SelectMany(tunes => tunes),
        .. Corpus.OfRepository("eng/demo-music/tunes", "*.abc", 8, 3_000).Select(File.ReadAllText),
        .. Corpus.OfSharedData("", "*.abc", 20, 2_000_000).SelectMany(Some),
    ];

    /// <summary>Tunes as tokens, and some of folkwiki's where they are there.</summary>
    public static string[] Tokens() =>
    [
        "<s> M:4/4 K:Cmaj |: G 2 c > d (3 e f g ^f |1 [ c 8 e 8 ] :| |2 c' 2< z 4 | </s>",
        "M:6/8 K:Cdor c d =e 3 | (2 f g _b, 3/2 z /2 :| |: M:9/8 c 9 :|",
        .. Corpus.OfSharedData("folkwiki-tokens", "folkwiki.txt", 1, 10_000_000).SelectMany(Some),
    ];

    private static readonly string[] s_written =
    [
        "X:1\nT:One\nM:6/8\nL:1/8\nQ:1/4=120\nP:(AB)3C\nK:Gm\nP:A\n|:{ga}A2>B (3cde \"Am7\"[CE]2-|1[CE]2z:|2 ^f'4 Z2||\nP:B\n[M:3/4]_B,,3/2 y2 !trill!c//::=d|]\nw: la\nP:C\n[K:F#dor]a<<b&c|\n",
        "M:C|\nK:none\nV:1\nA|\nV:2\nB [V:1] c [I:propagate-accidentals not]^c|\\\n% c\n\nX:2\nK:D exp ^f\n|:: a :::|\n[1,3-5 b :| [2 c |]",
        "X:3\nI:propagate-accidentals octave\nM:(2+2+3)/8\nQ:\"Fast\" 1/4 3/8=40\nK:Eb mix clef=bass\n%%MIDI program 40\n[V:a]B,2-B,|(5:4:5cdefg [A,3C/]/ & E,4|\n[V:b]~g4 +fermata+ x2|1,2 A :|[3 B ::\n",
    ];

    // Every so-manieth block of lines with an empty line between.
    private static IEnumerable<string> Some(string file)
    {
        string[] blocks = File.ReadAllText(file, Encoding.Latin1).ReplaceLineEndings("\n").Split("\n\n");
        return blocks.Where((block, i) => i % Math.Max(1, blocks.Length / 4) == 0 && block.Length is > 40 and < 3_000);
    }
}
