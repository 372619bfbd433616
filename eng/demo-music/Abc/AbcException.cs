namespace DemoMusic.Abc;

/// <summary>A tune that cannot be read; the message says where and what would be right.</summary>
public sealed class AbcException(string tune, int line, string fault)
    : Exception($"{tune}.abc, line {line}: {fault}");
