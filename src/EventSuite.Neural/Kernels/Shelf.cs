namespace EventSuite.Neural.Kernels;

/// <summary>Arrays of one length that nobody uses, and when one was last asked for.</summary>
internal sealed class Shelf(int length)
{
    private readonly Stack<float[]> arrays = [];

    public int Length => length;

    /// <summary>The step in which an array of this length was last asked for.</summary>
    public long LastStep { get; set; }

    public int Count => arrays.Count;

    public void Put(float[] array) => arrays.Push(array);

    public float[]? Take() => arrays.TryPop(out float[]? array) ? array : null;
}
