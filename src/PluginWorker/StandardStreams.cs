using Microsoft.Win32.SafeHandles;

namespace PluginWorker;

/// <summary>
/// The wires to the host, taken out of the plugin's reach. On Linux and macOS file descriptor 1 then leads to standard
/// error and 0 to nowhere, so that prints of native code do no harm either. On Windows only managed prints
/// are led away: native code that writes to the standard output handle there breaks the connection.
/// </summary>
internal sealed class StandardStreams(Stream input, Stream output) : IDisposable
{
    public Stream Input { get; } = input;

    public Stream Output { get; } = output;

    /// <summary>Takes them; before anything else touches the console.</summary>
    public static StandardStreams Take()
    {
        var streams = OperatingSystem.IsWindows()
            ? new StandardStreams(Console.OpenStandardInput(), Console.OpenStandardOutput())
            : new StandardStreams(Move(0, FileAccess.Read), Move(1, FileAccess.Write));
        Console.SetOut(Console.Error);
        Console.SetIn(TextReader.Null);
        return streams;
    }

    public void Dispose()
    {
        Input.Dispose();
        Output.Dispose();
    }

    private static FileStream Move(int descriptor, FileAccess access)
    {
        int moved = UnixDescriptors.Duplicate(descriptor);
        if (descriptor == 0)
        {
            using SafeFileHandle nowhere = File.OpenHandle("/dev/null");
            UnixDescriptors.Replace(0, (int)nowhere.DangerousGetHandle());
        }
        else
        {
            UnixDescriptors.Replace(1, 2);
        }

        // No buffer: frames are buffered already, and a reader must see a line as soon as it is there.
        return new FileStream(new SafeFileHandle(moved, ownsHandle: true), access, bufferSize: 0);
    }
}
