using AccountProvisioner.Cli;
using Spectre.Console;

namespace EndToEnd.Support;

/// <summary>The account provisioner as an organiser runs it, and what it leaves in its folder.</summary>
internal static class Provisioning
{
    /// <summary>Creates the accounts of a sheet and gives their cards, in the sheet's order.</summary>
    /// <param name="organiser">Whose token the tool takes.</param>
    /// <param name="slug">The event.</param>
    /// <param name="rows">Rows of the sheet: externalId,userName,displayName,role,team,email.</param>
    public static async Task<IReadOnlyList<Person>> RunAsync(Api organiser, string slug, params string[] rows)
    {
        var folder = Directory.CreateTempSubdirectory("eventsuite-cards-").FullName;
        try
        {
            var sheet = Path.Combine(folder, "accounts.csv");
            await File.WriteAllLinesAsync(sheet, ["externalId,userName,displayName,role,team,email", .. rows]);
            using var shown = new StringWriter();
            using var stop = new StopSignals();
            var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(shown) });
            var status = await ProvisionCommand.RunAsync(
                [sheet, "--host", organiser.Address, "--event", slug, "--out", folder],
                new Surroundings(terminal, terminal, name => name == "EVENTSUITE_TOKEN" ? organiser.Token : null, TimeProvider.System, stop));
            Assert.True(status == ExitStatus.Done, $"The provisioner ended with {status}:\n{shown}");
            return Read(await File.ReadAllLinesAsync(Path.Combine(folder, "credentials.csv")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The names of these tests hold no commas or quotes, so a line is its cells.
    private static List<Person> Read(string[] lines)
    {
        var header = lines[0].Split(',');
        return [.. lines[1..].Select(l => l.Split(',')).Select(cells =>
        {
            Assert.Equal(header.Length, cells.Length);
            string Cell(string name) => cells[Array.FindIndex(header, h => h.Equals(name, StringComparison.OrdinalIgnoreCase))];
            return new Person(Cell("userName"), Cell("password"), Cell("signInUrl"));
        })];
    }
}
