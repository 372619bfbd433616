using EventSuite.Core.Results;
using EventSuite.Plugins.Manifests;

namespace EventHost.Plugins.Remote;

/// <summary>Why a laptop is not let in; each code is stable.</summary>
internal static class RemoteFaults
{
    /// <summary>The code of <see cref="Full"/>: waiting helps.</summary>
    public const string FullCode = "laptops_full";

    public static Fault Full() =>
        Fault.Conflict(FullCode, "So many laptops have joined that there is no room for another at the moment. It is tried again.");

    public static Fault TooMany(string team, int most) =>
        Fault.Conflict("laptops_limit", $"{most} laptops of {team} have joined already. Leave with one of them first (Ctrl-C).");

    public static Fault Quarantined(string why) => Fault.Conflict("plugin_quarantined", $"The plugin is in quarantine: {why}");

    public static Fault NotSupported(string why) => new(FaultKind.Unprocessable, "plugin_not_supported", why);

    public static Fault Manifest(ManifestFault fault) => Fault.Invalid("plugin_manifest", $"{fault.What} {fault.Mend}", fault.Path);

    public static Fault Body(string what) =>
        Fault.Invalid("remote_join", $"{what} Send {{\"manifest\": {{ the whole plugin.json }}, \"client\": {{\"name\": …, \"version\": …}}}}.");

    public static Fault BodyTooLarge(long most) => new(FaultKind.TooLarge, "remote_body", $"A request has at most {most} bytes here.");

    public static Fault OneAtATime() =>
        Fault.Conflict("remote_one_at_a_time", "One request with frames at a time: wait for the answer to the last.");

    public static Fault Over(string why) => Fault.NotFound("remote_over", $"This session has ended: {why} Join again.");

    public static Fault Unknown() =>
        Fault.NotFound("remote_session", "There is no such session, or it belongs to another token. Join again.");
}
