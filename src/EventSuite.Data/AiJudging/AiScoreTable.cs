using EventSuite.Core.AiJudging;
using EventSuite.Core.Plugins;
using EventSuite.Data.Sqlite;

namespace EventSuite.Data.AiJudging;

/// <summary>What AI judges say.</summary>
internal sealed class AiScoreTable(SqliteSession db)
{
    private const string Select =
        """
        SELECT s.RunId, s.SubmissionId, s.Sha256, s.FirstBar, s.Score, s.Breakdown, s.Explanation, s.Failure, j.Plugin, s.PluginVersion,
            s.PluginHash, s.Reused, s.At
        FROM AiScores s JOIN AiJudgings j ON j.Id = s.RunId
        """;

    public IReadOnlyList<AiScore> Of(Guid runId) =>
        db.List($"{Select} JOIN Submissions e ON e.Id = s.SubmissionId WHERE s.RunId = ?1 ORDER BY e.SubmittedAt, e.Id", Read, runId);

    public AiScore? Find(string pluginHash, string sha256, int firstBar) =>
        db.One(
            $"{Select} WHERE s.PluginHash = ?1 AND s.Sha256 = ?2 AND s.FirstBar = ?3 AND s.Score IS NOT NULL LIMIT 1", Read, pluginHash, sha256, firstBar);

    public void Add(AiScore score) =>
        db.Run(
            """
            INSERT INTO AiScores (RunId, SubmissionId, Sha256, FirstBar, Score, Breakdown, Explanation, Failure, PluginVersion, PluginHash, Reused, At)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
            """,
            score.RunId, score.SubmissionId, score.Sha256, score.FirstBar, score.Score, StoreJson.Write(score.Breakdown), score.Explanation,
            score.Failure, score.Plugin?.Version, score.Plugin?.ContentHash, score.Reused, score.At);

    public void Update(AiScore score)
    {
        var changed = db.Run(
            """
            UPDATE AiScores SET Score = ?3, Breakdown = ?4, Explanation = ?5, Failure = ?6, PluginVersion = ?7, PluginHash = ?8, Reused = ?9, At = ?10
            WHERE RunId = ?1 AND SubmissionId = ?2
            """,
            score.RunId, score.SubmissionId, score.Score, StoreJson.Write(score.Breakdown), score.Explanation, score.Failure,
            score.Plugin?.Version, score.Plugin?.ContentHash, score.Reused, score.At);
        if (changed == 0)
        {
            throw new InvalidOperationException($"There is no row of entry {score.SubmissionId} in run {score.RunId} to fill in.");
        }
    }

    private static AiScore Read(SqlRow row) =>
        new(
            row.Key(0), row.Key(1), row.Text(2), row.Int(3), row.RealOrNull(4), StoreJson.Read<List<AiJudgmentPart>>(row.Text(5)), row.Text(6),
            row.TextOrNull(7), row.TextOrNull(9) is { } version ? new PluginVersion(row.Text(8), version, row.TextOrNull(10) ?? "") : null,
            row.Bool(11), row.InstantOrNull(12));
}
