namespace EventHost.Configuration;

/// <summary>A small file that only the host's own user may read: written whole or not at all.</summary>
internal static class SecretFile
{
    /// <summary>Puts the text in place of whatever was there.</summary>
    public static async Task WriteAsync(string path, string text, CancellationToken cancellation)
    {
        var part = path + ".part";
        File.Delete(part);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using (var stream = new FileStream(part, options))
        {
            await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text), cancellation);
            stream.Flush(flushToDisk: true);
        }

        File.Move(part, path, overwrite: true);
    }
}
