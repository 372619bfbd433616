using System.Globalization;
using ModelTrainer.Recipes;
using ModelTrainer.Training;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ModelTrainer.Cli;

/// <summary>Progress in place, for a terminal that somebody watches.</summary>
internal sealed class LiveView(DataSummary data, Surroundings surroundings, string title) : ITrainingView
{
    private const int BarWidth = 40;
    private const int SparkWidth = 48;
    private const string Sparks = "▁▂▃▄▅▆▇█";
    private static readonly TimeSpan FrameTime = TimeSpan.FromMilliseconds(200);
    private readonly List<double> validations = [];
    private LiveDisplayContext? live;
    private TrainingStatus? last;
    private long drawn;

    /// <inheritdoc/>
    public T Show<T>(Func<T> work) => surroundings.Out.Live(new Text(title)).Start(context =>
    {
        live = context;
        T result = work();
        if (last is not null)
        {
            context.UpdateTarget(Picture(last));
        }

        return result;
    });

    /// <inheritdoc/>
    public void Report(TrainingStatus status)
    {
        last = status;
        if (status is { JustValidated: true, Validation: { } validation })
        {
            validations.Add(validation);
        }

        if (status.JustValidated || IsDue())
        {
            Draw(Picture(status));
        }
    }

    /// <inheritdoc/>
    public void Evaluating(double share)
    {
        if (IsDue() || share >= 1)
        {
            Draw(new Rows(Line(title), Line($"{Bar(share)}  making the figures of the model card")));
        }
    }

    private Rows Picture(TrainingStatus status)
    {
        CultureInfo plain = CultureInfo.InvariantCulture;
        string best = status.Best is { } value ? string.Create(plain, $", best {value:0.0000} at step {status.BestStep:#,0}") : "";
        string validation = status.Validation is { } seen ? string.Create(plain, $"validation {seen:0.0000}{best}") : "not validated yet";
        return new Rows(
            Line(title),
            Line(string.Create(plain, $"{Bar((double)status.Step / status.Steps)}  step {status.Step:#,0} of {status.Steps:#,0}")),
            Line(string.Create(plain, $"loss {status.Loss:0.0000}   {validation}   {Spark()}")),
            Line(string.Create(plain, $"{status.ItemsPerSecond:#,0} {data.Items} a second   {PlainView.Span(status.Left)} left at most")),
            new Text(surroundings.Stop.IsCancellationRequested ? "Stopping…" : "Ctrl-C stops and leaves a checkpoint.", new Style(decoration: Decoration.Dim)));
    }

    private static string Bar(double share)
    {
        int full = (int)Math.Round(Math.Clamp(share, 0, 1) * BarWidth);
        return new string('━', full) + new string('╌', BarWidth - full) + string.Create(CultureInfo.InvariantCulture, $" {100 * share,3:0} %");
    }

    private string Spark()
    {
        double[] shown = [.. validations.TakeLast(SparkWidth)];
        if (shown.Length < 2)
        {
            return "";
        }

        (double low, double high) = (shown.Min(), Math.Max(shown.Max(), shown.Min() + 1e-9));
        return string.Concat(shown.Select(value => Sparks[(int)((value - low) / (high - low) * (Sparks.Length - 1))]));
    }

    private static IRenderable Line(string text) => new Text(Printable.Plain(text)).Overflow(Overflow.Ellipsis);

    private bool IsDue() => surroundings.Time.GetElapsedTime(drawn) > FrameTime;

    private void Draw(IRenderable picture)
    {
        drawn = surroundings.Time.GetTimestamp();
        live?.UpdateTarget(picture);
    }
}
