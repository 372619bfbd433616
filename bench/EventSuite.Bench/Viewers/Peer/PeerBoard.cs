using System.Text.Json.Nodes;

namespace EventSuite.Bench.Viewers.Peer;

/// <summary>The peer's board: what the real host pushed last, with a version that grows with each score.</summary>
internal sealed class PeerBoard(string pushed)
{
    private readonly JsonObject _first = JsonNode.Parse(pushed)!["arguments"]![0]!.AsObject();
    private int _scores;

    /// <summary>The event that is watched.</summary>
    public string Slug => (string)_first["event"]!;

    /// <summary>The board as it is.</summary>
    public JsonObject Now()
    {
        var now = _first.DeepClone().AsObject();
        now["version"] = (long)now["version"]! + _scores;
        return now;
    }

    /// <summary>The board after one more score; scores come one at a time.</summary>
    public JsonObject Score()
    {
        _scores++;
        return Now();
    }
}
