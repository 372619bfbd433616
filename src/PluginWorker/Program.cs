using PluginWorker;

if (args.Length != 1)
{
    await Console.Error.WriteLineAsync("usage: PluginWorker FOLDER\nServes the .NET plugin in FOLDER over standard input and output (docs/plugin-protocol.md).");
    return 2;
}

// Not by returning: a thread of the plugin that goes on would keep the process.
Environment.Exit(Worker.Run(args[0]));
return 0;
