using EventSuite.Music.Midi;

namespace EventSuite.Music.Tests.Midi;

public class MidiEventsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(MidiTrack.MaxTick)]
    public void Events_AtTheFirstAndLastTick_KeepAllTheyHave(long tick)
    {
        MidiTrack track = new MidiTrackBuilder()
            .Message(tick, MidiEventKind.PitchBend, 15, 127, 127)
            .Meta(tick, 0xFE, [1, 2, 3])
            .SysEx(tick, [0x7E, 0xF7])
            .Build();

        MidiEvent[] events = track.Events.ToArray();
        Assert.All(events, e => Assert.Equal(tick, e.Tick));
        Assert.Equal([(0xEF, 127, 127), (0xFF, 0xFE, 0), (0xF0, 0, 0), (0xFF, 0x2F, 0)], events.Select(e => ((int)e.Status, (int)e.Data1, (int)e.Data2)));
        Assert.Equal(["", "010203", "7EF7", ""], events.Select(e => Convert.ToHexString(track.Payload(e))));
    }

    [Fact]
    public void Slices_HaveTheirOwnEvents_AndTheirPayloads()
    {
        MidiTrack track = new MidiTrackBuilder().Program(0, 5).Text(10, MetaType.Text, "a").Text(20, MetaType.Text, "b").Build(30);

        MidiEvents middle = track.Events[1..^1];

        var ticks = new List<long>();
        foreach (ref readonly MidiEvent e in middle)
        {
            ticks.Add(e.Tick);
        }

        Assert.Equal([10, 20], ticks);
        Assert.Equal("b"u8, track.Payload(middle[^1]));
        Assert.Throws<IndexOutOfRangeException>(() => track.Events[1..^1][2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => track.Events.Slice(2, 3).Length);
    }
}
