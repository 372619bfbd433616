using System.Text.Json;
using EventSuite.Core.Accounts;
using EventSuite.Core.Plugins;
using EventSuite.Core.PluginUploads;

namespace EventSuite.Data.Tests.Plugins;

public class PluginUploadTests
{
    [Fact]
    public async Task An_upload_and_what_was_decided_are_there_after_a_restart()
    {
        await using var s = await StoreFixture.OpenAsync();
        var contest = await s.AddEventAsync();
        var account = await s.AddMemberAsync(contest.Id, "team01", Role.Participant);
        var upload = new PluginUpload
        {
            Id = s.NewId(),
            EventId = contest.Id,
            AccountId = account.Id,
            OwnerId = account.Id,
            UserName = account.UserName,
            OwnerName = account.DisplayName,
            PluginId = "walker",
            Name = "Walker",
            Version = "1.0.0",
            Kind = PluginKind.Generator,
            Asked = new PluginLimits(1 << 28, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(60), 1),
            AskedPackages = "torch",
            ZipSha256 = new string('a', 64),
            Files = 3,
            Bytes = 12_345,
            UploadedAt = StoreFixture.Noon,
        };
        await s.WriteAsync(w => w.AddPluginUpload(upload));
        var decided = upload with
        {
            State = UploadState.Approved,
            DecidedAt = StoreFixture.Noon,
            DecidedBy = "organiser",
            Reason = "Fine.",
            Limits = new ApprovedLimits(512, 30, 60, 2),
            Packages = "torch",
        };
        await s.WriteAsync(w => w.UpdatePluginUpload(decided));
        await s.ReopenAsync();
        foreach (var found in new[] { s.Read(r => r.FindPluginUpload(upload.Id)!), Assert.Single(s.Read(r => r.PluginUploads(contest.Id))), Assert.Single(s.Read(r => r.PluginUploadsOf("walker"))) })
        {
            Assert.Equal(JsonSerializer.Serialize(decided), JsonSerializer.Serialize(found));
        }
    }
}
