using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Publication;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.UseCases;

public sealed class PublishStandingsTests
{
    private const string Round = "first";

    [Theory]
    [InlineData(2000)]
    [InlineData(1000)]
    [InlineData(500)]
    public async Task After_a_restart_a_board_is_newer_than_before_even_when_the_clock_was_set_back(long restarted)
    {
        await using var world = await ContestWorld.OpenAsync();
        var judge = await world.AddAsync("ear", Role.Judge);
        var entry = (await world.SubmitAsync(await world.AddAsync("team07"), "One")).Require().Entry;
        await world.InPhaseAsync(Phase.Qualifiers);
        var before = (await Gate(world, 1000).SetModeAsync(ContestWorld.Slug, world.Organiser, Round, AwardCategory.Main, BoardMode.Live)).Require();

        (await world.ScoreAsync(judge, entry.Id, 4)).Require();
        var after = (await Gate(world, restarted).RefreshAsync(ContestWorld.Slug, Round, AwardCategory.Main)).Require();
        Assert.NotEqual(before.Entries[0].Points, after.Entries[0].Points);
        Assert.True((after.Epoch, after.Version).CompareTo((before.Epoch, before.Version)) > 0, $"{after.Epoch}-{after.Version} follows {before.Epoch}-{before.Version}.");
    }

    private static PublishStandings Gate(ContestWorld world, long epoch) => new(world.Store, world.Changes, new BoardEpoch(epoch), world.Time);
}
