using System.Globalization;
using EventSuite.Core.Results;
using Microsoft.AspNetCore.Http;

namespace Leaderboard.Web.Pages.Console.Setup;

/// <summary>
/// The fields of a set-up form by their path in the definition, such as <c>criteria[2].weight</c>, as text: what was
/// typed stays what was typed, and a fault finds its field.
/// </summary>
public sealed class SetupFields
{
    private readonly Dictionary<string, string> _values = [];

    /// <summary>The text of a field; empty when there is none.</summary>
    public string this[string path]
    {
        get => _values.GetValueOrDefault(path, "");
        set => _values[path] = value;
    }

    /// <summary>The paths there are, in the order they were set.</summary>
    public IReadOnlyCollection<string> Paths => _values.Keys;

    /// <summary>Everything a form sent whose name is a path of a part (no underscore at its start).</summary>
    public static SetupFields Read(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var fields = new SetupFields();
        foreach (var (name, value) in form.Where(f => !f.Key.StartsWith('_')))
        {
            // Browsers send line ends as CR LF.
            fields[name] = value.ToString().ReplaceLineEndings("\n").Trim();
        }

        return fields;
    }

    /// <summary>Whether a box was ticked.</summary>
    public bool IsTicked(string path) => _values.ContainsKey(path);

    /// <summary>How many items of a list the form had, by its fields <c>list[0].…</c> or <c>list[0]</c>.</summary>
    public int CountOf(string list)
    {
        var n = 0;
        while (_values.Keys.Any(k => k.StartsWith(FormattableString.Invariant($"{list}[{n}]"), StringComparison.Ordinal)))
        {
            n++;
        }

        return n;
    }

    /// <summary>A whole number, or the fallback and a fault.</summary>
    public int Int(string path, int fallback, List<Fault> faults)
    {
        if (int.TryParse(this[path], NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var n))
        {
            return n;
        }

        faults.Add(Fault.Invalid("number", "Give a whole number.", path));
        return fallback;
    }

    /// <summary>A number, or the fallback and a fault.</summary>
    public decimal Decimal(string path, decimal fallback, List<Fault> faults)
    {
        if (decimal.TryParse(this[path], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n))
        {
            return n;
        }

        faults.Add(Fault.Invalid("number", "Give a number such as 1 or 1.5.", path));
        return fallback;
    }

    /// <summary>A choice by name, or the fallback and a fault.</summary>
    public T Choice<T>(string path, T fallback, List<Fault> faults)
        where T : struct, Enum
    {
        if (Enum.GetNames<T>().Contains(this[path]))
        {
            return Enum.Parse<T>(this[path]);
        }

        faults.Add(Fault.Invalid("choice", "Choose one of these.", path));
        return fallback;
    }
}
