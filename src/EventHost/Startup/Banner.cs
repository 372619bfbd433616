using EventHost.Configuration;
using EventHost.Demo;
using QRCoder;
using Spectre.Console;

namespace EventHost.Startup;

/// <summary>What the organiser reads in the terminal once the host is ready.</summary>
internal sealed class Banner(HostSettings settings)
{
    /// <summary>Prints addresses, a QR code for phones, and sign-ins that are told only now.</summary>
    public void Print(IAnsiConsole console, PublicAddress address, string? organiserPassword, DemoSignIns? demo)
    {
        console.WriteLine();
        console.Write(new Rule("[bold]EventSuite is ready[/]").LeftJustified());
        console.MarkupLineInterpolated($"On this machine    [link]{address.Local}[/]");
        foreach (var network in address.Network)
        {
            console.MarkupLineInterpolated($"On the network     [link]{network}[/]");
        }

        if (settings.PublicUrl is not null)
        {
            console.MarkupLineInterpolated($"Public             [link]{address.Best}[/]");
        }

        console.MarkupLineInterpolated($"Data               {settings.DataPath}");
        if (address.Best.StartsWith("http://", StringComparison.Ordinal))
        {
            console.MarkupLine("[grey]Over plain HTTP the board, judging and entries all work. Browsers keep Web MIDI, audio worklets and service workers for HTTPS.[/]");
        }

        if (organiserPassword is not null && settings.OrganiserPassword is null && demo is null)
        {
            console.MarkupLineInterpolated($"Organiser          [bold]{FirstOrganiser.UserName}[/] / [bold]{organiserPassword}[/]  [grey](told only this once)[/]");
        }

        demo?.Print(console, address);
        if (console.Profile.Width >= 60)
        {
            console.WriteLine();
            console.WriteLine(Qr(demo is null ? address.Best : $"{address.Best}/e/{demo.Slug}"));
        }
    }

    private static string Qr(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.L);
        using var code = new AsciiQRCode(data);
        return code.GetGraphicSmall();
    }
}
