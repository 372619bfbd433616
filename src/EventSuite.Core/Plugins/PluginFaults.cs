using EventSuite.Core.Results;

namespace EventSuite.Core.Plugins;

/// <summary>The refusals of plugins; each code is stable.</summary>
public static class PluginFaults
{
    /// <summary>No plugin of that id.</summary>
    public static Fault Unknown(string id) =>
        Fault.NotFound("plugin_unknown", $"There is no plugin '{id}'. GET /api/v1/plugins lists what is there.");

    /// <summary>There is one, but it takes no calls now.</summary>
    public static Fault NotUsable(PluginSummary plugin)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        return Fault.Conflict("plugin_not_usable", $"{plugin.Name} cannot be used now ({plugin.State}): {plugin.Reason}");
    }

    /// <summary>It is of the other kind.</summary>
    public static Fault WrongKind(string id, PluginKind wanted) =>
        Fault.Invalid("plugin_kind", $"'{id}' is no {(wanted == PluginKind.Judge ? "judge" : "generator")}.", "plugin");

    /// <summary>Its process ended during the call.</summary>
    public static Fault Crashed(string message) => new(FaultKind.Unprocessable, "plugin_crashed", message);

    /// <summary>It ran on a laptop, and that is gone.</summary>
    public static Fault Gone(string message) => new(FaultKind.Unprocessable, "plugin_gone", message);

    /// <summary>It is another team's, and the organiser has not let others use it.</summary>
    public static Fault OthersOnly(PluginSummary plugin)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        return Fault.Conflict("plugin_not_yours", $"{plugin.Name} runs on a laptop of {plugin.OwnerName}, who alone may use it until the organiser lets others. Choose another one, or ask the organiser.");
    }

    /// <summary>It did not answer in time.</summary>
    public static Fault TooSlow(string message) => new(FaultKind.Unprocessable, "plugin_too_slow", message);

    /// <summary>It used more than it may.</summary>
    public static Fault OverLimit(string message) => new(FaultKind.Unprocessable, "plugin_over_limit", message);

    /// <summary>It answered something that is not the protocol, or not music.</summary>
    public static Fault BadAnswer(string message) => new(FaultKind.Unprocessable, "plugin_bad_answer", message);

    /// <summary>It answered with a fault of its own.</summary>
    public static Fault Refused(string message) => new(FaultKind.Unprocessable, "plugin_refused", message);

    /// <summary>It says that the music given to it cannot be used.</summary>
    public static Fault MusicNotUsable(string message) => new(FaultKind.Unprocessable, "plugin_music_unusable", message);
}
