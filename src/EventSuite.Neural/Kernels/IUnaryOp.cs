using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>A function of one value, sixteen at a time.</summary>
internal interface IUnaryOp
{
    Vector512<float> Apply(Vector512<float> x);
}
