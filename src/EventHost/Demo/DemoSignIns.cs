using EventHost.Startup;
using Spectre.Console;

namespace EventHost.Demo;

/// <summary>How a newcomer gets into the demo event.</summary>
/// <param name="Slug">The event that is being judged.</param>
/// <param name="OpenSlug">The event that is open for entries.</param>
/// <param name="Password">The demo accounts' password.</param>
internal sealed record DemoSignIns(string Slug, string OpenSlug, string Password)
{
    public const string Organiser = FirstOrganiser.UserName;
    public const string Judge = "judge.left.ear";
    public const string Participant = "borrowed.one";

    public void Print(IAnsiConsole console, PublicAddress address)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Demo", "Page", "User name", "Password");
        table.AddRow("The board (nobody signs in)", $"{address.Best}/e/{Slug}", "", "");
        table.AddRow("The big screen", $"{address.Best}/e/{Slug}?screen=wall", "", "");
        table.AddRow("Judge, on a phone", $"{address.Best}/e/{Slug}/judge", Judge, Password);
        table.AddRow("Participant, entries still open", $"{address.Best}/e/{OpenSlug}/entries", Participant, Password);
        table.AddRow("Organiser", $"{address.Best}/e/{Slug}/console", Organiser, "as told when the store was made");
        console.Write(table);
        console.MarkupLineInterpolated($"[grey]The other demo accounts are in samples/event-kits/got-talent/accounts.csv; all have the password {Password}.[/]");
    }
}
