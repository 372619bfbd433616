using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR;

namespace EventSuite.Bench.Viewers.Peer;

/// <summary>A board as SignalR's own documentation has it: a group for each event.</summary>
internal sealed class PeerHub(PeerBoard board) : Hub
{
    public async Task<JsonObject> Watch(string slug)
    {
        await Groups.AddToGroupAsync(Context.ConnectionId, slug);
        return board.Now();
    }
}
