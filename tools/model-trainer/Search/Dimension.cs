using System.Globalization;
using EventSuite.Neural.Training;
using ModelTrainer.Settings;

namespace ModelTrainer.Search;

/// <summary>A setting and the values that a search tries: a list, or a range.</summary>
internal sealed class Dimension
{
    /// <summary>From this ratio of its ends on, a range of positive numbers is walked by factors, not by differences.</summary>
    private const double LogarithmicFrom = 10;

    private readonly double low;
    private readonly double high;

    private Dimension(Setting setting, IReadOnlyList<string> values) => (Setting, Values) = (setting, values);

    private Dimension(Setting setting, double low, double high, int points)
    {
        (Setting, this.low, this.high) = (setting, low, high);
        IsRange = true;
        Values = points == 0 ? [] : [.. Enumerable.Range(0, points).Select(i => At(points == 1 ? .5 : (double)i / (points - 1))).Distinct()];
    }

    /// <summary>What is set.</summary>
    public Setting Setting { get; }

    /// <summary>The values of a list, or the points of a range that names how many; else none.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>True for a range.</summary>
    public bool IsRange { get; }

    /// <summary>Reads <c>a,b,c</c>, <c>a..b</c> or <c>a..b:points</c>; null, with a fault, when it is none of them.</summary>
    public static Dimension? Read(Setting setting, string text, ICollection<string> faults)
    {
        bool isNumber = setting.Kind is SettingKind.Whole or SettingKind.Number;
        if (isNumber && text.IndexOf("..", StringComparison.Ordinal) is >= 0 and var at)
        {
            string[] end = text[(at + 2)..].Split(':');
            int points = 0;
            bool isRight = end.Length == 1 || (end.Length == 2 && int.TryParse(end[1], NumberStyles.None, CultureInfo.InvariantCulture, out points) && points is > 0 and <= 1000);
            if (isRight && setting.Parse(text[..at]) is { } least && setting.Parse(end[0]) is { } most && Number(least) < Number(most))
            {
                return new Dimension(setting, Number(least), Number(most), points);
            }

            faults.Add($"--set {setting.Name}={text}: a range is LOW..HIGH or LOW..HIGH:POINTS (1 to 1000), with ends that are {setting.Allowed()}.");
            return null;
        }

        string?[] values = [.. text.Split(',').Select(setting.Parse)];
        if (values.All(value => value is not null))
        {
            return new Dimension(setting, [.. values.Distinct()!]);
        }

        faults.Add($"--set {setting.Name}={text}: each of the values must be {setting.Allowed()}.");
        return null;
    }

    /// <summary>One of the values, by chance.</summary>
    public string Draw(RandomSource random) => Values.Count > 0 ? Values[random.Next(Values.Count)] : At(random.NextDouble());

    private string At(double share)
    {
        double value = low > 0 && high / low >= LogarithmicFrom ? low * Math.Pow(high / low, share) : low + ((high - low) * share);
        return Setting.Kind == SettingKind.Whole
            ? Math.Round(value).ToString(CultureInfo.InvariantCulture)
            : Math.Clamp(double.Parse(value.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), low, high).ToString("R", CultureInfo.InvariantCulture);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
