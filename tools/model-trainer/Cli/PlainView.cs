using System.Globalization;
using ModelTrainer.Recipes;
using ModelTrainer.Training;

namespace ModelTrainer.Cli;

/// <summary>Progress as lines, for logs: one at each validation, and one when nothing was said for a while.</summary>
internal sealed class PlainView(DataSummary data, Surroundings surroundings) : ITrainingView
{
    private static readonly TimeSpan LongSilence = TimeSpan.FromSeconds(15);
    private long spoken = surroundings.Time.GetTimestamp();

    /// <inheritdoc/>
    public T Show<T>(Func<T> work) => work();

    /// <inheritdoc/>
    public void Report(TrainingStatus status)
    {
        if (status.JustValidated || status.Step == status.Steps || IsSilent())
        {
            Say(string.Create(CultureInfo.InvariantCulture, $"step {status.Step}/{status.Steps}  loss {status.Loss:0.0000}{Validation(status)}  {status.ItemsPerSecond:#,0} {data.Items}/s  {Span(status.Left)} left"));
        }
    }

    /// <inheritdoc/>
    public void Evaluating(double share)
    {
        if (IsSilent())
        {
            Say(string.Create(CultureInfo.InvariantCulture, $"evaluating {100 * share:0} %"));
        }
    }

    /// <summary>A time as people say it.</summary>
    public static string Span(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes:00} min")
        : time.TotalMinutes >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min {time.Seconds:00} s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Seconds} s");

    private static string Validation(TrainingStatus status) => status is { Validation: { } last, Best: { } best }
        ? string.Create(CultureInfo.InvariantCulture, $"  validation {last:0.0000}") + (last == best ? " (best)" : string.Create(CultureInfo.InvariantCulture, $" (best {best:0.0000} at {status.BestStep})"))
        : "";

    private bool IsSilent() => surroundings.Time.GetElapsedTime(spoken) > LongSilence;

    private void Say(string line)
    {
        spoken = surroundings.Time.GetTimestamp();
        surroundings.Say(line);
    }
}
