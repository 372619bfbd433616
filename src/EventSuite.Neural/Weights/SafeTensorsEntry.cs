using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Weights;

/// <summary>Where one tensor lies; offsets in bytes from the end of the header.</summary>
internal sealed record SafeTensorsEntry(string Name, ElementType Type, Shape Shape, int Begin, int End);
