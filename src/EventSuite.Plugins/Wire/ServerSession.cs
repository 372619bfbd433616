using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;

namespace EventSuite.Plugins.Wire;

/// <summary>One host's connection to a plugin: the call that runs, and what may be asked when.</summary>
internal sealed class ServerSession : IDisposable
{
    private readonly PluginServerOptions _options;
    private readonly FrameWriter _writer;
    private readonly ServerCalls _calls;
    private readonly BlockingCollection<Action> _work = [];
    private readonly Lock _gate = new();
    private RunningCall? _running;
    private volatile bool _ended;

    public ServerSession(
        PluginServerOptions options, Func<PluginContext, IMusicGenerator>? generator, Func<PluginContext, IMusicJudge>? judge, FrameWriter writer)
    {
        _options = options;
        _writer = writer;
        _calls = new ServerCalls(options, generator, judge, writer, Log);

        // One thread for all calls: none is ever begun while another runs, and starting a thread takes longer than a small call.
        new Thread(() =>
        {
            foreach (Action work in _work.GetConsumingEnumerable())
            {
                work();
            }
        })
        { IsBackground = true, Name = "plugin calls" }.Start();
    }

    /// <summary>Begins a call on the thread of calls, if none runs.</summary>
    public void Begin(long id, string method, byte[] parameters)
    {
        RunningCall call;
        lock (_gate)
        {
            if (_running is { } other)
            {
                Refuse(id, new PluginFaultException(PluginFaultCode.InvalidRequest, $"Call {other.Id} is still running: one at a time."));
                return;
            }

            _running = call = new RunningCall(id, frame => Send(() => _writer.Write(frame)), _options);
        }

        _work.Add(() => Run(call, method, parameters));
    }

    /// <summary>Cancels the call of that id, if it runs.</summary>
    public void Cancel(ReadOnlyMemory<byte> parameters)
    {
        long? id;
        try
        {
            id = WireJson.Parse(parameters, WireJson.Strict.CancelDto).Id;
        }
        catch (PluginFaultException)
        {
            return; // A notification has no answer; a host that misspells it runs into its own deadline.
        }

        lock (_gate)
        {
            if (_running is { } call && call.Id == id)
            {
                call.Cancel();
            }
        }
    }

    public void Answer<T>(long id, T result, JsonTypeInfo<T> type) => Send(() => _writer.Write(WireJson.Frame(id, null, "result", result, type)));

    /// <summary>Answers with a fault; a null id for a frame that could not be read.</summary>
    public void Refuse(long? id, PluginFaultException fault) =>
        Send(() => _writer.Write(WireJson.Frame(id, null, "error", Outgoing.Error(fault), WireJson.Strict.ErrorDto, nullId: true)));

    public void Dispose()
    {
        _ended = true;
        _work.CompleteAdding();
        lock (_gate)
        {
            _running?.Cancel();
        }
    }

    private void Run(RunningCall call, string method, byte[] parameters)
    {
        Action answer;
        try
        {
            answer = _calls.Run(call, method, parameters);
        }
        catch (Exception e)
        {
            // Whatever a plugin throws becomes an answer: that is the purpose of this line.
            if (e is not (PluginFaultException or OperationCanceledException))
            {
                _options.OnFault?.Invoke(e);
            }

            PluginFaultException fault = ServerFaults.From(e, call.IsCancelled);
            answer = () => Refuse(call.Id, fault);
        }

        // Free before the answer goes out: the host may send the next call as soon as it has this one's answer.
        lock (_gate)
        {
            _running = null;
            call.Dispose();
        }

        Send(answer);
    }

    private void Log(PluginLogEntry entry) => Send(() => _writer.Write(WireJson.Frame(
        null, Methods.Log, "params", new LogDto(LogLevels.Name(entry.Level), PlainText.Lines(entry.Message, TextLimits.Message)), WireJson.Strict.LogDto)));

    private void Send(Action write)
    {
        if (_ended)
        {
            return; // A call that outlives its host has nobody to answer.
        }

        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            if (!_ended)
            {
                _options.OnFault?.Invoke(e); // The host does not read any more; its end of input follows.
            }
        }
    }
}
