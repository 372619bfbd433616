using System.Text.Json;
using EventSuite.Core.Compositions;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;
using EventSuite.Data.Sqlite;

namespace EventSuite.Data.Compositions;

/// <summary>Jobs.</summary>
internal sealed class CompositionTable(SqliteSession db)
{
    private const string Select =
        """
        SELECT c.Id, c.EventId, c.AccountId, c.OwnerId, a.UserName, COALESCE(t.Name, a.DisplayName), c.Plugin, c.Task, c.Parameters, c.Seed,
            c."Count", c.Inputs, c.Deterministic, c.CreatedAt, c.State, c.Starts, c.StartedAt, c.EndedAt, c.MadeBy, c.Results, c.Faults
        FROM Compositions c JOIN Accounts a ON a.Id = c.AccountId LEFT JOIN Teams t ON t.Id = c.OwnerId
        """;

    public CompositionJob? Find(Guid id) => db.One($"{Select} WHERE c.Id = ?1", Read, id);

    public IReadOnlyList<CompositionJob> Of(Guid eventId) =>
        db.List($"{Select} WHERE c.EventId = ?1 ORDER BY c.CreatedAt DESC, c.rowid DESC", Read, eventId);

    public IReadOnlyList<CompositionJob> Of(Guid eventId, Guid accountId, Guid? teamId) =>
        db.List(
            $"{Select} WHERE c.EventId = ?1 AND (c.AccountId = ?2 OR c.OwnerId = ?3) ORDER BY c.CreatedAt DESC, c.rowid DESC", Read, eventId, accountId, teamId);

    public IReadOnlyList<CompositionJob> Unfinished() =>
        db.List($"{Select} WHERE c.State IN ('Queued', 'Running') ORDER BY c.CreatedAt, c.rowid", Read);

    public int Waiting(Guid eventId, Guid ownerId) =>
        db.One(
            "SELECT COUNT(*) FROM Compositions WHERE EventId = ?1 AND OwnerId = ?2 AND State IN ('Queued', 'Running') AND State = 'Queued'",
            static row => row.Int(0), eventId, ownerId);

    public void Add(CompositionJob job) =>
        db.Run(
            """
            INSERT INTO Compositions (Id, EventId, AccountId, OwnerId, Plugin, Task, Parameters, Seed, "Count", Inputs, Deterministic, CreatedAt,
                State, Starts, StartedAt, EndedAt, MadeBy, Results, Faults)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
            """,
            job.Id, job.EventId, job.AccountId, job.OwnerId, job.PluginId, job.Task, StoreJson.Write(job.Parameters), job.Seed, job.Count,
            StoreJson.Write(job.Inputs), job.Deterministic, job.CreatedAt, job.State.ToString(), job.Starts, job.StartedAt, job.EndedAt,
            job.Plugin is null ? null : StoreJson.Write(job.Plugin), StoreJson.Write(job.Results), StoreJson.Write(job.Faults));

    public void Update(CompositionJob job)
    {
        var changed = db.Run(
            """
            UPDATE Compositions SET Parameters = ?2, State = ?3, Starts = ?4, StartedAt = ?5, EndedAt = ?6, MadeBy = ?7, Results = ?8, Faults = ?9
            WHERE Id = ?1
            """,
            job.Id, StoreJson.Write(job.Parameters), job.State.ToString(), job.Starts, job.StartedAt, job.EndedAt,
            job.Plugin is null ? null : StoreJson.Write(job.Plugin), StoreJson.Write(job.Results), StoreJson.Write(job.Faults));
        if (changed == 0)
        {
            throw new InvalidOperationException($"There is no job {job.Id} to change.");
        }
    }

    private static CompositionJob Read(SqlRow row) => new()
    {
        Id = row.Key(0),
        EventId = row.Key(1),
        AccountId = row.Key(2),
        OwnerId = row.Key(3),
        UserName = row.Text(4),
        OwnerName = row.Text(5),
        PluginId = row.Text(6),
        Task = row.Text(7),
        Parameters = StoreJson.Read<Dictionary<string, JsonElement>>(row.Text(8)),
        Seed = row.Long(9),
        Count = row.Int(10),
        Inputs = StoreJson.Read<List<JobInput>>(row.Text(11)),
        Deterministic = row.Bool(12),
        CreatedAt = row.Instant(13),
        State = row.Enum<JobState>(14),
        Starts = row.Int(15),
        StartedAt = row.InstantOrNull(16),
        EndedAt = row.InstantOrNull(17),
        Plugin = row.TextOrNull(18) is { } madeBy ? StoreJson.Read<PluginVersion>(madeBy) : null,
        Results = StoreJson.Read<List<JobResult>>(row.Text(19)),
        Faults = StoreJson.Read<List<Fault>>(row.Text(20)),
    };
}
