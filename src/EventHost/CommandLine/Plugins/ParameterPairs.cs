using System.Text.Json;
using EventSuite.Core.Results;

namespace EventHost.CommandLine.Plugins;

/// <summary>Reads <c>name=value</c>; what the values mean is the declaration's business.</summary>
internal static class ParameterPairs
{
    public static IReadOnlyDictionary<string, JsonElement> Read(IEnumerable<string> pairs, List<Fault> faults)
    {
        var values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            var (name, value) = pair.IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? (pair[..at], pair[(at + 1)..]) : ("", "");
            if (name.Length == 0)
            {
                faults.Add(Fault.Invalid("param_form", $"'--param {pair}' is not name=value, such as --param bars=8.", "param"));
            }
            else if (!values.TryAdd(name, JsonSerializer.SerializeToElement(value)))
            {
                faults.Add(Fault.Invalid("param_twice", $"The parameter '{name}' is given twice.", "param"));
            }
        }

        return values;
    }
}
