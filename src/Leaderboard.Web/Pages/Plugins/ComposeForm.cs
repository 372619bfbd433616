using System.Globalization;
using System.Text.Json;
using EventSuite.Core.Compositions;
using EventSuite.Core.Plugins;
using Microsoft.AspNetCore.Http;

namespace Leaderboard.Web.Pages.Plugins;

/// <summary>An order as the plain form holds it: everything as typed.</summary>
/// <param name="Plugin">The plugin's id.</param>
/// <param name="Task">The task.</param>
/// <param name="Values">Every parameter of the task, by name.</param>
/// <param name="Seed">Empty: chance decides.</param>
/// <param name="Count">How many.</param>
/// <param name="Sources">Where each input comes from: <see cref="InputSource"/>.</param>
/// <param name="Files">The file that came along for each input.</param>
/// <param name="Key">Made with the form, so that a form sent twice asks once; null: none.</param>
public sealed record ComposeForm(
    string Plugin,
    string Task,
    IReadOnlyDictionary<string, string> Values,
    string Seed,
    string Count,
    IReadOnlyList<string> Sources,
    IReadOnlyList<(byte[] Bytes, string? Name)> Files,
    string? Key)
{
    /// <summary>Most bytes of a request to the page: two inputs of the largest size an event can set, and the form's frame.</summary>
    public const int MaxRequestBytes = 22_000_000;

    private const int MaxFileBytes = 10_500_000;

    /// <summary>The form as it is first shown.</summary>
    /// <param name="plugin">The plugin.</param>
    /// <param name="task">The task.</param>
    /// <param name="like">A job whose values stand in it; null: the defaults.</param>
    /// <param name="from">The source of the first input; null: a file.</param>
    public static ComposeForm Fresh(PluginSummary plugin, string task, CompositionJob? like, string? from)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        var count = MusicTaskInputs.Count(task);
        return new ComposeForm(
            plugin.Id, task,
            ParameterText.For(plugin, task).ToDictionary(p => p.Name, p => ParameterText.Typed(like?.Parameters.TryGetValue(p.Name, out var used) == true ? used : p.Default)),
            like?.Seed.ToString(CultureInfo.InvariantCulture) ?? "",
            (like?.Count ?? 1).ToString(CultureInfo.InvariantCulture),
            [.. Enumerable.Range(0, count).Select(i => i == 0 && from is not null ? from : InputSource.File)],
            [.. Enumerable.Repeat((Array.Empty<byte>(), (string?)null), count)],
            null);
    }

    /// <summary>Reads what was sent, by what the plugin declares and nothing else.</summary>
    public static async Task<ComposeForm> ReadAsync(PluginSummary plugin, string task, IFormCollection form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        ArgumentNullException.ThrowIfNull(form);
        var values = ParameterText.For(plugin, task).ToDictionary(p => p.Name, p => Value(p, form));
        var sources = new List<string>();
        var files = new List<(byte[], string?)>();
        for (var i = 0; i < MusicTaskInputs.Count(task); i++)
        {
            sources.Add(form[$"source{i}"].ToString() is { Length: > 0 } source ? source : InputSource.File);
            files.Add(await FileAsync(form.Files.GetFile($"file{i}"), cancellation));
        }

        var key = form["key"].ToString();
        return new ComposeForm(plugin.Id, task, values, form["seed"].ToString().Trim(), form["count"].ToString().Trim(), sources, files, key.Length > 0 ? key : null);
    }

    /// <summary>What the use case takes; what is no number becomes one that it refuses with the bounds.</summary>
    public CompositionRequest ToRequest() => new(
        Plugin, Task,
        Values.ToDictionary(v => v.Key, v => JsonSerializer.SerializeToElement(v.Value)),
        Seed.Length == 0 ? null : long.TryParse(Seed, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : -1,
        Count.Length == 0 ? null : int.TryParse(Count, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0,
        [.. Sources.Zip(Files, (source, file) => InputSource.Read(source, file.Bytes, file.Name))],
        Key);

    // A switch that is off is not sent at all.
    private static string Value(PluginParameter parameter, IFormCollection form) => parameter.Type == PluginParameterType.Switch
        ? form.ContainsKey(FieldName(parameter)) ? "true" : "false"
        : form[FieldName(parameter)].ToString();

    /// <summary>The name of a parameter's control.</summary>
    public static string FieldName(PluginParameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return "p." + parameter.Name;
    }

    private static async Task<(byte[], string?)> FileAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (file is not { Length: > 0 and <= MaxFileBytes })
        {
            return ([], null);
        }

        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellation);
        return (bytes, file.FileName);
    }
}
