using EventSuite.Core.AiJudging;
using EventSuite.Core.Compositions;
using EventSuite.Core.Results;
using EventSuite.Data.Sqlite;

namespace EventSuite.Data.AiJudging;

/// <summary>Runs of AI judges.</summary>
internal sealed class AiJudgingTable(SqliteSession db)
{
    private const string Select =
        """
        SELECT j.Id, j.EventId, j.Plugin, j.StartedBy, j.State, j.CreatedAt, j.EndedAt, j.Faults,
            (SELECT COUNT(*) FROM AiScores s WHERE s.RunId = j.Id), (SELECT COUNT(s.Score) FROM AiScores s WHERE s.RunId = j.Id),
            (SELECT COUNT(s.Failure) FROM AiScores s WHERE s.RunId = j.Id)
        FROM AiJudgings j
        """;

    public AiJudgingRun? Find(Guid id) => db.One($"{Select} WHERE j.Id = ?1", Read, id);

    public IReadOnlyList<AiJudgingRun> Of(Guid eventId) =>
        db.List($"{Select} WHERE j.EventId = ?1 ORDER BY j.CreatedAt DESC, j.rowid DESC", Read, eventId);

    public IReadOnlyList<AiJudgingRun> Unfinished() =>
        db.List($"{Select} WHERE j.State IN ('Queued', 'Running') ORDER BY j.CreatedAt, j.rowid", Read);

    public void Add(AiJudgingRun run) =>
        db.Run(
            "INSERT INTO AiJudgings (Id, EventId, Plugin, StartedBy, State, CreatedAt, EndedAt, Faults) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            run.Id, run.EventId, run.PluginId, run.StartedBy, run.State.ToString(), run.CreatedAt, run.EndedAt, StoreJson.Write(run.Faults));

    public void Update(AiJudgingRun run)
    {
        var changed = db.Run(
            "UPDATE AiJudgings SET State = ?2, EndedAt = ?3, Faults = ?4 WHERE Id = ?1",
            run.Id, run.State.ToString(), run.EndedAt, StoreJson.Write(run.Faults));
        if (changed == 0)
        {
            throw new InvalidOperationException($"There is no run {run.Id} of an AI judge to change.");
        }
    }

    private static AiJudgingRun Read(SqlRow row) =>
        new(
            row.Key(0), row.Key(1), row.Text(2), row.Text(3), row.Enum<JobState>(4), row.Instant(5), row.InstantOrNull(6),
            StoreJson.Read<List<Fault>>(row.Text(7)), row.Int(8), row.Int(9), row.Int(10));
}
