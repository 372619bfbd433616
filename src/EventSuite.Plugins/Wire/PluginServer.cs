using System.Text.Json;

namespace EventSuite.Plugins.Wire;

/// <summary>
/// The plugin's side of the wire, over any two streams. <see cref="Run"/> reads on the caller's thread with blocking reads
/// and runs calls on a thread of their own, so that pings, cancellation and the host's end are seen whatever the plugin does.
/// </summary>
public sealed class PluginServer
{
    private readonly PluginServerOptions _options;
    private readonly Func<PluginContext, IMusicGenerator>? _generator;
    private readonly Func<PluginContext, IMusicJudge>? _judge;

    private PluginServer(PluginServerOptions options, Func<PluginContext, IMusicGenerator>? generator, Func<PluginContext, IMusicJudge>? judge)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _generator = generator;
        _judge = judge;
    }

    /// <summary>Serves a composer, which is made when the host has greeted.</summary>
    /// <param name="options">The manifest, and how to serve.</param>
    /// <param name="create">Makes it; what it throws is told to the host.</param>
    public static PluginServer ForGenerator(PluginServerOptions options, Func<PluginContext, IMusicGenerator> create) => new(options, create, null);

    /// <summary>Serves a judge, which is made when the host has greeted.</summary>
    /// <inheritdoc cref="ForGenerator"/>
    public static PluginServer ForJudge(PluginServerOptions options, Func<PluginContext, IMusicJudge> create) => new(options, null, create);

    /// <summary>
    /// Serves until the host asks for the end or is gone. A call that still runs then is cancelled, but not waited for:
    /// end the process after this.
    /// </summary>
    /// <param name="input">Frames of the host.</param>
    /// <param name="output">Frames to the host; nothing else may write to it.</param>
    public PluginServerEnd Run(Stream input, Stream output)
    {
        var reader = new FrameReader(input, _options.FrameBytes);
        using var session = new ServerSession(_options, _generator, _judge, new FrameWriter(output, _options.FrameBytes));
        try
        {
            while (TakeNext(session, reader, out bool shutdown))
            {
                if (shutdown)
                {
                    return PluginServerEnd.Shutdown;
                }
            }

            return PluginServerEnd.InputEnded;
        }
        catch (IOException)
        {
            return PluginServerEnd.InputEnded; // A broken pipe: the host is gone.
        }
    }

    /// <summary>Reads and takes one frame; false at the end of the input.</summary>
    private static bool TakeNext(ServerSession session, FrameReader reader, out bool shutdown)
    {
        shutdown = false;
        try
        {
            if (reader.Read() is not { } frame)
            {
                return false;
            }

            shutdown = !Take(session, frame);
        }
        catch (FrameTooLargeException e)
        {
            session.Refuse(null, new PluginFaultException(PluginFaultCode.OverLimit, e.Message));
        }

        return true;
    }

    /// <summary>One frame; false after a shutdown.</summary>
    private static bool Take(ServerSession session, ReadOnlyMemory<byte> frame)
    {
        WireMessage message;
        try
        {
            message = WireMessage.Read(frame);
        }
        catch (JsonException e)
        {
            session.Refuse(null, new PluginFaultException(PluginFaultCode.ParseError, $"The line is not JSON: {e.Message}"));
            return true;
        }

        if (!message.IsValid || message.Method is not { } method)
        {
            session.Refuse(message.Id, new PluginFaultException(PluginFaultCode.InvalidRequest, "The frame is no request of JSON-RPC 2.0: one object with jsonrpc, a whole number as id, method and params."));
            return true;
        }

        if (message.Id is not { } id)
        {
            if (method == Methods.Cancel)
            {
                session.Cancel(message.Params);
            }

            return true; // Notifications that are not known are for newer plugins.
        }

        switch (method)
        {
            case Methods.Ping:
                session.Answer(id, new EmptyDto(), WireJson.Strict.EmptyDto);
                return true;
            case Methods.Shutdown:
                session.Answer(id, new EmptyDto(), WireJson.Strict.EmptyDto);
                return false;
            default:
                session.Begin(id, method, message.Params.ToArray());
                return true;
        }
    }
}
