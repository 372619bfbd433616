using EventHost.Plugins.Catalogue;
using EventHost.Plugins.Desk;
using EventHost.Plugins.Settings;
using EventHost.Plugins.Workers;
using EventSuite.Core.Accounts;
using EventSuite.Core.Plugins;
using EventSuite.Core.PluginUploads;
using EventSuite.Core.Results;

namespace EventHost.PluginUploads;

/// <inheritdoc cref="IPluginUploadPlace"/>
internal sealed class PluginUploadPlace(PluginFolders folders, PluginSystem system, IPluginDesk desk) : IPluginUploadPlace
{
    private const UnixFileMode ForAll = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Program = ForAll | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public Outcome<PluginFacts> ReadManifest(ReadOnlyMemory<byte> manifest) => ManifestFacts.Of(manifest);

    public async Task PutAsync(PluginUpload upload, PluginPackage package, CancellationToken cancellation)
    {
        // Folders whose name begins with a dot are nobody's plugin.
        var incoming = Path.Combine(folders.Uploads, $".incoming-{upload.Id}");
        try
        {
            foreach (var file in package.Files)
            {
                await WriteAsync(incoming, file, cancellation);
            }

            // Whose it is must be known before it is seen.
            new UploadNote(upload.OwnerId, upload.UserName, upload.UploadedAt).Write(FolderOf(upload.Id));
            Directory.Move(incoming, FolderOf(upload.Id));
        }
        catch
        {
            ScratchFolder.Remove(incoming);
            UploadNote.Remove(FolderOf(upload.Id));
            throw;
        }
    }

    public async Task<Outcome<Done>> LetInAsync(PluginUpload upload, Actor actor, CancellationToken cancellation)
    {
        if (upload.Packages is { } packages && !Directory.Exists(Path.Combine(folders.Packages, packages)))
        {
            return Fault.Conflict("packages_missing", $"There is no folder '{packages}' in the packages folder yet. Prepare it there, then approve.", "packages");
        }

        var manifest = Path.Combine(FolderOf(upload.Id), PluginPackage.ManifestName);
        if (!File.Exists(manifest) || system.Catalogue is not { } catalogue)
        {
            return Fault.Conflict("upload_gone", "The upload's folder is not there any more. Refuse it, and ask the team to upload it again.");
        }

        if (ApprovedManifest.With(await File.ReadAllBytesAsync(manifest, cancellation), upload.Limits, upload.Packages) is { } allowed)
        {
            await File.WriteAllBytesAsync(manifest, allowed, cancellation);
        }

        // Two looks at a folder that stands still: what is approved is what lies there now.
        await catalogue.LookAsync(cancellation);
        await catalogue.LookAsync(cancellation);
        var approved = await desk.ApproveAsync(new PluginPlace(PluginOrigin.Uploaded, upload.Id.ToString(), "").Key, actor, cancellation);
        return approved.Ok ? Done.It : Outcome<Done>.Refused(approved.Faults);
    }

    public Task RemoveAsync(Guid uploadId, CancellationToken cancellation)
    {
        ScratchFolder.Remove(FolderOf(uploadId));
        UploadNote.Remove(FolderOf(uploadId));
        return Task.CompletedTask;
    }

    private static async Task WriteAsync(string folder, PackageFile file, CancellationToken cancellation)
    {
        var path = Path.GetFullPath(Path.Combine(folder, file.Name));
        if (!path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            // The names are checked before; this is the wall behind that fence.
            throw new InvalidOperationException($"'{file.Name}' would be written outside of the upload's folder.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, file.Bytes, cancellation);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, file.IsExecutable ? Program : ForAll);
        }
    }

    private string FolderOf(Guid uploadId) => Path.Combine(folders.Uploads, uploadId.ToString());
}
