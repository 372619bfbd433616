namespace EventSuite.Neural.Weights;

/// <summary>The kinds of numbers that are read; all become float32.</summary>
internal enum ElementType
{
    F32,
    F64,
    F16,
    BF16,
    I64,
    I32,
}
