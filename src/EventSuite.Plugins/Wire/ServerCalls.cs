using EventSuite.Music.Midi;
using EventSuite.Plugins.Manifests;
using EventSuite.Plugins.Parameters;

namespace EventSuite.Plugins.Wire;

/// <summary>The methods that do work: each gives the action that sends its answer.</summary>
internal sealed class ServerCalls(
    PluginServerOptions options,
    Func<PluginContext, IMusicGenerator>? makeGenerator,
    Func<PluginContext, IMusicJudge>? makeJudge,
    FrameWriter writer,
    Action<PluginLogEntry> log)
{
    private IMusicGenerator? _generator;
    private IMusicJudge? _judge;
    private bool _greeted;

    private PluginManifest Manifest => options.Manifest;

    public Action Run(RunningCall call, string method, ReadOnlyMemory<byte> parameters)
    {
        Func<RunningCall, ReadOnlyMemory<byte>, System.Buffers.ArrayBufferWriter<byte>> work = method switch
        {
            Methods.Initialize => Initialize,
            Methods.Generate when makeGenerator is not null => Generate,
            Methods.Judge when makeJudge is not null => Judge,
            _ => throw new PluginFaultException(PluginFaultCode.MethodNotFound, $"'{PlainText.Line(method, 60)}' is nothing that this {Manifest.Kind.ToString().ToLowerInvariant()} does."),
        };
        if (method != Methods.Initialize && !_greeted)
        {
            throw new PluginFaultException(PluginFaultCode.InvalidRequest, "The first call must be 'initialize'.");
        }

        System.Buffers.ArrayBufferWriter<byte> frame = work(call, parameters);
        call.Token.ThrowIfCancellationRequested();
        return frame.WrittenCount < writer.FrameBytes ? () => writer.Write(frame) : throw new FrameTooLargeException(writer.FrameBytes);
    }

    private System.Buffers.ArrayBufferWriter<byte> Initialize(RunningCall call, ReadOnlyMemory<byte> json)
    {
        if (_greeted)
        {
            throw new PluginFaultException(PluginFaultCode.InvalidRequest, "'initialize' was called before.");
        }

        InitializeDto greeting = WireJson.Parse(json, WireJson.Strict.InitializeDto);
        var host = new ProtocolRange(
            greeting.Protocol?.Min ?? throw Missing("protocol.min"),
            greeting.Protocol.Max ?? throw Missing("protocol.max"));
        int protocol = ProtocolRange.Supported.Common(host) ?? throw new PluginFaultException(
            PluginFaultCode.NotSupported, $"No common protocol version: the host speaks {host}, this plugin {ProtocolRange.Supported}.");
        PluginContext context = Context(greeting);
        _generator = makeGenerator?.Invoke(context);
        _judge = makeJudge?.Invoke(context);
        _greeted = true;
        var capabilities = new CapabilitiesDto(Manifest.Kind == PluginKind.Generator ? [.. Manifest.Tasks.Select(t => t.Name())] : null, true, true);
        return WireJson.Frame(call.Id, null, "result", new InitializedDto(protocol, Manifest.Name, Manifest.Version, capabilities), WireJson.Strict.InitializedDto);
    }

    private PluginContext Context(InitializeDto greeting)
    {
        var usual = new PluginLimits();
        var limits = new PluginLimits
        {
            FrameBytes = Math.Clamp(greeting.Limits?.FrameBytes ?? options.FrameBytes, 1024, options.FrameBytes),
            MemoryBytes = greeting.Limits?.MemoryBytes ?? usual.MemoryBytes,
            CallSeconds = greeting.Limits?.CallSeconds ?? usual.CallSeconds,
            Threads = Math.Max(1, greeting.Limits?.Threads ?? usual.Threads),
        };
        writer.FrameBytes = limits.FrameBytes;
        return new PluginContext(
            greeting.Folders?.Plugin ?? Environment.CurrentDirectory, // A host starts a plugin in its folder.
            greeting.Folders?.Scratch ?? Path.GetTempPath(),
            greeting.Folders?.Packages,
            limits,
            log);
    }

    private System.Buffers.ArrayBufferWriter<byte> Generate(RunningCall call, ReadOnlyMemory<byte> json)
    {
        GenerateRequest request = GenerateRequestOf(WireJson.Parse(json, WireJson.Strict.GenerateDto));
        IReadOnlyList<Composition>? made = _generator!.Generate(request, CallOf(call));
        if (made?.Count != request.Count || made.Any(c => c is null))
        {
            throw new InvalidOperationException($"Generate gave {made?.Count ?? 0} compositions, but {request.Count} were asked for.");
        }

        foreach (Composition composition in made)
        {
            MidiReadResult read = MidiFile.Read(composition.Midi.Span);
            if (read.File is null || !MidiBytes.HasNotes(read.File) || composition.Midi.Length > TextLimits.MidiBytes)
            {
                throw new InvalidOperationException("Generate gave a composition that cannot be played: it is no MIDI file, has no notes, or is larger than 4 MiB.");
            }
        }

        return WireJson.Frame(call.Id, null, "result", Outgoing.Generated(made), WireJson.Strict.GeneratedDto);
    }

    private GenerateRequest GenerateRequestOf(GenerateDto dto)
    {
        if (!MusicTasks.TryParse(dto.Task, out MusicTask task) || !Manifest.Tasks.Contains(task))
        {
            throw PluginFaultException.InvalidParameter("task", $"'{PlainText.Line(dto.Task, 40)}' is none of this plugin's tasks: {string.Join(", ", Manifest.Tasks.Select(t => t.Name()))}.");
        }

        if ((dto.Inputs?.Count ?? 0) != task.InputCount())
        {
            throw PluginFaultException.InvalidParameter("inputs", $"{task.Name()} takes {task.InputCount()} inputs, not {dto.Inputs?.Count ?? 0}.");
        }

        if (dto.Seed is not (>= 0 and <= GenerateRequest.LargestSeed))
        {
            throw PluginFaultException.InvalidParameter("seed", $"A whole number from 0 to {GenerateRequest.LargestSeed} is needed.");
        }

        if (dto.Count is not (>= 1 and <= GenerateRequest.MostCompositions))
        {
            throw PluginFaultException.InvalidParameter("count", $"A whole number from 1 to {GenerateRequest.MostCompositions} is needed.");
        }

        ParameterCheck check = ParameterCheck.Run(Manifest.Parameters, task, dto.Parameters ?? new Dictionary<string, ParameterValue>());
        if (!check.IsGood)
        {
            throw PluginFaultException.InvalidParameter("parameters." + check.Faults[0].Name, string.Join(" ", check.Faults));
        }

        return new GenerateRequest
        {
            Task = task,
            Inputs = [.. (dto.Inputs ?? []).Select((input, i) => new MusicInput(PlainText.Line(input?.Name ?? $"input {i + 1}", 100), Readable(input?.Midi, $"inputs[{i}].midi")))],
            Parameters = check.Values,
            Seed = dto.Seed.Value,
            Count = dto.Count.Value,
        };
    }

    private System.Buffers.ArrayBufferWriter<byte> Judge(RunningCall call, ReadOnlyMemory<byte> json)
    {
        JudgeDto dto = WireJson.Parse(json, WireJson.Strict.JudgeDto);
        Judgement? judgement = _judge!.Judge(new JudgeRequest(Readable(dto.Midi, "midi")), CallOf(call));
        if (judgement is null || !(judgement.Score is >= 0 and <= 100) || judgement.Breakdown.Count > 32
            || judgement.Breakdown.Any(p => !(p.Value is >= 0 and <= 100) || !(p.Weight >= 0) || double.IsInfinity(p.Weight) || p.Name.Length == 0)
            || (judgement.Breakdown.Count > 0 && judgement.Breakdown.All(p => p.Weight == 0)))
        {
            throw new InvalidOperationException($"Judge gave {judgement?.Score.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "nothing"}: score and values are from 0 to 100, weights 0 or more and not all 0, parts at most 32 and named.");
        }

        return WireJson.Frame(call.Id, null, "result", Outgoing.Judged(judgement), WireJson.Strict.JudgedDto);
    }

    private static byte[] Readable(byte[]? midi, string field)
    {
        MidiReadResult read = MidiFile.Read(midi ?? throw Missing(field));
        return read.File is not null ? midi : throw PluginFaultException.MusicUnusable($"'{field}' is not a usable MIDI file: {read.Faults[^1]}");
    }

    private PluginCall CallOf(RunningCall call) => new(call.Token, call.Report, log);

    private static PluginFaultException Missing(string field) => PluginFaultException.InvalidParameter(field, $"'{field}' is missing.");
}
