using EventSuite.Core.Accounts;
using EventSuite.Core.Studio;
using EventSuite.Core.Submissions;

namespace EventSuite.Data.Tests.Studio;

/// <summary>A project and a version with something in every field.</summary>
internal static class StudioSamples
{
    public static StudioProject Project(StoreFixture s, Guid eventId, Account account) => new(
        s.NewId(), eventId, account.Id, account.Id, account.UserName, account.DisplayName, "Dawn – 🎵", StoreFixture.Noon, StoreFixture.Noon);

    public static StudioVersion Version(StoreFixture s, StudioProject project, Account account) => new()
    {
        Id = s.NewId(),
        ProjectId = project.Id,
        AccountId = account.Id,
        UserName = account.UserName,
        Label = "Take “1”",
        Kind = StudioVersionKind.Edited,
        Revision = 1,
        Sha256 = new string('e', 64),
        Bytes = 3,
        Music = new MusicFacts(8, 16.5, 40, "c"),
        CreatedAt = StoreFixture.Noon,
        SavedAt = StoreFixture.Noon.AddMinutes(1),
    };
}
