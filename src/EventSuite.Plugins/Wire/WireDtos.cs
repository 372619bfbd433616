using EventSuite.Plugins.Parameters;

namespace EventSuite.Plugins.Wire;

// The members of params, result and error, as they stand in docs/plugin-protocol.md. Everything may be missing: what
// must be there is checked where it is used, so that the fault can name it.

internal sealed record RangeDto(int? Min, int? Max);

internal sealed record HostDto(string? Name, string? Version);

internal sealed record IdentityDto(string? Id, string? Version);

internal sealed record LimitsDto(int? FrameBytes, long? MemoryBytes, double? CallSeconds, int? Threads);

internal sealed record FoldersDto(string? Plugin, string? Scratch, string? Packages);

internal sealed record InitializeDto(RangeDto? Protocol, HostDto? Host, IdentityDto? Plugin, LimitsDto? Limits, FoldersDto? Folders);

internal sealed record CapabilitiesDto(IReadOnlyList<string>? Tasks, bool? Progress, bool? Cancel);

internal sealed record InitializedDto(int? Protocol, string? Name, string? Version, CapabilitiesDto? Capabilities);

internal sealed record InputDto(string? Name, byte[]? Midi);

internal sealed record GenerateDto(
    string? Task, IReadOnlyList<InputDto?>? Inputs, IReadOnlyDictionary<string, ParameterValue>? Parameters, long? Seed, int? Count);

internal sealed record CompositionDto(byte[]? Midi, string? Title, string? Notes);

internal sealed record GeneratedDto(IReadOnlyList<CompositionDto?>? Compositions);

internal sealed record JudgeDto(byte[]? Midi);

internal sealed record PartDto(string? Name, double? Value, double? Weight, string? Sentence, IReadOnlyList<double>? Bars = null);

internal sealed record JudgedDto(double? Score, IReadOnlyList<PartDto?>? Breakdown, string? Explanation);

internal sealed record CancelDto(long? Id);

internal sealed record ProgressDto(long? Id, double? Fraction, string? Message);

internal sealed record LogDto(string? Level, string? Message);

internal sealed record ErrorDataDto(string? Field, string? Reason, RangeDto? Supported);

internal sealed record ErrorDto(int? Code, string? Message, ErrorDataDto? Data);

internal sealed record EmptyDto;
