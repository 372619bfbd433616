using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.PluginUploads;
using EventSuite.Core.Results;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.PluginUploads;

public sealed class PluginUploadTests
{
    private readonly FakePlace _place = new();
    private readonly ScriptedPlugins _plugins = new();
    private readonly SeededRandomness _random = new(70);

    [Fact]
    public async Task An_upload_waits_and_is_let_in_with_the_organisers_limits()
    {
        await using var world = await ContestWorld.OpenAsync();
        var team = await world.AddAsync("team07", team: "The Borrowed Chords");
        var upload = (await UploadAsync(world, team, PluginZip.Good())).Require();
        Assert.Equal(("walker", UploadState.AwaitingApproval, 2, "The Borrowed Chords"), (upload.PluginId, upload.State, upload.Files, Find(world, upload).OwnerName));
        Assert.Contains(upload.Id, _place.Waiting.Keys);
        var limits = new ApprovedLimits(MemoryMb: 1024, Threads: 2);
        var decided = (await DecideAsync(world, upload, new UploadDecision(true, Limits: limits, Packages: "torch"))).Require();
        Assert.Equal((UploadState.Approved, "organiser", limits, "torch"), (decided.State, decided.DecidedBy, decided.Limits, decided.Packages));
        Assert.Equal(limits, Assert.Single(_place.LetIn).Limits);
        Assert.Equal(["plugin-upload.approved", "plugin-upload.received"], world.Read(s => s.AuditTail(ContestWorld.Slug, 2)).Select(l => l.Fact.Action));
        OutcomeAssert.Refused(await DecideAsync(world, upload, new UploadDecision(false, "No.")), FaultKind.Conflict, "upload_decided");
    }

    [Fact]
    public async Task A_refused_one_is_gone_and_its_team_reads_why()
    {
        await using var world = await ContestWorld.OpenAsync();
        var (team, other) = (await world.AddAsync("team07"), await world.AddAsync("team08"));
        var upload = (await UploadAsync(world, team, PluginZip.Good())).Require();
        OutcomeAssert.Refused(await DecideAsync(world, upload, new UploadDecision(false, " ")), FaultKind.Invalid, "reason");
        (await DecideAsync(world, upload, new UploadDecision(false, "It opens sockets."))).Require();
        Assert.Empty(_place.Waiting);
        var query = new PluginUploadsQuery(world.Store);
        Assert.Equal((UploadState.Rejected, "It opens sockets."), query.In(ContestWorld.Slug, team.AccountId!.Value).Require().Select(u => (u.State, u.Reason)).Single());
        Assert.Empty(query.In(ContestWorld.Slug, other.AccountId!.Value).Require());
        (await UploadAsync(world, other, PluginZip.Good())).Require();
    }

    [Fact]
    public async Task An_id_belongs_to_whoever_brought_it_first()
    {
        await using var world = await ContestWorld.OpenAsync();
        var (team, mate, other) = (await world.AddAsync("team07", team: "One"), await world.AddAsync("team08", team: "One"), await world.AddAsync("team09"));
        var first = (await UploadAsync(world, team, PluginZip.Good())).Require();
        OutcomeAssert.Refused(await UploadAsync(world, other, PluginZip.Good()), FaultKind.Conflict, "plugin_id_taken");
        OutcomeAssert.Refused(await UploadAsync(world, other, PluginZip.Good(ScriptedPlugins.Generator)), FaultKind.Conflict, "plugin_id_taken");
        var second = (await UploadAsync(world, mate, PluginZip.Good())).Require();
        Assert.Equal(UploadState.Replaced, Find(world, first).State);
        Assert.Equal([second.Id], _place.Waiting.Keys);
        (await DecideAsync(world, second, new UploadDecision(true))).Require();
        OutcomeAssert.Refused(await UploadAsync(world, team, PluginZip.Good()), FaultKind.Conflict, "plugin_version_taken");
        (await UploadAsync(world, team, new PluginZip().Add("plugin.json", """{"id":"walker","version":"1.1.0"}"""))).Require();
    }

    [Fact]
    public async Task All_that_is_wrong_with_it_is_said_and_nothing_of_it_kept()
    {
        await using var world = await ContestWorld.OpenAsync();
        var team = await world.AddAsync("team07");
        Assert.Equal("manifest manifest", (await UploadAsync(world, team, new PluginZip().Add("plugin.json", "{}"))).Codes());
        Assert.Equal("program_missing", (await UploadAsync(world, team, new PluginZip().Add("plugin.json", """{"id":"walker","program":"run.py"}"""))).Codes());
        Assert.Equal("package_name", (await UploadAsync(world, team, PluginZip.Good().Add("../x", "x"))).Codes());
        OutcomeAssert.Refused(await UploadAsync(world, await world.AddAsync("ear", Role.Judge), PluginZip.Good()), FaultKind.Forbidden, "not_participant");
        for (var i = 0; i < PluginUploadFaults.MostWaiting; i++)
        {
            (await UploadAsync(world, team, PluginZip.Good($"walker-{i}"))).Require();
        }

        OutcomeAssert.Refused(await UploadAsync(world, team, PluginZip.Good()), FaultKind.Conflict, "uploads_waiting");
        await world.InPhaseAsync(Phase.Ceremony);
        OutcomeAssert.Refused(await UploadAsync(world, team, PluginZip.Good()), FaultKind.Conflict, "phase");
        Assert.Equal(PluginUploadFaults.MostWaiting, _place.Waiting.Count);
    }

    [Fact]
    public async Task What_the_organiser_decides_is_checked_and_an_obstacle_leaves_it_waiting()
    {
        await using var world = await ContestWorld.OpenAsync();
        var upload = (await UploadAsync(world, await world.AddAsync("team07"), PluginZip.Good())).Require();
        var wrong = await DecideAsync(world, upload, new UploadDecision(true, Limits: new ApprovedLimits(1, 0, 4000, 65), Packages: "../../etc"));
        Assert.Equal("limit_range limit_range limit_range limit_range packages", wrong.Codes());
        _place.Obstacle = Fault.Conflict("packages_missing", "Prepare it.");
        OutcomeAssert.Refused(await DecideAsync(world, upload, new UploadDecision(true)), FaultKind.Conflict, "packages_missing");
        Assert.Equal(UploadState.AwaitingApproval, Find(world, upload).State);
    }

    private async Task<Outcome<PluginUpload>> UploadAsync(ContestWorld world, Actor actor, PluginZip zip)
    {
        using var upload = new UploadPlugin(world.Store, _plugins, _place, _random, world.Time);
        return await upload.ExecuteAsync(ContestWorld.Slug, actor, zip.Bytes());
    }

    private async Task<Outcome<PluginUpload>> DecideAsync(ContestWorld world, PluginUpload upload, UploadDecision decision)
    {
        using var decide = new DecidePluginUpload(world.Store, _place, world.Time);
        return await decide.ExecuteAsync(ContestWorld.Slug, world.Organiser, upload.Id, decision);
    }

    private static PluginUpload Find(ContestWorld world, PluginUpload upload) => world.Read(s => s.FindPluginUpload(upload.Id)!);
}
