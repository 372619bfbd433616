using EventSuite.Core.Audit;

namespace EventSuite.Data.Tests.Reading;

public class AuditTests
{
    [Fact]
    public async Task Lines_are_chained_without_a_gap_over_a_restart()
    {
        await using var s = await StoreFixture.OpenAsync();
        var fact = new AuditFact("ünï “q” 🎵", "a.b", "spring", null, "{\"n\":1}");
        await s.WriteAsync(w => w.Audit(fact));
        await s.ReopenAsync();
        await s.WriteAsync(w => w.Audit(fact with { EventSlug = null, Subject = "" }));
        var log = s.Read(r => r.AuditLog().ToList());
        Assert.Equal([1, 2], log.Select(l => l.Sequence));
        Assert.Equal([fact, fact with { EventSlug = null, Subject = "" }], log.Select(l => l.Fact));
        Assert.All(log, l => Assert.Equal(StoreFixture.Noon, l.At));
        Assert.Null(AuditChain.FirstBreak(log));
    }

    [Fact]
    public async Task The_tail_is_newest_first_and_of_one_event_when_asked()
    {
        await using var s = await StoreFixture.OpenAsync();
        for (var i = 1; i <= 6; i++)
        {
            await s.WriteAsync(w => w.Audit(new AuditFact("host", $"n{i}", i % 2 == 0 ? "even" : null, null)));
        }

        Assert.Equal(["n6", "n5", "n4"], s.Read(r => r.AuditTail(null, 3)).Select(l => l.Fact.Action));
        Assert.Equal(["n6", "n4"], s.Read(r => r.AuditTail("even", 2)).Select(l => l.Fact.Action));
        Assert.Empty(s.Read(r => r.AuditTail("odd", 2)));
    }

    [Theory]
    [InlineData("UPDATE AuditLog SET Detail = '{\"forged\":true}' WHERE Sequence = 3", 3)]
    [InlineData("UPDATE AuditLog SET At = At + 1 WHERE Sequence = 2", 2)]
    [InlineData("UPDATE AuditLog SET Subject = NULL WHERE Sequence = 1", 1)]
    [InlineData("DELETE FROM AuditLog WHERE Sequence = 4", 4)]
    public async Task Tampering_with_the_file_is_found_where_it_begins(string forgery, long expected)
    {
        await using var s = await StoreFixture.OpenAsync();
        for (var i = 0; i < 5; i++)
        {
            await s.WriteAsync(w => w.Audit(new AuditFact("host", "line", null, "", "{}")));
        }

        using (var connection = s.Connect())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = $"DROP TRIGGER AuditLog_no_UPDATE; DROP TRIGGER AuditLog_no_DELETE; {forgery};";
            command.ExecuteNonQuery();
        }

        Assert.Equal(expected, s.Read(r => AuditChain.FirstBreak(r.AuditLog())));
    }
}
