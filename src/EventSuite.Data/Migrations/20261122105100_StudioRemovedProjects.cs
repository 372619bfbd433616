using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EventSuite.Data.Migrations
{
    /// <inheritdoc />
    public partial class StudioRemovedProjects : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "RemovedAt",
                table: "StudioProjects",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "RemovedAt",
                table: "StudioProjects");
        }
    }
}
