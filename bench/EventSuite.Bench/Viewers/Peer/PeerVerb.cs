using System.CommandLine;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EventSuite.Bench.Viewers.Peer;

/// <summary>The peer's process: SignalR as it comes, a group send for each score.</summary>
internal static class PeerVerb
{
    /// <summary>The verb's name; <c>viewers</c> starts it.</summary>
    public const string Name = "viewers-peer";

    public static Command Create()
    {
        var port = new Option<int>("--port") { Required = true };
        var board = new Option<FileInfo>("--board") { Required = true };
        var command = new Command(Name, "Used by viewers: plain SignalR.") { port, board };
        command.Hidden = true;
        command.SetAction((result, cancellation) => RunAsync(result.GetRequiredValue(port), result.GetRequiredValue(board), cancellation));
        return command;
    }

    private static async Task RunAsync(int port, FileInfo board, CancellationToken cancellation)
    {
        var pushed = new PeerBoard(await File.ReadAllTextAsync(board.FullName, cancellation));
        var builder = WebApplication.CreateBuilder([$"--urls=http://127.0.0.1:{port}"]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(pushed);
        builder.Services.AddSignalR().AddJsonProtocol(o => o.PayloadSerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        await using var app = builder.Build();
        app.MapGet("/readyz", () => Results.Ok());
        app.MapHub<PeerHub>("/hubs/leaderboard");
        app.MapPut("/score", (PeerBoard boards, IHubContext<PeerHub> hub) =>
            hub.Clients.Group(boards.Slug).SendAsync("Board", boards.Score()));
        await app.StartAsync(cancellation);
        await app.WaitForShutdownAsync(cancellation);
    }
}
