using System.Text.Json;
using EventSuite.Core.Compositions;
using EventSuite.Core.Plugins;
using EventSuite.Core.Studio;
using EventSuite.Core.Studio.Origins;
using EventSuite.Core.Time;
using Leaderboard.Web.Pages.Studio.Made;

namespace Leaderboard.Web.Tests.Studio;

public sealed class OriginWordsTests
{
    private static readonly DateTimeOffset Noon = new(2027, 3, 13, 12, 0, 0, TimeSpan.Zero);

    private static readonly VersionMaking Making = new(
        Guid.Empty, 1, new PluginVersion("maker", "1.2.0", "hash"), "continue", new Dictionary<string, JsonElement>(), 7, 1, [new JobInput("mine", "a")]);

    public static TheoryData<OriginStep, string> Sentences => new()
    {
        { Step(StudioVersionKind.Start) with { Sample = "Night Bus" }, "Began with the sample melody “Night Bus”." },
        { Step(StudioVersionKind.Recorded), "Played and recorded: 40 notes." },
        { Step(StudioVersionKind.Imported) with { Notes = 1 }, "Brought as a MIDI file: 1 note." },
        { Step(StudioVersionKind.Imported) with { Notes = 0 }, "Brought as a file, to start a plugin from." },
        { Step(StudioVersionKind.Generated) with { Making = Making }, "Made by maker 1.2.0: continue a piece." },
        { Step(StudioVersionKind.Edited), "Written by hand: 40 notes." },
        { Step(StudioVersionKind.Edited) with { Change = new NoteChange(38, 2, 1) }, "Changed by hand: 2 notes added, 1 removed, 38 kept." },
        { Step(StudioVersionKind.Edited) with { Change = new NoteChange(40, 0, 0) }, "Changed by hand: every note kept; sounds, loudness or tempo." },
    };

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_step_is_a_sentence(OriginStep step, string sentence) => Assert.Equal(sentence, OriginWords.Sentence(step));

    [Fact]
    public void A_label_is_told_unless_the_sentence_says_it() => Assert.Equal(
        ["Take 1", null, null],
        new[] { Step(StudioVersionKind.Edited), Step(StudioVersionKind.Edited) with { Label = "Changed by hand" }, Step(StudioVersionKind.Start) with { Label = "Night Bus", Sample = "Night Bus" } }
            .Select(OriginWords.Label));

    [Fact]
    public void The_whole_is_a_line() => Assert.Equal(
        "1 recording, 2 edits by hand, 1 piece by a plugin",
        OriginWords.Summary(new EntryOrigin(Guid.Empty, Guid.Empty, "Dawn",
            [Step(StudioVersionKind.Recorded), Step(StudioVersionKind.Edited), Step(StudioVersionKind.Generated) with { Making = Making }, Step(StudioVersionKind.Edited)])));

    [Fact]
    public void When_and_who_are_told_as_far_as_they_are_known()
    {
        var zone = EventZone.Find("Europe/Berlin")!;
        Assert.Equal($"{zone.DayAndClock(Noon)}, by team07", OriginWords.When(Step(StudioVersionKind.Edited), zone, who: true));
        Assert.Equal(zone.DayAndClock(Noon), OriginWords.When(Step(StudioVersionKind.Edited), zone, who: false));
        Assert.Equal("", OriginWords.When(Step(StudioVersionKind.Imported) with { At = default, UserName = "" }, zone, who: true));
    }

    private static OriginStep Step(StudioVersionKind kind) => new(kind, "Take 1", "team07", Noon, "hash", 40);
}
