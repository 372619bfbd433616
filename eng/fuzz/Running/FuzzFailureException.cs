namespace MusicFuzz.Running;

/// <summary>An input that broke something, with all that is needed to see it again.</summary>
public sealed class FuzzFailureException(string target, int seed, int round, byte[] input, Exception cause)
    : Exception(
        $"{target}, seed {seed}, round {round}: {cause.GetType().Name}: {cause.Message}{Environment.NewLine}input in base64: {Convert.ToBase64String(input)}",
        cause)
{
    /// <summary>What broke it.</summary>
    public byte[] Input { get; } = input;

    /// <summary>A name for a file that holds it; the part before the first dash is the target.</summary>
    public string FileName { get; } = $"{target}-{seed}-{round}.bin";
}
