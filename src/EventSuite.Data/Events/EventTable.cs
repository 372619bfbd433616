using EventSuite.Core.Events;
using EventSuite.Data.Sqlite;

namespace EventSuite.Data.Events;

/// <summary>Events, each parsed once per revision.</summary>
internal sealed class EventTable(SqliteSession db, EventCache cache)
{
    // Events written in the transaction that is open: read from the database until it has ended.
    private readonly HashSet<Guid> _uncommitted = [];

    public IReadOnlyList<ContestEvent> All() =>
        [.. db.List("SELECT Id, Revision FROM Events", Heading)
            .Select(Load).OrderBy(e => e.Definition.StartDate).ThenBy(e => e.Slug, StringComparer.Ordinal)];

    public ContestEvent? Find(string slug) =>
        db.One("SELECT Id, Revision FROM Events WHERE Slug = ?1", NullableHeading, slug) is { } heading ? Load(heading) : null;

    public ContestEvent? Find(Guid id) =>
        db.One("SELECT Id, Revision FROM Events WHERE Id = ?1", NullableHeading, id) is { } heading ? Load(heading) : null;

    public void Add(ContestEvent contest)
    {
        _uncommitted.Add(contest.Id);
        db.Run(
            "INSERT INTO Events (Id, Slug, Phase, Definition, DeadlineSetAt, Revision) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            contest.Id, contest.Slug, contest.Phase.ToString(), StoreJson.Write(contest.Definition), contest.DeadlineSetAt, contest.Revision);
    }

    public void Update(ContestEvent contest)
    {
        _uncommitted.Add(contest.Id);
        var changed = db.Run(
            "UPDATE Events SET Slug = ?2, Phase = ?3, Definition = ?4, DeadlineSetAt = ?5, Revision = ?6 WHERE Id = ?1 AND Revision = ?6 - 1",
            contest.Id, contest.Slug, contest.Phase.ToString(), StoreJson.Write(contest.Definition), contest.DeadlineSetAt, contest.Revision);
        if (changed == 0)
        {
            throw new InvalidOperationException(
                $"Event '{contest.Slug}' cannot go to revision {contest.Revision}: the stored one must be {contest.Revision - 1}. Read it again in the same operation.");
        }
    }

    /// <summary>The transaction has ended, by commit or rollback.</summary>
    public void Settle() => _uncommitted.Clear();

    private static (Guid Id, int Revision) Heading(SqlRow row) => (row.Key(0), row.Int(1));

    private static (Guid Id, int Revision)? NullableHeading(SqlRow row) => Heading(row);

    private ContestEvent Load((Guid Id, int Revision) heading)
    {
        if (_uncommitted.Contains(heading.Id))
        {
            return Read(heading.Id);
        }

        if (cache.Find(heading.Id, heading.Revision) is { } kept)
        {
            return kept;
        }

        var contest = Read(heading.Id);
        cache.Keep(contest);
        return contest;
    }

    private ContestEvent Read(Guid id) =>
        db.One(
            "SELECT Id, Slug, Phase, Definition, DeadlineSetAt, Revision FROM Events WHERE Id = ?1",
            static row => new ContestEvent(
                row.Key(0), row.Text(1), row.Enum<Phase>(2), StoreJson.Read<EventDefinition>(row.Text(3)), row.InstantOrNull(4), row.Int(5)),
            id) ?? throw new InvalidOperationException($"Event {id} is gone.");
}
