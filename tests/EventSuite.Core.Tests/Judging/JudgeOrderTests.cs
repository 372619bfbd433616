using EventSuite.Core.Judging;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.Judging;

public sealed class JudgeOrderTests
{
    [Fact]
    public void Each_judge_hears_every_entry_once_whatever_order_they_came_in() =>
        Property.Holds(Property.Made(Make), made =>
        {
            var arranged = Arrange(made.Entries, made.Judge);

            Assert.Equal(made.Entries.Order(), arranged.Order());
            Assert.Equal(arranged, Arrange(made.Entries.Reverse(), made.Judge));
        });

    [Fact]
    public void When_an_entry_leaves_the_others_keep_their_order() =>
        Property.Holds(Property.Made(Make), made =>
        {
            var left = made.Entries[0];

            Assert.Equal(Arrange(made.Entries, made.Judge).Where(e => e != left), Arrange(made.Entries.Where(e => e != left), made.Judge));
        });

    [Fact]
    public void Judges_and_rounds_have_orders_of_their_own()
    {
        var random = new Random(1);
        Guid[] entries = [.. Enumerable.Range(0, 20).Select(_ => random.NextGuid())];
        var orders = Enumerable.Range(0, 20).Select(_ => random.NextGuid())
            .SelectMany(judge => new[] { "first", "second" }.Select(round => string.Join(' ', JudgeOrder.Arrange(entries, e => e, judge, round)))).ToList();

        Assert.Equal(40, orders.Distinct().Count());
    }

    [Fact]
    public void Over_many_judges_every_entry_is_heard_early_and_late_alike()
    {
        var random = new Random(2);
        Guid[] entries = [.. Enumerable.Range(0, 10).Select(_ => random.NextGuid())];
        var firsts = Enumerable.Range(0, 2_000).Select(_ => Arrange(entries, random.NextGuid())[0]).CountBy(e => e).ToDictionary();

        // 200 each are expected; 5 standard deviations are 67.
        Assert.All(entries, e => Assert.InRange(firsts[e], 133, 267));
    }

    private static (Guid[] Entries, Guid Judge) Make(Random random) =>
        ([.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.NextGuid())], random.NextGuid());

    private static IReadOnlyList<Guid> Arrange(IEnumerable<Guid> entries, Guid judge) => JudgeOrder.Arrange(entries, e => e, judge, "first");
}
