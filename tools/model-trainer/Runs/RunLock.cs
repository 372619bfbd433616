namespace ModelTrainer.Runs;

/// <summary>Keeps a second trainer off a folder that one is at work in. Ends with the process, however that ends.</summary>
internal sealed class RunLock : IDisposable
{
    private readonly FileStream file;

    /// <summary>Takes the folder, which exists.</summary>
    /// <exception cref="ToolException">Another process has it.</exception>
    public RunLock(string folder)
    {
        try
        {
            file = new FileStream(
                Path.Combine(folder, ".training"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException error)
        {
            throw new ToolException($"{folder}: another training is at work in this folder. Wait for it, or stop it with Ctrl-C and then resume. ({error.Message})", error);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
