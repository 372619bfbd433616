using EventHost.Plugins.Settings;

namespace EventHost.Plugins.Workers;

/// <summary>A plugin's crashes: how long to wait before the next start, and when it is enough. Not safe for many threads.</summary>
/// <param name="options">How many crashes are enough.</param>
/// <param name="time">The clock.</param>
/// <param name="mend">What to do about it, as a sentence.</param>
internal sealed class CrashLog(
    PluginOptions options, TimeProvider time, string mend = "When it is mended, put the new version into its folder, or start it again as it is.")
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.25);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly Queue<DateTimeOffset> _crashes = new();
    private int _inARow;

    /// <summary>Why it is in quarantine; null: it is not.</summary>
    public string? Quarantine { get; private set; }

    /// <summary>Pause before the next start: none at first, then twice as long each time.</summary>
    public TimeSpan Pause => _inARow == 0 ? TimeSpan.Zero : TimeSpan.FromTicks(Math.Min(LongestPause.Ticks, FirstPause.Ticks << Math.Min(_inARow - 1, 20)));

    /// <summary>How many crashes count now.</summary>
    public int Count => _crashes.Count;

    /// <summary>Notes a crash.</summary>
    public void Add(string what)
    {
        var now = time.GetUtcNow();
        var window = TimeSpan.FromMinutes(options.CrashMinutes);
        _inARow++;
        _crashes.Enqueue(now);
        while (now - _crashes.Peek() > window)
        {
            _crashes.Dequeue();
        }

        if (_crashes.Count >= options.Crashes)
        {
            Quarantine = $"It failed {_crashes.Count} times within {options.CrashMinutes:0.##} minutes. Last: {what} {mend}";
        }
    }

    /// <summary>A call went well.</summary>
    public void Succeeded() => _inARow = 0;

    /// <summary>Forgets all: the organiser said so.</summary>
    public void Forget()
    {
        _crashes.Clear();
        _inARow = 0;
        Quarantine = null;
    }
}
