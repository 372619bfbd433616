namespace Leaderboard.Web.Pages.Plugins;

/// <summary>What a task starts from, as docs/plugin-protocol.md settles it.</summary>
public static class MusicTaskInputs
{
    /// <summary>How many MIDI files the task takes: 0, 1 or 2.</summary>
    public static int Count(string task) => task switch
    {
        "compose" => 0,
        "interpolate" => 2,
        _ => 1,
    };

    /// <summary>What the file is to the task, e.g. <c>The piece that goes on</c>.</summary>
    /// <param name="task">The task.</param>
    /// <param name="index">Which of its files, from 0.</param>
    public static string Label(string task, int index) => (task, index) switch
    {
        ("continue", _) => "The piece that goes on",
        ("accompany", _) => "The melody",
        ("interpolate", 0) => "The piece it begins with",
        ("interpolate", _) => "The piece it ends with",
        _ => "The piece",
    };
}
