using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Catalogue;

/// <content>What a look at the folders does.</content>
internal sealed partial class PluginCatalogue
{
    private async Task LookAtAsync(PluginPlace place, CancellationToken cancellation)
    {
        PluginEntry entry;
        lock (_gate)
        {
            if (!_entries.TryGetValue(place.Key, out entry!))
            {
                _entries[place.Key] = entry = new PluginEntry(place, ++_found, time.GetUtcNow());
            }
        }

        try
        {
            var look = FolderLook.At(place.Path);
            if (look.SameAs(entry.TakenLook) || !look.SameAs(entry.LastLook))
            {
                entry.LastLook = look;
                return;
            }

            if (await PluginReading.OfAsync(place, look, _versions, cancellation) is { } reading)
            {
                Take(entry, look, reading);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What went, or is being copied into just now, the next look tells. Missing rights and a full disk stay.
            LogUnread(logger, place.Path, e.Message);
            if (e is not (FileNotFoundException or DirectoryNotFoundException))
            {
                NoteTrouble(entry, e);
            }
        }
    }

    // Told once; what ran before runs on.
    private void NoteTrouble(PluginEntry entry, Exception trouble)
    {
        lock (_gate)
        {
            if (entry.Trouble == trouble.HResult)
            {
                return;
            }

            entry.Trouble = trouble.HResult;
            if (entry.TakenLook is null)
            {
                entry.Fault = new(PluginState.Malfunctioned, $"Its folder cannot be read or copied: {trouble.Message} It is tried again.");
            }
        }

        LogTrouble(logger, entry.Place.Path, trouble.Message);
    }

    private void Take(PluginEntry entry, FolderLook look, PluginReading reading)
    {
        lock (_gate)
        {
            entry.Trouble = null;
            var same = reading.Content?.Hash == entry.Content?.Hash && reading.Content?.Folder == entry.Content?.Folder;
            (entry.TakenLook, entry.Content, entry.Fault, entry.KnownId) = (look, reading.Content, reading.Fault, reading.Id);
            if (!same || reading.Fault is not null)
            {
                entry.Obstacle = null;
                Leave(entry);
            }
        }
    }

    private void Tidy()
    {
        HashSet<string> kept;
        lock (_gate)
        {
            if (!_untidy)
            {
                return;
            }

            _untidy = false;
            kept = [.. _entries.Values.Select(e => e.Content?.Folder).OfType<string>(), .. _leaving.Select(p => p.Spec.Folder)];
        }

        _versions.RemoveAllBut(kept);
    }

    [LoggerMessage(6034, LogLevel.Warning, "The plugin folder {Folder} cannot be read or copied: {Why} It is tried again; an older version of it goes on.")]
    private static partial void LogTrouble(ILogger logger, string folder, string why);

    [LoggerMessage(6032, LogLevel.Debug, "The plugin folder {Folder} could not be read: {Why} The next look tries again.")]
    private static partial void LogUnread(ILogger logger, string folder, string why);
}
