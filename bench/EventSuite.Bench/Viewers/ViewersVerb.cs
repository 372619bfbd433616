using System.CommandLine;
using EventSuite.Bench.Processes;
using EventSuite.Bench.Viewers.Generator;
using EventSuite.Bench.Viewers.Host;
using EventSuite.Bench.Viewers.Peer;

namespace EventSuite.Bench.Viewers;

/// <summary>Score posted → last viewer has the board: the real host beside plain SignalR, in turns, in one run.</summary>
internal static class ViewersVerb
{
    public static Command Create()
    {
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 1000, Description = "Viewers. Raise `ulimit -n` above it first." };
        var scores = new Option<int>("--scores") { DefaultValueFactory = _ => 40, Description = "Scores of each turn, one every half second." };
        var rows = new Option<int>("--rows") { DefaultValueFactory = _ => 60, Description = "Entries of the event; at most 90." };
        var turns = new Option<int>("--turns") { DefaultValueFactory = _ => 3, Description = "Turns of each server." };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1, Description = "Of the scores' values." };
        var host = new Option<FileInfo>("--host") { DefaultValueFactory = _ => new FileInfo(Repository.Host), Description = "EventHost.dll, built in Release." };
        var noPeer = new Option<bool>("--no-peer") { Description = "The host alone." };
        var command = new Command("viewers", "Milliseconds from a score to the last of many viewers, and server memory for each.") { count, scores, rows, turns, seed, host, noPeer };
        command.SetAction((result, _) => RunAsync(
            result.GetRequiredValue(host).FullName, result.GetRequiredValue(count), result.GetRequiredValue(scores), result.GetRequiredValue(rows),
            result.GetRequiredValue(turns), result.GetRequiredValue(seed), !result.GetValue(noPeer)));
        return command;
    }

    private static async Task RunAsync(string dll, int count, int scores, int rows, int turns, int seed, bool withPeer)
    {
        var folder = Directory.CreateTempSubdirectory("eventsuite-bench-").FullName;
        var done = new List<(string Name, ViewerFigures Figures)>();
        try
        {
            Contest contest;
            await using (var first = await HostServer.StartAsync(dll, folder, null, rows, seed, TimeProvider.System))
            {
                contest = first.Contest;
                await first.ScoreAllAsync();
            }

            ViewerTable.PrintHeader(count);
            for (var turn = 0; turn < turns; turn++)
            {
                await RunTurnAsync(await HostServer.StartAsync(dll, folder, contest, rows, seed + turn + 1, TimeProvider.System));
                if (withPeer)
                {
                    await RunTurnAsync(await PeerServer.StartAsync(folder, GeneratorProcess.KeptFile(folder), contest.Slug));
                }
            }

            ViewerTable.PrintTogether(done);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        async Task RunTurnAsync(IScoredServer server)
        {
            await using (server)
            {
                var figures = await new ViewerTurn(server, folder, count, scores).RunAsync();
                done.Add((server.Name, figures));
                ViewerTable.Print(server.Name, figures);
            }
        }
    }
}
