using System.Buffers;

namespace EventSuite.Music;

/// <summary>Arrays that a thread keeps for its next file: the usual ones of its own, large ones from the common pool.</summary>
internal static class ScratchArray
{
    private const int Usual = 1024;

    public static T[] Start<T>() => new T[Usual];

    /// <summary>Twice the room, what is there kept.</summary>
    public static void Grow<T>(ref T[] array)
    {
        T[] larger = ArrayPool<T>.Shared.Rent(array.Length * 2);
        array.CopyTo(larger, 0);
        Return(array);
        array = larger;
    }

    /// <summary>Room for at least so many; what is there is lost.</summary>
    public static void Ensure<T>(ref T[] array, int length)
    {
        if (array.Length < length)
        {
            Return(array);
            array = ArrayPool<T>.Shared.Rent(length);
        }
    }

    /// <summary>Gives an array back that is too large to keep.</summary>
    public static void Shrink<T>(ref T[] array, int largestKept)
    {
        if (array.Length > largestKept)
        {
            Return(array);
            array = Start<T>();
        }
    }

    private static void Return<T>(T[] array)
    {
        // The usual ones are the thread's own; only longer ones came from the pool.
        if (array.Length > Usual)
        {
            ArrayPool<T>.Shared.Return(array);
        }
    }
}
