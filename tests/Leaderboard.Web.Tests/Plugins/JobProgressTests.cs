using System.Text.Json;
using EventSuite.Core.Compositions;
using EventSuite.Core.Plugins;
using Leaderboard.Web.Pages.Plugins;

namespace Leaderboard.Web.Tests.Plugins;

public sealed class JobProgressTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData(0, "You are next.")]
    [InlineData(1, "1 job before yours.")]
    [InlineData(4, "4 jobs before yours.")]
    public void The_place_in_the_queue_is_told(int? before, string? words) => Assert.Equal(words, JobWords.Place(before));

    [Fact]
    public void A_job_is_called_by_its_music_else_by_what_was_asked()
    {
        CompositionJob job = Job(JobState.Running);

        Assert.Equal("Compose something new", JobWords.Title(job));
        Assert.Equal("Reel", JobWords.Title(job with { Results = [new JobResult(1, "a", "b", "Reel", null, new(8, 20, 30, "c"))] }));
    }

    [Theory]
    [InlineData(PluginParameterType.Number, "112", "112 quarters a minute")]
    [InlineData(PluginParameterType.Switch, "true", "on")]
    [InlineData(PluginParameterType.Choice, "\"v1\"", "Value one")]
    [InlineData(PluginParameterType.Text, "\"as it stands\"", "as it stands")]
    public void A_value_is_read_with_its_label_or_unit(PluginParameterType type, string json, string words)
    {
        PluginParameter parameter = new(
            "p", "P", "", type, default, null, null, null, type == PluginParameterType.Number ? "quarters a minute" : null,
            type == PluginParameterType.Choice ? [new("v1", "Value one", null)] : [], null, []);

        Assert.Equal(words, ParameterText.Read(parameter, JsonDocument.Parse(json).RootElement));
    }

    private static CompositionJob Job(JobState state) => new()
    {
        Id = default,
        EventId = default,
        AccountId = default,
        OwnerId = default,
        UserName = "team07",
        OwnerName = "The Borrowed Chords",
        PluginId = "tune-maker",
        Task = "compose",
        Parameters = new Dictionary<string, JsonElement>(),
        Seed = 7,
        Count = 1,
        Inputs = [],
        Deterministic = true,
        CreatedAt = DateTimeOffset.UnixEpoch,
        State = state,
    };
}
