using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventSuite.Data.Migrations
{
    /// <inheritdoc />
    public partial class StudioMarks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "StudioVersionMarks",
                columns: table => new
                {
                    VersionId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Change = table.Column<string>(type: "TEXT", nullable: true),
                    RemovedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StudioVersionMarks", x => x.VersionId);
                    table.ForeignKey(
                        name: "FK_StudioVersionMarks_StudioVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "StudioVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "StudioVersionMarks");
        }
    }
}
