using EventSuite.Music.Abc;
using EventSuite.Music.Midi;
using MusicFuzz.Midi;
using MusicFuzz.Running;
using MusicFuzz.Text;

namespace EventSuite.Music.Tests.Fuzz;

/// <summary>
/// Rounds of the fuzzer in eng/fuzz, the same ones every time: mutated files and texts against everything that reads
/// strangers' bytes. Bounded by the number of inputs: about half a minute together on one free core in Debug.
/// <para>
/// Mutation coverage: the mutations reach all 29 codes of <see cref="MidiFaultCode"/> and all of
/// <see cref="AbcFaultCode"/>, with the repository's own files alone too; each test demands it. Limits are reached by
/// reading every input a second time with limits that small files meet.
/// </para>
/// A failing input is told in base64 with its seed and round; <c>eng/fuzz.sh</c> runs longer.
/// </summary>
public class FuzzTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;

    [Fact]
    public void Midi_AnyBytes_AreReadWrittenAndUsedWithinLimits() =>
        Run(new MidiTarget(), 40_000, [.. Enum.GetNames<MidiFaultCode>(), "usable", "too long for ABC"]);

    [Fact]
    public void Abc_AnyText_IsReadPlayedAndWrittenWithinLimits() =>
        Run(new AbcTarget(), 8_000, [.. Enum.GetNames<AbcFaultCode>(), "played", "one voice", "too long to play or to write"]);

    [Fact]
    public void Tokens_AnyText_AreCheckedAndPlayedWithinLimits() =>
        Run(new TokenTarget(), 6_000, ["all known", "unknown token", "exact"]);

    private void Run(FuzzTarget target, int rounds, string[] reaches)
    {
        for (int round = 0; round < rounds; round++)
        {
            FuzzRunner.Round(target, Seed, round);
        }

        output.WriteLine(string.Join(", ", target.Reached.Select(pair => $"{pair.Key} {pair.Value}")));
        Assert.Empty(reaches.Except(target.Reached.Keys));
    }
}
