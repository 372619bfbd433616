using EventHost.Startup;
using Spectre.Console;

namespace EventHost.Demo;

/// <summary>How a newcomer gets into the demo event.</summary>
/// <param name="Slug">The event that is being judged.</param>
/// <param name="OpenSlug">The event that is open for entries.</param>
/// <param name="Password">The demo accounts' password.</param>
/// <param name="OrganiserPassword">The organiser's, when the host made it; null: the operator set it.</param>
internal sealed record DemoSignIns(string Slug, string OpenSlug, string Password, string? OrganiserPassword)
{
    public const string Organiser = FirstOrganiser.UserName;
    public const string Judge = "judge.left.ear";
    public const string Participant = "borrowed.one";

    public void Print(IAnsiConsole console, PublicAddress address)
    {
        console.WriteLine();
        console.MarkupLine("[bold]The demo event[/]");
        Line(console, "Board", $"{address.Best}/e/{Slug}", null, null);
        Line(console, "Big screen", $"{address.Best}/e/{Slug}?screen=wall", null, null);
        Line(console, "Judge, on a phone", $"{address.Best}/e/{Slug}/judge", Judge, Password);
        Line(console, "Participant", $"{address.Best}/e/{OpenSlug}/entries", Participant, Password);
        Line(console, "Organiser", $"{address.Best}/e/{Slug}/console", Organiser, OrganiserPassword);
        console.MarkupLine("[grey]More demo accounts: samples/event-kits/got-talent/accounts.csv, all with the same password.[/]");
    }

    private static void Line(IAnsiConsole console, string what, string url, string? userName, string? password)
    {
        console.MarkupLineInterpolated($"  {what,-18} [link]{url}[/]");
        if (userName is not null)
        {
            console.MarkupLineInterpolated($"  {"",-18} [bold]{userName}[/] / [bold]{password ?? "(as set when the store was made)"}[/]");
        }
    }
}
