using Microsoft.EntityFrameworkCore.Migrations;

namespace EventSuite.Data.Migrations;

/// <summary>The audit log and the scores refuse changes to what is written, whoever asks.</summary>
public partial class AppendOnly : Migration
{
    private static readonly string[] Tables = ["AuditLog", "Scores"];

    private static readonly string[] Refused = ["UPDATE", "DELETE"];

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            foreach (var verb in Refused)
            {
                migrationBuilder.Sql(
                    $"""
                    CREATE TRIGGER "{table}_no_{verb}" BEFORE {verb} ON "{table}"
                    BEGIN SELECT RAISE(ABORT, '{table} is append only'); END;
                    """);
            }
        }
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            foreach (var verb in Refused)
            {
                migrationBuilder.Sql($"""DROP TRIGGER "{table}_no_{verb}";""");
            }
        }
    }
}
