using System.Security.Cryptography;
using System.Text;
using EventSuite.Core.Events;
using EventSuite.Core.Judging;

namespace EventHost.Demo;

/// <summary>What scripted judges think: seeded, each with an own severity, so that a demo is the same each time.</summary>
internal sealed class DemoTaste(int seed)
{
    /// <summary>A judge's scores for an entry.</summary>
    public ScoreRequest Score(EventDefinition definition, string judge, string entry)
    {
        var quality = Unit($"quality|{entry}");
        var severity = Unit($"severity|{judge}") - 0.5;
        var values = definition.Criteria.ToDictionary(
            c => c.Id,
            c => Math.Clamp((int)Math.Round(1.4 + (3.4 * quality) - severity + ((Unit($"{c.Id}|{entry}|{judge}") - 0.5) * 2.2)), 1, 5));
        return new ScoreRequest(values, null, null);
    }

    // From 0 to 1, evenly spread, the same for the same text.
    private double Unit(string text) =>
        BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{text}"))) / (double)uint.MaxValue;
}
