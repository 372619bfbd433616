using System.Runtime.InteropServices;
using EventSuite.Music.Notes;
using EventSuite.Plugins;

namespace Odd;

/// <summary>A composer that does what its parameter says, mostly harm.</summary>
public sealed partial class Odd : IMusicGenerator
{
    private readonly PluginContext _context;

    public Odd(PluginContext context)
    {
        _context = context;
        if (File.Exists(Path.Combine(context.ScratchFolder, "refuse")))
        {
            throw new InvalidDataException("model.bin is not a model.");
        }
    }

    public IReadOnlyList<Composition> Generate(GenerateRequest request, PluginCall call)
    {
        switch (request.Parameters.Text("oddity"))
        {
            case "print":
                Console.WriteLine("printed by managed code");
                Native.Write(1, "printed by native code\n"u8.ToArray(), 23);
                break;
            case "read":
                // Neither the console nor descriptor 0 may give a plugin the host's frames.
                if (Console.In.ReadLine() is not null || Native.Read(0, new byte[1], 1) != 0)
                {
                    throw new InvalidOperationException("Something could be read.");
                }

                break;
            case "spin":
                // Stays deaf, keeps all threads of the pool, and hangs in the process's exit as well.
                AppDomain.CurrentDomain.ProcessExit += (_, _) => Thread.Sleep(Timeout.Infinite);
                for (int i = 0; i < 64; i++)
                {
                    ThreadPool.QueueUserWorkItem(_ => Thread.Sleep(Timeout.Infinite));
                }

                call.Log(PluginLogLevel.Information, "spinning");
                while (true)
                {
                }

            case "throw":
                throw new InvalidDataException("The tape is torn.");
            case "memory":
                throw new OutOfMemoryException();
            case "child":
                using (System.Diagnostics.Process.Start("sleep", "3"))
                {
                    break;
                }
        }

        return [.. Enumerable.Range(0, request.Count).Select(_ => Composition.From(
            new Score(96, [new Note(0, 96, 60, 90, 0, 0, 0)]), 120, _context.Folder))];
    }

    private static partial class Native
    {
        [LibraryImport("libc", EntryPoint = "write")]
        public static partial nint Write(int descriptor, byte[] bytes, nint count);

        [LibraryImport("libc", EntryPoint = "read")]
        public static partial nint Read(int descriptor, byte[] bytes, nint count);
    }
}
