using EventSuite.Core.Accounts;
using EventSuite.Core.RemotePlugins;

namespace EventSuite.Data.Tests.Plugins;

public class RemoteTokenTests
{
    [Fact]
    public async Task Tokens_and_their_ends_are_there_after_a_restart()
    {
        await using var s = await StoreFixture.OpenAsync();
        var contest = await s.AddEventAsync();
        var other = await s.AddEventAsync("autumn-2027");
        var account = await s.AddMemberAsync(contest.Id, "team01", Role.Participant);
        RemoteToken Token(Guid eventId, string label, int minute) => new()
        {
            Id = s.NewId(),
            EventId = eventId,
            AccountId = account.Id,
            UserName = "team01",
            Label = label,
            SecretHash = RemoteTokenText.Hash(label),
            CreatedAt = StoreFixture.Noon.AddMinutes(minute),
        };
        var (first, second, third, elsewhere) = (Token(contest.Id, "blue", 0), Token(contest.Id, "red", 1), Token(contest.Id, "", 2), Token(other.Id, "blue", 3));
        await s.WriteAsync(w => new List<RemoteToken> { first, second, third, elsewhere }.ForEach(w.AddRemoteToken));
        await s.WriteAsync(w => w.RevokeRemoteToken(second.Id, StoreFixture.Noon.AddHours(1)));
        await s.WriteAsync(w => w.RevokeRemoteToken(second.Id, StoreFixture.Noon.AddHours(2)));
        await s.ReopenAsync();
        Assert.Equal([third, first], s.Read(r => r.RemoteTokens(contest.Id)));
        Assert.Equal([elsewhere], s.Read(r => r.RemoteTokens(other.Id)));
        Assert.Equal(second with { RevokedAt = StoreFixture.Noon.AddHours(1) }, s.Read(r => r.FindRemoteToken(second.Id)));
        Assert.Null(s.Read(r => r.FindRemoteToken(s.NewId())));
    }
}
