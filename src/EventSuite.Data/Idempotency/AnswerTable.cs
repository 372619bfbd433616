using EventSuite.Core.Storage;
using EventSuite.Data.Sqlite;

namespace EventSuite.Data.Idempotency;

/// <summary>Answers by account and key.</summary>
internal sealed class AnswerTable(SqliteSession db)
{
    public IdempotentAnswer? Find(Guid accountId, string key) =>
        db.One(
            """SELECT RequestHash, Answer FROM IdempotentAnswers WHERE AccountId = ?1 AND "Key" = ?2""",
            static row => new IdempotentAnswer(row.Text(0), row.Text(1)), accountId, key);

    public void Keep(Guid accountId, string key, IdempotentAnswer answer, DateTimeOffset at) =>
        db.Run(
            """INSERT INTO IdempotentAnswers (AccountId, "Key", RequestHash, Answer, At) VALUES (?1, ?2, ?3, ?4, ?5)""",
            accountId, key, answer.RequestHash, answer.Answer, at);
}
