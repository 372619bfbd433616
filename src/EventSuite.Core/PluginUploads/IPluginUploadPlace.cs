using EventSuite.Core.Accounts;
using EventSuite.Core.Results;

namespace EventSuite.Core.PluginUploads;

/// <summary>Port to the folders that uploads wait in and plugins run from.</summary>
public interface IPluginUploadPlace
{
    /// <summary>What a manifest says, or all its faults.</summary>
    Outcome<PluginFacts> ReadManifest(ReadOnlyMemory<byte> manifest);

    /// <summary>Unpacks an upload where it waits; it appears whole or not at all.</summary>
    Task PutAsync(PluginUpload upload, PluginPackage package, CancellationToken cancellation);

    /// <summary>Lets a waiting upload in, with the limits and packages that it carries; it can be used from then on.</summary>
    Task<Outcome<Done>> LetInAsync(PluginUpload upload, Actor actor, CancellationToken cancellation);

    /// <summary>Removes a waiting upload; one that is gone already is no fault.</summary>
    Task RemoveAsync(Guid uploadId, CancellationToken cancellation);
}
