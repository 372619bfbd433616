using EventSuite.Core.Judging;
using EventSuite.Data.Sqlite;

namespace EventSuite.Data.Judging;

/// <summary>Scores (every revision is kept, the latest counts) and finalists.</summary>
internal sealed class ScoreTable(SqliteSession db)
{
    private const string Select = """SELECT s.Round, s.SubmissionId, s.JudgeId, s.Revision, s."Values", s.Comment, s.At FROM Scores s""";

    private const string IsLatest =
        """
        NOT EXISTS (SELECT 1 FROM Scores n WHERE n.SubmissionId = s.SubmissionId AND n.JudgeId = s.JudgeId AND n.Round = s.Round
            AND n.Revision > s.Revision)
        """;

    public Score? Find(string round, Guid submissionId, Guid judgeId) =>
        db.One(
            $"{Select} WHERE s.SubmissionId = ?1 AND s.JudgeId = ?2 AND s.Round = ?3 ORDER BY s.Revision DESC LIMIT 1",
            Read, submissionId, judgeId, round);

    public IReadOnlyList<Score> Of(Guid eventId, string round) =>
        db.List($"{Select} WHERE s.EventId = ?1 AND s.Round = ?2 AND {IsLatest}", Read, eventId, round);

    public IReadOnlyList<Score> Of(Guid eventId, string round, Guid judgeId) =>
        db.List($"{Select} WHERE s.EventId = ?1 AND s.Round = ?2 AND s.JudgeId = ?3 AND {IsLatest}", Read, eventId, round, judgeId);

    // Each scored entry has exactly one first revision.
    public IReadOnlyDictionary<Guid, int> Counts(Guid eventId, string round) =>
        db.List(
            "SELECT JudgeId, COUNT(*) FROM Scores WHERE EventId = ?1 AND Round = ?2 AND Revision = 1 GROUP BY JudgeId",
            static row => KeyValuePair.Create(row.Key(0), row.Int(1)), eventId, round).ToDictionary();

    public void Append(Guid eventId, Score score) =>
        db.Run(
            """
            INSERT INTO Scores (EventId, Round, SubmissionId, JudgeId, Revision, "Values", Comment, At)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """,
            eventId, score.Round, score.SubmissionId, score.JudgeId, score.Revision, StoreJson.Write(score.Values), score.Comment, score.At);

    public IReadOnlySet<Guid> Finalists(Guid eventId) =>
        db.List("SELECT SubmissionId FROM Finalists WHERE EventId = ?1", static row => row.Key(0), eventId).ToHashSet();

    public void SetFinalists(Guid eventId, IEnumerable<Guid> submissionIds)
    {
        db.Run("DELETE FROM Finalists WHERE EventId = ?1", eventId);
        foreach (var id in submissionIds.Distinct())
        {
            db.Run("INSERT INTO Finalists (EventId, SubmissionId) VALUES (?1, ?2)", eventId, id);
        }
    }

    private static Score Read(SqlRow row) =>
        new(
            row.Text(0), row.Key(1), row.Key(2), row.Int(3), StoreJson.Read<Dictionary<string, int>>(row.Text(4)), row.Text(5),
            row.Instant(6));
}
