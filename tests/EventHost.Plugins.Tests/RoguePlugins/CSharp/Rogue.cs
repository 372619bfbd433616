using System.Runtime.InteropServices;
using EventSuite.Plugins;

namespace CSharpRogue;

/// <summary>A composer that does harm when it is told to.</summary>
public sealed class Rogue : IMusicGenerator
{
    // Format 0, one track, 480 ticks a beat, one note.
    private static readonly byte[] Tune = Convert.FromHexString("4D546864000000060000000101E04D54726B0000000D00903C648360803C4000FF2F00");

    /// <inheritdoc/>
    public IReadOnlyList<Composition> Generate(GenerateRequest request, PluginCall call)
    {
        switch (request.Parameters.Text("deed"))
        {
            case "stackOverflow":
                Deeper(0);
                break;
            case "managedMemory":
                Hoard();
                break;
            case "nativeMemory":
                HoardNatively();
                break;
            case "nativeGarbage":
                _ = Write(1, "garbage on standard output\n"u8.ToArray(), 27);
                Console.WriteLine("and from Console");
                break;
            case "spin":
                while (true)
                {
                    Thread.SpinWait(1000);
                }

            case "heedCancel":
                call.Cancellation.WaitHandle.WaitOne();
                call.Cancellation.ThrowIfCancellationRequested();
                break;
            case "crash":
                Environment.FailFast("by order");
                break;
            case "throw":
                throw new InvalidOperationException("thrown by order");
        }

        return [.. Enumerable.Range(0, request.Count).Select(_ => new Composition(Tune, $"from process {Environment.ProcessId}"))];
    }

    private static int Deeper(int depth) => depth < 0 ? 0 : Deeper(depth + 1) + Deeper(depth + 2);

    private static void Hoard()
    {
        var kept = new List<byte[]>();
        while (true)
        {
            var block = new byte[1 << 20];
            Array.Fill(block, (byte)1);
            kept.Add(block);
        }
    }

    private static void HoardNatively()
    {
        while (true)
        {
            var block = Marshal.AllocHGlobal(1 << 20);
            Marshal.Copy(new byte[1 << 20], 0, block, 1 << 20);
        }
    }

    [DllImport("libc", EntryPoint = "write")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Write(int file, byte[] bytes, nint count);
}
