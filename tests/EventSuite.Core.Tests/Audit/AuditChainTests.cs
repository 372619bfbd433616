using EventSuite.Core.Audit;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.Audit;

public sealed class AuditChainTests
{
    [Fact]
    public void A_chain_holds_and_any_change_breaks_it_where_it_was_made() =>
        Property.Holds(Property.Made(r => (Log: Chain(r), Seed: r.Next())), made =>
        {
            var (log, random) = (made.Log, new Random(made.Seed));
            Assert.Null(AuditChain.FirstBreak(log));

            var at = random.Next(log.Count);
            var line = log[at];
            var tampered = log.ToList();
            tampered[at] = random.Next(8) switch
            {
                0 => line with { At = line.At.AddTicks(1) },
                1 => line with { Fact = line.Fact with { Actor = line.Fact.Actor + "x" } },
                2 => line with { Fact = line.Fact with { Action = "score.recorded2" } },
                3 => line with { Fact = line.Fact with { EventSlug = line.Fact.EventSlug is null ? "" : null } },
                4 => line with { Fact = line.Fact with { Subject = line.Fact.Subject + "1" } },
                5 => line with { Fact = line.Fact with { Detail = "{\"x\":1}" } },
                6 => line with { Sequence = line.Sequence + 1 },
                _ => line with { Hash = AuditChain.Start },
            };

            Assert.Equal(at + 1, AuditChain.FirstBreak(tampered));
        });

    [Fact]
    public void Lines_cannot_be_taken_out_put_in_or_swapped()
    {
        var log = Chain(new Random(3), 6);

        Assert.Equal(3, AuditChain.FirstBreak(log.Where((_, i) => i != 2)));
        Assert.Equal(3, AuditChain.FirstBreak([.. log.Take(2), log[1] with { Sequence = 3 }, .. log.Skip(2)]));
        Assert.Equal(2, AuditChain.FirstBreak([log[0], log[2], log[1], .. log.Skip(3)]));
        Assert.Equal(1, AuditChain.FirstBreak(log.Skip(1)));
    }

    [Fact]
    public void Text_cannot_be_moved_from_one_field_to_the_next()
    {
        var at = DateTimeOffset.UnixEpoch;
        var one = AuditChain.Next(AuditChain.Start, 1, at, new AuditFact("ab", "c", "d;1:e", "f"));

        Assert.NotEqual(one, AuditChain.Next(AuditChain.Start, 1, at, new AuditFact("a", "bc", "d;1:e", "f")));
        Assert.NotEqual(one, AuditChain.Next(AuditChain.Start, 1, at, new AuditFact("ab", "c", "d", "e;1:f")));
        Assert.NotEqual(
            AuditChain.Next(AuditChain.Start, 1, at, new AuditFact("a", "b", null, "")),
            AuditChain.Next(AuditChain.Start, 1, at, new AuditFact("a", "b", "", null)));
    }

    private static List<AuditEntry> Chain(Random random) => Chain(random, random.Next(1, 12));

    private static List<AuditEntry> Chain(Random random, int length)
    {
        var previous = AuditChain.Start;
        return [.. Enumerable.Range(1, length).Select(i =>
        {
            var fact = new AuditFact("team0" + random.Next(9), "entry.submitted", random.Coin() ? "some-event" : null, random.Coin() ? "subject" : null);
            var at = DateTimeOffset.UnixEpoch.AddSeconds(random.Next());
            previous = AuditChain.Next(previous, i, at, fact);
            return new AuditEntry(i, at, fact, previous);
        })];
    }
}
