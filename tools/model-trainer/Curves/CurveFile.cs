using System.Globalization;

namespace ModelTrainer.Curves;

/// <summary>curves.csv: a row for every few steps, appended as they come.</summary>
internal sealed class CurveFile : IDisposable
{
    private const string Header = "step,loss,validation,learningRate";
    private readonly List<CurvePoint> points;
    private readonly StreamWriter writer;

    /// <summary>Goes on with a file up to a step (rows behind a checkpoint are made again), or begins one.</summary>
    public CurveFile(string path, long step)
    {
        points = step > 0 ? [.. Read(path).Where(point => point.Step <= step)] : [];
        writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine(Header);
        points.ForEach(Write);
        writer.Flush();
    }

    /// <summary>All rows.</summary>
    public IReadOnlyList<CurvePoint> Points => points;

    /// <summary>The rows of a file. What cannot be read as a row (the last, when power went) is no row.</summary>
    public static IReadOnlyList<CurvePoint> Read(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        return [.. File.ReadLines(path).Skip(1).Select(Parse).OfType<CurvePoint>()];
    }

    /// <summary>Appends a row.</summary>
    public void Add(CurvePoint point)
    {
        points.Add(point);
        Write(point);
        writer.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    private void Write(CurvePoint point) => writer.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{point.Step},{point.Loss:R},{point.Validation:R},{point.LearningRate:R}"));

    private static CurvePoint? Parse(string line)
    {
        string[] cells = line.Split(',');
        return cells.Length == 4 && long.TryParse(cells[0], CultureInfo.InvariantCulture, out long step)
            && double.TryParse(cells[1], CultureInfo.InvariantCulture, out double loss)
            && double.TryParse(cells[3], CultureInfo.InvariantCulture, out double rate)
            ? new CurvePoint(step, loss, double.TryParse(cells[2], CultureInfo.InvariantCulture, out double validation) ? validation : null, rate)
            : null;
    }
}
