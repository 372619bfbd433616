using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.UseCases;

/// <summary>What an organiser is shown before pressing is what pressing does.</summary>
public sealed class AgendaPreviewTests
{
    [Theory]
    [InlineData(20)]
    [InlineData(-600)]
    [InlineData(0)]
    public async Task AShift_DoesWhatItsPreviewSaid_OrIsRefusedAlike(int minutes)
    {
        await using var world = await ContestWorld.OpenAsync();
        var before = world.Event;

        var preview = world.Shift.Preview(before, minutes, null);
        Assert.Equal(before, world.Event);
        var done = await world.Shift.ExecuteAsync(ContestWorld.Slug, world.Organiser, minutes, null);

        AssertSame(preview, done);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(-10_000)]
    public async Task ANewDeadline_DoesWhatItsPreviewSaid_OrIsRefusedAlike(int minutes)
    {
        await using var world = await ContestWorld.OpenAsync();
        var before = world.Event;
        var until = before.PlannedDeadline!.Value.AddMinutes(minutes);

        var preview = world.Extend.Preview(before, until);
        Assert.Equal(before, world.Event);
        var done = await world.Extend.ExecuteAsync(ContestWorld.Slug, world.Organiser, until, null);

        AssertSame(preview, done);
    }

    private static void AssertSame(Outcome<Agenda.AgendaChange> preview, Outcome<Agenda.AgendaChange> done)
    {
        Assert.Equal(preview.Faults, done.Faults);
        Assert.Equal(preview.Value?.Moved, done.Value?.Moved);
        Assert.Equal((preview.Value?.Deadline, preview.Value?.Notice), (done.Value?.Deadline, done.Value?.Notice));
    }
}
