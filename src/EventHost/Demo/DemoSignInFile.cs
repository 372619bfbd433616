using EventHost.Configuration;

namespace EventHost.Demo;

/// <summary>
/// The demo's sign-ins in the data folder. They are kept before anything of the demo is made, under a name of their
/// own: a host that was killed meanwhile knows by it that there is something to finish, and with which password.
/// </summary>
internal sealed class DemoSignInFile(HostSettings settings)
{
    private string Path => System.IO.Path.Combine(settings.DataPath, "demo-sign-in.txt");

    private string UnfinishedPath => System.IO.Path.Combine(settings.DataPath, "demo-sign-in.unfinished.txt");

    /// <summary>The sign-ins of the demo that is there; null: there is none.</summary>
    public DemoSignIns? Find() => Read(Path);

    /// <summary>The sign-ins of a demo that was begun and not finished.</summary>
    public DemoSignIns? FindUnfinished() => Read(UnfinishedPath);

    /// <summary>Keeps the sign-ins of a demo that is about to be made.</summary>
    public Task BeginAsync(DemoSignIns signIns, CancellationToken cancellation) => SecretFile.WriteAsync(
        UnfinishedPath, $"{signIns.Slug}\n{signIns.OpenSlug}\n{signIns.Password}\n{signIns.OrganiserPassword}\n", cancellation);

    /// <summary>The demo is complete.</summary>
    public void Finish() => File.Move(UnfinishedPath, Path, overwrite: true);

    private static DemoSignIns? Read(string path) =>
        File.Exists(path) && File.ReadAllText(path).Split('\n') is [{ Length: > 0 } slug, { Length: > 0 } open, { Length: > 0 } password, var organiser, ..]
            ? new DemoSignIns(slug, open, password, organiser.Length > 0 ? organiser : null)
            : null;
}
