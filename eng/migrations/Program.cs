using EventSuite.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

Console.Error.WriteLine("Started by dotnet-ef only; see migrations.csproj.");
return 2;

/// <summary>The model for dotnet-ef; no database is opened.</summary>
internal sealed class SqliteStoreFactory : IDesignTimeDbContextFactory<SqliteStore>
{
    public SqliteStore CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteStore>().UseSqlite("Data Source=:memory:").Options);
}
