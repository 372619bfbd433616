using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>A function of two values, sixteen pairs at a time.</summary>
internal interface IBinaryOp
{
    Vector512<float> Apply(Vector512<float> x, Vector512<float> y);
}
