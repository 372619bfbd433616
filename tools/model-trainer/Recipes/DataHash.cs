using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ModelTrainer.Recipes;

/// <summary>A SHA-256 over named pieces of data, in the order they are added.</summary>
public sealed class DataHash : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Takes in a piece; its length too, so that pieces cannot run into each other.</summary>
    public void Add(string name, ReadOnlySpan<byte> content)
    {
        Add(Encoding.UTF8.GetBytes(name));
        Add(content);
    }

    /// <summary>The hash of all pieces so far, in lower-case hexadecimal.</summary>
    public override string ToString() => Convert.ToHexStringLower(hash.GetCurrentHash());

    /// <inheritdoc/>
    public void Dispose() => hash.Dispose();

    private void Add(ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
