using System.Text.Json;
using EventSuite.Core.Audit;
using EventSuite.Core.Events;
using EventSuite.Core.Time;
using Leaderboard.Web.Pages.Console.Parts;

namespace Leaderboard.Web.Pages.Console.Audit;

/// <summary>Lines of the audit log as people read them.</summary>
public static class AuditSentence
{
    /// <summary>What was done, without who and when; an action it does not know is shown as it stands.</summary>
    /// <param name="fact">The line.</param>
    /// <param name="zone">For times in it.</param>
    public static string Of(AuditFact fact, EventZone zone)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(zone);
        var detail = new Detail(fact.Detail);
        return fact.Action switch
        {
            "event.created" => $"created the event '{detail.Text("title")}'",
            "event.edited" => $"changed {Say.List([.. detail.Texts("parts").Select(PartWords.Of)], 8)}",
            "phase.moved" => $"moved the event from {detail.Text("from")} to {fact.Subject}"
                + (detail.Texts("overridden").Count is > 0 and var n ? $", overriding {Say.Count(n, "obstacle", "obstacles")}" : ""),
            "agenda.shifted" => $"shifted {Say.Count(detail.Number("rows"), "agenda row", "agenda rows")} by {detail.Number("minutes")} minutes, from '{fact.Subject}' on",
            "deadline.extended" => $"set the deadline of {fact.Subject}{(detail.Instant("until") is { } until ? $" to {zone.DayAndClock(until)}" : "")}",
            "accounts.provisioned" => $"imported accounts: {detail.Number("created")} new, {detail.Number("updated")} brought up to date, {detail.Number("errors")} with faults",
            "password.reset" => $"gave {fact.Subject} a new password",
            "password.changed" => "changed the own password",
            "entry.submitted" => $"submitted '{detail.Text("title")}' in slot {detail.Number("slot")}",
            "entry.replaced" => $"replaced '{detail.Text("title")}' in slot {detail.Number("slot")}",
            "entry.withdrawn" => $"withdrew '{detail.Text("title")}', which frees slot {detail.Number("slot")}",
            "entry.disqualified" => $"disqualified '{detail.Text("title")}': {detail.Text("reason")}",
            "entry.reinstated" => $"took '{detail.Text("title")}' back into the contest",
            "score.recorded" => $"scored entry {Label(fact.Subject)} in {detail.Text("round")}{(detail.Number("revision") is > 1 and var r ? $" (revision {r})" : "")}: {detail.Text("values").Replace(",", ", ", StringComparison.Ordinal)}",
            "board.mode" => $"set the board {fact.Subject} to {(Enum.TryParse(detail.Text("mode"), out BoardMode mode) ? Say.Mode(mode).ToLowerInvariant() : detail.Text("mode"))}",
            "composition.requested" => $"asked {detail.Text("plugin")} to {detail.Text("task")}, seed {detail.Text("seed")}",
            "composition.cancelled" => $"cancelled a job of {detail.Text("plugin")}",
            "plugin-upload.received" => $"uploaded the plugin {detail.Text("plugin")} {detail.Text("version")}",
            "plugin-upload.approved" => $"let the plugin {detail.Text("plugin")} {detail.Text("version")} in",
            "plugin-upload.rejected" => $"refused the plugin {detail.Text("plugin")} {detail.Text("version")}: {detail.Text("reason")}",
            "ai-judging.started" => $"had {detail.Text("plugin")} judge {Say.Count(detail.Number("entries"), "entry", "entries")}",
            "ai-judging.cancelled" => $"cancelled the judging by {detail.Text("plugin")}",
            _ => $"{fact.Action} {fact.Subject}".TrimEnd(),
        };
    }

    // As a submission's own label: the first four digits of its key.
    private static string Label(string? id) => id is { Length: >= 4 } ? id[..4].ToUpperInvariant() : "?";

    private sealed class Detail
    {
        private readonly JsonElement _root;

        public Detail(string json)
        {
            using var document = JsonDocument.Parse(json);
            _root = document.RootElement.Clone();
        }

        public string Text(string name) => Find(name) is { } v ? v.ToString() : "";

        public int Number(string name) => Find(name) is { ValueKind: JsonValueKind.Number } v && v.TryGetInt32(out var n) ? n : 0;

        public DateTimeOffset? Instant(string name) => Find(name) is { ValueKind: JsonValueKind.String } v && v.TryGetDateTimeOffset(out var at) ? at : null;

        public IReadOnlyList<string> Texts(string name) =>
            Find(name) is { ValueKind: JsonValueKind.Array } v ? [.. v.EnumerateArray().Select(e => e.ToString())] : [];

        private JsonElement? Find(string name) => _root.ValueKind == JsonValueKind.Object && _root.TryGetProperty(name, out var v) ? v : null;
    }
}
