using System.Buffers;

namespace EventSuite.Music.Synthesis.Voices;

/// <summary>A stretch of the mix: two dry channels and what goes to the room. Its arrays are rented.</summary>
internal sealed class Bus : IDisposable
{
    public Bus(int start, int frames)
    {
        Start = start;
        Frames = frames;
        Left = Rent(frames);
        Right = Rent(frames);
        Send = Rent(frames);
    }

    public int Start { get; }

    public int Frames { get; }

    public float[] Left { get; }

    public float[] Right { get; }

    public float[] Send { get; }

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(Left);
        ArrayPool<float>.Shared.Return(Right);
        ArrayPool<float>.Shared.Return(Send);
    }

    private static float[] Rent(int frames)
    {
        float[] array = ArrayPool<float>.Shared.Rent(frames);
        Array.Clear(array, 0, frames);
        return array;
    }
}
