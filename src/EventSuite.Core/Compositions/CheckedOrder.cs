using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EventSuite.Core.Plugins;

namespace EventSuite.Core.Compositions;

/// <summary>What passed every check that needs no writer.</summary>
/// <param name="Order">The order, parameters filled in.</param>
/// <param name="Deterministic">Whether it may run again after a restart.</param>
/// <param name="Inputs">The inputs with their files.</param>
/// <param name="Drawn">Whether the host drew the seed.</param>
internal sealed record CheckedOrder(GenerateOrder Order, bool Deterministic, IReadOnlyList<(JobInput Input, byte[] File)> Inputs, bool Drawn)
{
    /// <summary>The same for the same request; a seed that the host drew is no part of it.</summary>
    public string Fingerprint(string slug)
    {
        var text = new StringBuilder("composition")
            .Append(CultureInfo.InvariantCulture, $"|{slug}|{Order.PluginId}|{Order.Task}|{(Drawn ? "" : Order.Seed)}|{Order.Count}");
        foreach (var (name, value) in Order.Parameters.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"|{name}={value.GetRawText()}");
        }

        foreach (var (input, _) in Inputs)
        {
            text.Append(CultureInfo.InvariantCulture, $"|{input.Sha256}");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
