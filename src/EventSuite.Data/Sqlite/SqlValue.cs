namespace EventSuite.Data.Sqlite;

/// <summary>One parameter of a statement, without boxing.</summary>
internal readonly struct SqlValue
{
    public enum Sort
    {
        Null,
        Integer,
        Real,
        Key,
        Text,
        Bytes,
    }

    private SqlValue(Sort kind, long integer = 0, double real = 0, Guid key = default, object? reference = null)
    {
        Kind = kind;
        Integer = integer;
        Real = real;
        Key = key;
        Reference = reference;
    }

    public Sort Kind { get; }

    public long Integer { get; }

    public double Real { get; }

    public Guid Key { get; }

    /// <summary>A string or a byte array.</summary>
    public object? Reference { get; }

    public static implicit operator SqlValue(long value) => new(Sort.Integer, integer: value);

    public static implicit operator SqlValue(int value) => new(Sort.Integer, integer: value);

    public static implicit operator SqlValue(int? value) => value is { } v ? v : default(SqlValue);

    public static implicit operator SqlValue(bool value) => new(Sort.Integer, integer: value ? 1 : 0);

    public static implicit operator SqlValue(double value) => new(Sort.Real, real: value);

    public static implicit operator SqlValue(double? value) => value is { } v ? v : default(SqlValue);

    public static implicit operator SqlValue(DateTimeOffset value) => new(Sort.Integer, integer: value.UtcTicks);

    public static implicit operator SqlValue(DateTimeOffset? value) => value is { } v ? v : default(SqlValue);

    public static implicit operator SqlValue(Guid value) => new(Sort.Key, key: value);

    public static implicit operator SqlValue(Guid? value) => value is { } v ? v : default(SqlValue);

    public static implicit operator SqlValue(string? value) => value is null ? default : new(Sort.Text, reference: value);

    public static implicit operator SqlValue(byte[]? value) => value is null ? default : new(Sort.Bytes, reference: value);
}
