namespace EventSuite.Plugins.Wire;

/// <summary>Requests and answers as they travel.</summary>
internal static class Outgoing
{
    public static InitializeDto Initialize(PluginGreeting greeting) => new(
        new RangeDto(greeting.Protocol.Min, greeting.Protocol.Max),
        new HostDto(greeting.HostName, greeting.HostVersion),
        new IdentityDto(greeting.PluginId, greeting.PluginVersion),
        new LimitsDto(greeting.Limits.FrameBytes, greeting.Limits.MemoryBytes, greeting.Limits.CallSeconds, greeting.Limits.Threads),
        greeting.PluginFolder is null ? null : new FoldersDto(greeting.PluginFolder, greeting.ScratchFolder, greeting.PackagesFolder));

    public static GenerateDto Generate(GenerateRequest request) => new(
        request.Task.Name(),
        [.. request.Inputs.Select(i => new InputDto(i.Name, i.Midi.ToArray()))],
        new SortedDictionary<string, Parameters.ParameterValue>(request.Parameters.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
        request.Seed,
        request.Count);

    public static JudgeDto Judge(JudgeRequest request) => new(request.Midi.ToArray());

    public static GeneratedDto Generated(IEnumerable<Composition> compositions) =>
        new([.. compositions.Select(c => new CompositionDto(c.Midi.ToArray(), c.Title, c.Notes))]);

    public static JudgedDto Judged(Judgement judgement) => new(
        judgement.Score,
        [.. judgement.Breakdown.Select(p => new PartDto(p.Name, p.Value, p.Weight, p.Sentence, p.Bars))],
        judgement.Explanation);

    public static ErrorDto Error(PluginFaultException fault) => new(
        (int)fault.Code,
        fault.Message,
        fault.Code == PluginFaultCode.NotSupported
            ? new ErrorDataDto(null, null, new RangeDto(ProtocolRange.Supported.Min, ProtocolRange.Supported.Max))
            : fault.Field is null && fault.Reason is null ? null : new ErrorDataDto(fault.Field, fault.Reason, null));
}
