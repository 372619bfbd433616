using System.Text;

namespace AccountProvisioner.Credentials;

/// <summary>The --out folder during one run: locked, its earlier credentials read, its files kept up to date.</summary>
internal sealed class CredentialsFolder : IDisposable
{
    private readonly string _slug;
    private readonly Uri _host;
    private readonly FileStream _lock;

    private CredentialsFolder(string folder, string slug, Uri host, FileStream heldLock)
    {
        (_slug, _host, _lock) = (slug, host, heldLock);
        CsvPath = Path.Combine(folder, "credentials.csv");
        CardsPath = Path.Combine(folder, "credentials.html");
        Book = File.Exists(CsvPath) ? CredentialsCsv.Read(CsvPath, slug, host) : new CredentialBook();
    }

    public string CsvPath { get; }

    public string CardsPath { get; }

    public CredentialBook Book { get; }

    /// <summary>Opens the folder and makes sure it can be written, before anything is created on the host.</summary>
    /// <exception cref="ToolException">Not writable, in use by another run, or with credentials of another event.</exception>
    public static CredentialsFolder Open(string folder, string slug, Uri host)
    {
        FileStream? held = null;
        try
        {
            PrivateFile.MakeFolder(folder);
            held = TakeLock(folder);
            var probe = Path.Combine(folder, ".credentials.probe");
            PrivateFile.Write(probe, "x"u8);
            File.Delete(probe);
            return new CredentialsFolder(folder, slug, host, held);
        }
        catch (Exception fault)
        {
            held?.Dispose();
            throw fault is IOException or UnauthorizedAccessException
                ? new ToolException($"{folder} cannot be written: {fault.Message} Nothing was created; give another --out folder.", fault)
                : fault;
        }
    }

    /// <summary>Writes credentials.csv. When that fails, a copy goes to a private temporary folder.</summary>
    /// <exception cref="SaveFailedException">Says where the copy is, or holds the text when there is none.</exception>
    public void Save()
    {
        var content = CredentialsCsv.Write(Book.All, _slug, _host);
        try
        {
            PrivateFile.Write(CsvPath, content);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Rescue(content, fault);
        }
    }

    /// <exception cref="ToolException">The cards cannot be written; credentials.csv has everything.</exception>
    public void SaveCards(string html)
    {
        try
        {
            PrivateFile.Write(CardsPath, Encoding.UTF8.GetBytes(html));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{CardsPath} cannot be written: {fault.Message} The credentials are safe in {CsvPath}; run again to make the cards.", fault);
        }
    }

    public void Dispose() => _lock.Dispose();

    /// <summary>Two runs into one folder would write over each other's passwords.</summary>
    private static FileStream TakeLock(string folder)
    {
        var options = PrivateFile.Options(FileMode.OpenOrCreate);
        options.Options = FileOptions.DeleteOnClose;
        try
        {
            return new FileStream(Path.Combine(folder, ".credentials.lock"), options);
        }
        catch (IOException fault) when (File.Exists(Path.Combine(folder, ".credentials.lock")))
        {
            throw new ToolException($"Another run is writing to {folder}. Wait until it is done, or give another --out folder.", fault);
        }
    }

    private SaveFailedException Rescue(byte[] content, Exception fault)
    {
        try
        {
            var copy = Path.Combine(Directory.CreateTempSubdirectory("credentials-").FullName, "credentials.csv");
            PrivateFile.Write(copy, content);
            return new SaveFailedException($"{CsvPath} can no longer be written ({fault.Message}). All credentials so far are in {copy}: move it there, then run again.", null, fault);
        }
        catch (Exception second) when (second is IOException or UnauthorizedAccessException)
        {
            return new SaveFailedException($"{CsvPath} can no longer be written ({fault.Message}), nor the temporary folder. The credentials so far follow; copy them now, they are told only once.", Encoding.UTF8.GetString(content), fault);
        }
    }
}
