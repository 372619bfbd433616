using System.Security.Cryptography;
using System.Text;

namespace EventHost.Plugins.Catalogue;

/// <summary>
/// Read-only copies of plugins' folders, named by what is in them. Workers run from these, never from the folder that
/// was dropped: what happens there disturbs no running call, and two versions can work side by side.
/// </summary>
/// <param name="root">The folder of all copies.</param>
internal sealed class PluginVersions(string root)
{
    private const UnixFileMode Folder = UnixFileMode.UserRead | UnixFileMode.UserExecute;
    private const UnixFileMode Writable = Folder | UnixFileMode.UserWrite;
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private int _parts;

    /// <summary>SHA-256 over paths and contents of a folder's files.</summary>
    /// <exception cref="IOException">It changed meanwhile, or cannot be read.</exception>
    public static async Task<string> HashAsync(string folder, FolderLook look, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in look.Files)
        {
            await using var source = Open(Path.Combine(folder, file.Path), file.Length);
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path.Length}:{file.Path};"));
            hash.AppendData(await SHA256.HashDataAsync(source, cancellation));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Where the copy of that content is, or would be.</summary>
    public string PathOf(string id, string hash) => Path.Combine(root, id, hash);

    /// <summary>Makes the copy unless it is there.</summary>
    /// <returns>Its folder; null when the source is no longer what the hash says.</returns>
    /// <exception cref="IOException">It changed meanwhile, or cannot be read or written.</exception>
    public async Task<string?> KeepAsync(string id, string hash, string folder, FolderLook look, CancellationToken cancellation)
    {
        var target = PathOf(id, hash);
        if (Directory.Exists(target))
        {
            return target;
        }

        var part = Path.Combine(root, $".part-{Interlocked.Increment(ref _parts)}");
        Remove(part);
        try
        {
            foreach (var file in look.Files)
            {
                await CopyAsync(Path.Combine(folder, file.Path), Path.Combine(part, file.Path), file.Length, cancellation);
            }

            if (await HashAsync(part, look, cancellation) != hash)
            {
                return null;
            }

            Protect(part, Folder);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            Directory.Move(part, target);
            return target;
        }
        finally
        {
            Remove(part);
        }
    }

    /// <summary>Removes all copies but those.</summary>
    public void RemoveAllBut(IReadOnlySet<string> kept)
    {
        if (!Directory.Exists(root))
        {
            return;
        }

        foreach (var id in Directory.GetDirectories(root))
        {
            if (Path.GetFileName(id).StartsWith('.'))
            {
                Remove(id);
                continue;
            }

            foreach (var version in Directory.GetDirectories(id).Where(v => !kept.Contains(v)))
            {
                Remove(version);
            }

            if (!Directory.EnumerateFileSystemEntries(id).Any())
            {
                Directory.Delete(id);
            }
        }
    }

    private static async Task CopyAsync(string from, string to, long length, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        await using (var source = Open(from, length))
        await using (var target = new FileStream(to, FileMode.CreateNew))
        {
            await source.CopyToAsync(target, cancellation);
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(to, UnixFileMode.UserRead | (File.GetUnixFileMode(from) & Executable & UnixFileMode.UserExecute));
        }
    }

    // What is empty is not opened: a pipe or device seems empty too, and opening one may wait for ever.
    private static Stream Open(string path, long length) => length == 0 ? Stream.Null : new FileStream(path, new FileStreamOptions
    {
        Access = FileAccess.Read,
        Mode = FileMode.Open,
        Share = FileShare.ReadWrite | FileShare.Delete,
        Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
    });

    private static void Protect(string folder, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // Moving a folder needs the right to write to it: the top one keeps that.
        foreach (var below in Directory.GetDirectories(folder, "*", SearchOption.AllDirectories))
        {
            File.SetUnixFileMode(below, mode);
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Protect(folder, Writable);
            Directory.Delete(folder, recursive: true);
        }
    }
}
