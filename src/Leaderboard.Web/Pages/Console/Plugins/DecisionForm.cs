using System.Globalization;
using EventSuite.Core.PluginUploads;
using EventSuite.Core.Results;
using Microsoft.AspNetCore.Http;

namespace Leaderboard.Web.Pages.Console.Plugins;

/// <summary>The organiser's decision about an upload, as the form holds it.</summary>
/// <param name="Approve">Whether it is let in.</param>
/// <param name="Reason">Why not.</param>
/// <param name="MemoryMb">Megabytes, as typed.</param>
/// <param name="LoadSeconds">Seconds to start, as typed.</param>
/// <param name="CallSeconds">Seconds to answer, as typed.</param>
/// <param name="Threads">Cores, as typed.</param>
/// <param name="Packages">The prepared folder of packages; empty: what the manifest names.</param>
public sealed record DecisionForm(
    bool Approve, string Reason, string MemoryMb, string LoadSeconds, string CallSeconds, string Threads, string Packages)
{
    /// <summary>The form as it is first shown: what the plugin asks for.</summary>
    public static DecisionForm Of(PluginUpload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return new DecisionForm(
            true, "", Text(upload.Asked.MemoryBytes >> 20), Text((long)upload.Asked.LoadTime.TotalSeconds), Text((long)upload.Asked.CallTime.TotalSeconds),
            Text(upload.Asked.Threads), upload.AskedPackages ?? "");
    }

    /// <summary>Reads what was sent.</summary>
    public static DecisionForm Read(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        string Field(string name) => form[name].ToString().Trim();
        return new DecisionForm(
            form["approve"] == "true", Field("reason"), Field("memoryMb"), Field("loadSeconds"), Field("callSeconds"), Field("threads"), Field("packages"));
    }

    /// <summary>What the use case takes; what is no number is a fault of its field. Limits as asked are left as asked.</summary>
    public Outcome<UploadDecision> ToDecision(PluginUpload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        if (!Approve)
        {
            return new UploadDecision(false, Reason);
        }

        var faults = new List<Fault>();
        var limits = new ApprovedLimits(
            Number(faults, nameof(MemoryMb), MemoryMb), Number(faults, nameof(LoadSeconds), LoadSeconds),
            Number(faults, nameof(CallSeconds), CallSeconds), Number(faults, nameof(Threads), Threads));
        var asked = Of(upload);
        var changed = (MemoryMb, LoadSeconds, CallSeconds, Threads) != (asked.MemoryMb, asked.LoadSeconds, asked.CallSeconds, asked.Threads);
        return faults.Count > 0 ? faults : new UploadDecision(true, null, changed ? limits : null, Packages.Length > 0 ? Packages : null);
    }

    private static int? Number(List<Fault> faults, string name, string typed)
    {
        if (typed.Length == 0)
        {
            return null;
        }

        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        faults.Add(Fault.Invalid("limit_number", $"'{typed}' is no whole number. Leave it empty for what the plugin asks for.", "limits." + char.ToLowerInvariant(name[0]) + name[1..]));
        return null;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
