using System.Buffers;
using System.Text.Json.Serialization.Metadata;

namespace EventSuite.Plugins.Wire;

/// <summary>
/// The host's side of the wire, over any two streams. One call at a time, beside which <see cref="PingAsync"/> may run.
/// All that a plugin says is checked; a plugin that breaks the protocol has its connection ended.
/// <para>
/// Cancelling a call sends <c>$/cancel</c>; its task ends when the plugin has answered or the connection has ended, so
/// that the caller knows when the worker is free. Who does not want to wait ends the process, or disposes the client.
/// </para>
/// </summary>
public sealed class PluginClient : IAsyncDisposable
{
    private readonly PluginConnection _connection;

    /// <summary>Begins to read. The streams belong to the client from now on.</summary>
    /// <param name="fromPlugin">The plugin's standard output.</param>
    /// <param name="toPlugin">The plugin's standard input.</param>
    /// <param name="options">The defaults when null.</param>
    public PluginClient(Stream fromPlugin, Stream toPlugin, PluginClientOptions? options = null)
    {
        _connection = new PluginConnection(fromPlugin, toPlugin, options ?? new PluginClientOptions());
    }

    /// <summary>Ends, without a fault, when the connection has; the result says why.</summary>
    public Task<PluginFaultException> Ended => _connection.Ended;

    /// <summary>Greets the plugin, which loads what it needs and answers when it is ready.</summary>
    /// <exception cref="PluginFaultException">It cannot start; <see cref="PluginFaultCode.NotSupported"/> when no protocol is common.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<PluginIntroduction> InitializeAsync(PluginGreeting greeting, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(greeting);
        InitializedDto answer = await CallAsync(
            Methods.Initialize, Outgoing.Initialize(greeting), WireJson.Strict.InitializeDto, WireJson.Strict.InitializedDto, null, cancellation);
        return _connection.Check(() => Incoming.Introduction(answer, greeting.Protocol));
    }

    /// <summary>Asks a composer.</summary>
    /// <param name="request">What is wanted; parameters checked before (<see cref="Parameters.ParameterCheck"/>).</param>
    /// <param name="progress">Gets what the plugin tells; called by the reader, so it must be quick.</param>
    /// <param name="cancellation">Cancels: see <see cref="PluginClient"/>.</param>
    /// <returns>As many as asked for, each a MIDI file that can be read.</returns>
    /// <exception cref="PluginFaultException">The plugin failed, or said something that cannot be.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<IReadOnlyList<Composition>> GenerateAsync(
        GenerateRequest request, Action<PluginProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        GeneratedDto answer = await CallAsync(
            Methods.Generate, Outgoing.Generate(request), WireJson.Strict.GenerateDto, WireJson.Strict.GeneratedDto, progress, cancellation);
        return _connection.Check(() => Incoming.Compositions(answer, request.Count));
    }

    /// <summary>Asks a judge.</summary>
    /// <inheritdoc cref="GenerateAsync" path="/param"/>
    /// <inheritdoc cref="GenerateAsync" path="/exception"/>
    public async Task<Judgement> JudgeAsync(
        JudgeRequest request, Action<PluginProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        JudgedDto answer = await CallAsync(
            Methods.Judge, Outgoing.Judge(request), WireJson.Strict.JudgeDto, WireJson.Strict.JudgedDto, progress, cancellation);
        return _connection.Check(() => Incoming.Judgement(answer));
    }

    /// <summary>Asks whether the plugin still listens; may run beside a call.</summary>
    /// <inheritdoc cref="GenerateAsync" path="/exception"/>
    public Task PingAsync(CancellationToken cancellation = default) =>
        CallAsync(Methods.Ping, new EmptyDto(), WireJson.Strict.EmptyDto, WireJson.Strict.EmptyDto, null, cancellation);

    /// <summary>Asks the plugin to end, and waits for its answer; its process ends by itself after that.</summary>
    /// <inheritdoc cref="GenerateAsync" path="/exception"/>
    public Task ShutdownAsync(CancellationToken cancellation = default) =>
        CallAsync(Methods.Shutdown, new EmptyDto(), WireJson.Strict.EmptyDto, WireJson.Strict.EmptyDto, null, cancellation);

    /// <summary>Ends the connection: calls that run fail, the streams are closed.</summary>
    public async ValueTask DisposeAsync() => await _connection.DisposeAsync();

    private async Task<TResult> CallAsync<TParams, TResult>(
        string method,
        TParams parameters,
        JsonTypeInfo<TParams> paramsType,
        JsonTypeInfo<TResult> resultType,
        Action<PluginProgress>? progress,
        CancellationToken cancellation)
        where TResult : class
    {
        cancellation.ThrowIfCancellationRequested();
        var call = new PendingCall<TResult>(resultType, progress);
        long id = _connection.Add(call);
        try
        {
            ArrayBufferWriter<byte> frame = WireJson.Frame(id, method, "params", parameters, paramsType);
            await _connection.SendAsync(frame);
            using CancellationTokenRegistration registration = cancellation.UnsafeRegister(_ => _connection.Cancel(id), null);
            TResult result = await call.Answer;
            cancellation.ThrowIfCancellationRequested();
            return result;
        }
        catch (PluginFaultException e) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException("The call was cancelled.", e, cancellation);
        }
        finally
        {
            _connection.Remove(id);
        }
    }
}
