using System.Text.Json;
using EventHost.Configuration;

namespace EventHost.Plugins.Catalogue;

/// <summary>What the organiser decided about plugins: kept in one small file, so that it outlives the host.</summary>
/// <param name="path">The file.</param>
internal sealed class PluginDecisions(string path)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };
    private readonly SemaphoreSlim _one = new(1);
    private State _state = new([], [], []);

    /// <summary>Reads the file; nothing is decided while there is none.</summary>
    /// <exception cref="InvalidDataException">The file is there and cannot be understood.</exception>
    public void Load()
    {
        if (!File.Exists(path))
        {
            return;
        }

        try
        {
            _state = JsonSerializer.Deserialize<State>(File.ReadAllBytes(path), Json) is { Disabled: not null, Approved: not null } read ? read with { Laptops = read.Laptops ?? [] } : throw new JsonException("a list is missing");
        }
        catch (JsonException e)
        {
            // Guessing would switch on what the organiser switched off.
            throw new InvalidDataException($"'{path}' says which plugins are switched off, and cannot be read: {e.Message} Mend it, or remove it and decide again.", e);
        }
    }

    /// <summary>Whether the organiser switched that place off.</summary>
    public bool IsDisabled(string key) => _state.Disabled.Contains(key);

    /// <summary>The upload that a dropped folder was approved from; null: the organiser's own.</summary>
    public ApprovedUpload? ApprovalOf(string folder) => _state.Approved.FirstOrDefault(a => a.Folder == folder);

    /// <summary>Whether everybody may use that plugin of a laptop.</summary>
    public bool IsLaptopApproved(string key) => _state.Laptops!.Contains(key);

    /// <summary>Lets everybody use a plugin of a laptop, or takes that back.</summary>
    public Task SetLaptopApprovedAsync(string key, bool approved, CancellationToken cancellation) => ChangeAsync(
        s => s with { Laptops = approved ? [.. s.Laptops!.Append(key).Distinct()] : [.. s.Laptops!.Where(k => k != key)] }, cancellation);

    /// <summary>Switches a place off or on.</summary>
    public Task SetDisabledAsync(string key, bool disabled, CancellationToken cancellation) => ChangeAsync(
        s => s with { Disabled = disabled ? [.. s.Disabled.Append(key).Distinct()] : [.. s.Disabled.Where(k => k != key)] }, cancellation);

    /// <summary>Remembers whose upload a dropped folder is.</summary>
    public Task ApproveAsync(ApprovedUpload approval, CancellationToken cancellation) => ChangeAsync(
        s => s with { Approved = [.. s.Approved.Where(a => a.Folder != approval.Folder), approval] }, cancellation);

    private async Task ChangeAsync(Func<State, State> change, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var next = change(_state);
            await SecretFile.WriteAsync(path, JsonSerializer.Serialize(next, Json), cancellation);
            _state = next;
        }
        finally
        {
            _one.Release();
        }
    }

    // Files from before laptops could join have no list of them.
    private sealed record State(IReadOnlyList<string> Disabled, IReadOnlyList<ApprovedUpload> Approved, IReadOnlyList<string>? Laptops = null);
}
