using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;

namespace EventSuite.Plugins.Wire;

/// <summary>The host's two streams, the calls that wait, and the loop that reads.</summary>
internal sealed class PluginConnection : IAsyncDisposable
{
    private readonly Stream _from;
    private readonly Stream _to;
    private readonly FrameReader _reader;
    private readonly FrameWriter _writer;
    private readonly LogGate _log;
    private readonly FloodGate _flood;
    private readonly ConcurrentDictionary<long, IPendingCall> _calls = new();
    private readonly TaskCompletionSource<PluginFaultException> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _closing = new();
    private long _lastId;

    public PluginConnection(Stream from, Stream to, PluginClientOptions options)
    {
        _from = from;
        _to = to;
        _reader = new FrameReader(from, options.FrameBytes);
        _writer = new FrameWriter(to, options.FrameBytes);
        _log = new LogGate(options.Log, options.LogLinesPerSecond, options.Time);
        _flood = new FloodGate(options.Time);
        _ = Task.Run(ReadAllAsync);
    }

    public Task<PluginFaultException> Ended => _ended.Task;

    public long Add(IPendingCall call)
    {
        long id = Interlocked.Increment(ref _lastId);
        _calls[id] = call;
        if (_ended.Task.IsCompletedSuccessfully)
        {
            call.Fail(_ended.Task.Result);
        }

        return id;
    }

    public void Remove(long id) => _calls.TryRemove(id, out _);

    public async Task SendAsync(ArrayBufferWriter<byte> frame)
    {
        try
        {
            await _writer.WriteAsync(frame);
        }
        catch (FrameTooLargeException e)
        {
            throw new PluginFaultException(PluginFaultCode.OverLimit, e.Message, e);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The reader knows best why the other side is gone; but it may not have seen it yet.
            End(new PluginFaultException(PluginFaultCode.ConnectionEnded, "The plugin does not read any more: its process or connection ended.", e));
            throw _ended.Task.Result;
        }
    }

    /// <summary>Tells the plugin that nobody waits for a call any more.</summary>
    public void Cancel(long id) => _ = Task.Run(() => CancelAsync(id));

    /// <summary>Runs a check of an answer; an answer that cannot be ends the connection.</summary>
    public T Check<T>(Func<T> check)
    {
        try
        {
            return check();
        }
        catch (PluginFaultException e)
        {
            End(e);
            throw;
        }
    }

    public ValueTask DisposeAsync()
    {
        End(new PluginFaultException(PluginFaultCode.ConnectionEnded, "The host ended the connection."));
        return ValueTask.CompletedTask;
    }

    private async Task CancelAsync(long id)
    {
        try
        {
            await SendAsync(WireJson.Frame(null, Methods.Cancel, "params", new CancelDto(id), WireJson.Strict.CancelDto));
        }
        catch (PluginFaultException)
        {
            // The connection has ended, and with it the call: whoever waits for it has been told.
        }
    }

    private async Task ReadAllAsync()
    {
        try
        {
            while (await _reader.ReadAsync(_closing.Token) is { } frame)
            {
                Take(frame);
            }

            End(new PluginFaultException(PluginFaultCode.ConnectionEnded, _reader.EndedWithin
                ? "The plugin ended in the middle of a frame." : "The plugin ended."));
        }
        catch (PluginFaultException e)
        {
            End(e);
        }
        catch (FrameTooLargeException e)
        {
            End(new PluginFaultException(PluginFaultCode.BadAnswer, "The plugin's answer cannot be used: " + e.Message, e));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            End(new PluginFaultException(PluginFaultCode.ConnectionEnded, "The connection to the plugin broke: " + e.Message, e));
        }
    }

    private void Take(ReadOnlyMemory<byte> frame)
    {
        WireMessage message;
        try
        {
            message = WireMessage.Read(frame);
        }
        catch (JsonException e)
        {
            throw new PluginFaultException(PluginFaultCode.BadAnswer, $"Standard output carries frames only, but this line came: {Excerpt(frame)}. Print to standard error, or send a log notification.", e);
        }

        if (message.Method is { } method)
        {
            _flood.Pass(frame.Length);
            Notified(method, message);
        }
        else if (!message.IsValid)
        {
            throw new PluginFaultException(PluginFaultCode.BadAnswer, $"A frame is neither an answer nor a notification of JSON-RPC 2.0: {Excerpt(frame)}.");
        }
        else if (message.Id is not { } id)
        {
            // An error without id: the plugin could not read what the host sent, so some call would wait for ever.
            ErrorDto error = Parse(message.Error, WireJson.Strict.ErrorDto);
            throw new PluginFaultException(PluginFaultCode.BadAnswer, $"The plugin could not read a frame of the host: {PlainText.Line(error.Message, 500)}");
        }
        else if (_calls.TryRemove(id, out IPendingCall? call))
        {
            Answered(call, message);
        }
        else
        {
            _flood.Pass(frame.Length);
            _log.Write(PluginLogLevel.Warning, $"An answer to call {id} came, for which nobody waits; it was left out.");
        }
    }

    private static void Answered(IPendingCall call, in WireMessage message)
    {
        try
        {
            if (!message.Error.IsEmpty)
            {
                call.Fail(Incoming.Fault(Parse(message.Error, WireJson.Strict.ErrorDto)));
            }
            else
            {
                call.Succeed(message.Result);
            }
        }
        catch (PluginFaultException e)
        {
            var fault = new PluginFaultException(PluginFaultCode.BadAnswer, "The plugin's answer cannot be used: " + e.Message, e) { Field = e.Field };
            call.Fail(fault);
            throw fault;
        }
    }

    /// <summary>Notifications that are odd are no reason to end a call: they are told and left out.</summary>
    private void Notified(string method, in WireMessage message)
    {
        try
        {
            if (method == Methods.Log)
            {
                LogDto entry = Parse(message.Params, WireJson.Strict.LogDto);
                _log.Write(LogLevels.Parse(entry.Level), entry.Message);
            }
            else if (method == Methods.Progress)
            {
                ProgressDto progress = Parse(message.Params, WireJson.Strict.ProgressDto);
                if (progress.Id is { } id && _calls.TryGetValue(id, out IPendingCall? call) && progress.Fraction is { } fraction)
                {
                    call.Progress?.Invoke(new PluginProgress(Math.Clamp(fraction, 0, 1), progress.Message is null ? null : PlainText.Line(progress.Message, TextLimits.Message)));
                }
            }
        }
        catch (PluginFaultException e)
        {
            _log.Write(PluginLogLevel.Warning, $"A notification '{method}' was left out: {e.Message}");
        }
    }

    private static T Parse<T>(ReadOnlyMemory<byte> json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class => WireJson.Parse(json, type);

    private static string Excerpt(ReadOnlyMemory<byte> frame) =>
        "'" + PlainText.Line(Encoding.UTF8.GetString(frame.Span[..Math.Min(frame.Length, 400)]), 100) + "'";

    private void End(PluginFaultException why)
    {
        if (!_ended.TrySetResult(why))
        {
            return;
        }

        foreach (IPendingCall call in _calls.Values)
        {
            call.Fail(why);
        }

        _closing.Cancel();
        _to.Dispose();
        _from.Dispose();
    }
}
