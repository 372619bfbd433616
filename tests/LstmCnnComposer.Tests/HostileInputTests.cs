using EventSuite.Music.Notes;
using EventSuite.Plugins;

namespace LstmCnnComposer.Tests;

/// <summary>Music made to break a composer: it is worked on, or refused as unusable, and never anything else.</summary>
public sealed class HostileInputTests
{
    private const int MusicUnusable = -32002;

    private static readonly Dictionary<string, Func<Score>> Inputs = new(StringComparer.Ordinal)
    {
        ["nothing"] = () => new Score(24, []),
        ["one tick a quarter"] = () => new Score(1, Run(16, 1, 1)),
        ["two ticks a quarter"] = () => new Score(2, Run(16, 1, 1)),
        ["the finest ticks"] = () => new Score(32_767, Run(16, 9_001, 1)),
        ["1/64"] = () => new Score(24, Run(16, 12, 12), [new TimeSignature(0, 1, 64)]),
        ["99/2"] = () => new Score(24, Run(16, 12, 12), [new TimeSignature(0, 99, 2)]),
        ["4/4 that becomes 1/64"] = () => new Score(24, Run(32, 12, 12), [new TimeSignature(0, 4, 4), new TimeSignature(96, 1, 64)]),
        ["4/4 cut short by 4/4"] = () => new Score(24, Run(32, 12, 12), [new TimeSignature(0, 4, 4), new TimeSignature(7, 4, 4), new TimeSignature(31, 4, 4)]),
        ["100,000 notes in two bars"] = () => new Score(480, Run(100_000, 1, 1, 2 * 1920)),
        ["100,000 notes at two moments"] = () => new Score(480, Enumerable.Range(0, 100_000).Select(i => new Note(i % 2 * 1920, 1920, (byte)(i % 128), 80, 0, 0, 0))),
        ["one note far away"] = () => new Score(24, [.. Run(8, 12, 12), new Note(2_000_000_000, 12, 60, 80, 0, 0, 0)]),
        ["the lowest and the highest"] = () => new Score(24, Run(16, 12, 12).Select((n, i) => n with { Pitch = (byte)(i % 2 * 127) })),
        ["all as low as can be"] = () => new Score(24, Run(16, 12, 12).Select(n => n with { Pitch = 0 })),
        ["all as high as can be"] = () => new Score(24, Run(16, 12, 12).Select(n => n with { Pitch = 127 })),
        ["sixteen channels"] = () => new Score(24, Run(48, 12, 12).Select((n, i) => n with { Channel = (byte)(i % 16), Track = i % 16 })),
        ["200 tracks"] = () => new Score(24, Run(400, 1, 1).Select((n, i) => n with { Track = i % 200 })),
    };

    public static TheoryData<string> Names => [.. Inputs.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_worked_on_or_refused_as_unusable(string name)
    {
        var input = new MusicInput(name, Inputs[name]().ToSong().File.Write());
        foreach (MusicTask task in new[] { MusicTask.Continue, MusicTask.Accompany, MusicTask.Edit })
        {
            foreach (string style in new[] { "irish", "chorale", "keyboard" })
            {
                try
                {
                    (string, string)[] wishes = task == MusicTask.Continue ? [("style", style), ("tries", "1"), ("bars", "1")] : [("style", style), ("tries", "1")];
                    Assert.NotEmpty(Ask.Song(Ask.Composer.Generate(Ask.For(task, 3, wishes) with { Inputs = [input] }, new PluginCall())[0]).Notes);
                }
                catch (PluginFaultException fault)
                {
                    Assert.Equal(MusicUnusable, (int)fault.Code);
                }
            }
        }
    }

    private static IEnumerable<Note> Run(int count, long step, long length, long wrap = long.MaxValue) =>
        Enumerable.Range(0, count).Select(i => new Note(i * step % wrap, length, (byte)(60 + (i * 5 % 12)), 80, 0, 0, 0));
}
