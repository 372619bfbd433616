using EventSuite.Core.Plugins;
using EventSuite.Core.PluginUploads;
using EventSuite.Core.Results;
using Leaderboard.Web.Pages.Console.Plugins;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Leaderboard.Web.Tests.Plugins;

public sealed class DecisionFormTests
{
    private static readonly PluginUpload Upload = new()
    {
        Id = default,
        EventId = default,
        AccountId = default,
        OwnerId = default,
        UserName = "team07",
        OwnerName = "The Borrowed Chords",
        PluginId = "tune-maker",
        Name = "Tune maker",
        Version = "1.0.0",
        Kind = PluginKind.Generator,
        Asked = new PluginLimits(512L << 20, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(60), 1),
        AskedPackages = "torch",
        ZipSha256 = new string('b', 64),
        Files = 3,
        Bytes = 4000,
        UploadedAt = DateTimeOffset.UnixEpoch,
    };

    [Fact]
    public void As_it_is_first_shown_it_lets_in_what_was_asked_for()
    {
        UploadDecision decision = DecisionForm.Of(Upload).ToDecision(Upload).Require();

        Assert.Equal(new UploadDecision(true, null, null, "torch"), decision);
    }

    [Fact]
    public void Changed_limits_are_all_told()
    {
        UploadDecision decision = (DecisionForm.Of(Upload) with { MemoryMb = "1024", Threads = "", Packages = "" }).ToDecision(Upload).Require();

        Assert.Equal(new UploadDecision(true, null, new ApprovedLimits(1024, 20, 60, null), null), decision);
    }

    [Fact]
    public void What_is_no_number_is_a_fault_of_its_field()
    {
        Outcome<UploadDecision> decision = (DecisionForm.Of(Upload) with { MemoryMb = "lots", CallSeconds = "1.5" }).ToDecision(Upload);

        Assert.Equal(["limits.memoryMb", "limits.callSeconds"], decision.Faults.Select(f => f.Field));
    }

    [Fact]
    public void A_refusal_carries_its_reason_and_no_limits()
    {
        DecisionForm form = DecisionForm.Read(new FormCollection(new Dictionary<string, StringValues> { ["approve"] = "false", ["reason"] = " Too loud. ", ["memoryMb"] = "x" }));

        Assert.Equal(new UploadDecision(false, "Too loud."), form.ToDecision(Upload).Require());
    }
}
