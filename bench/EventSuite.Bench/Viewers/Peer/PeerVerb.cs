using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using EventSuite.Core.Publication;
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

    /// <summary>JSON as the real host writes it, enums by name.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

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
        var snapshot = JsonSerializer.Deserialize<BoardSnapshot>(await File.ReadAllBytesAsync(board.FullName, cancellation), Json)!;
        var builder = WebApplication.CreateBuilder([$"--urls=http://127.0.0.1:{port}"]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(new PeerBoard(snapshot));
        builder.Services.AddSignalR().AddJsonProtocol(o => o.PayloadSerializerOptions = Json);
        await using var app = builder.Build();
        app.MapGet("/readyz", () => Results.Ok());
        app.MapHub<PeerHub>("/hubs/leaderboard");
        app.MapPut("/score", async (PeerBoard boards, IHubContext<PeerHub> hub) =>
        {
            var now = boards.Score();
            await hub.Clients.Group(now.Event).SendAsync("Board", now);
        });
        await app.StartAsync(cancellation);
        await app.WaitForShutdownAsync(cancellation);
    }
}
