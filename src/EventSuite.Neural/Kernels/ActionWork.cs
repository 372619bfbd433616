namespace EventSuite.Neural.Kernels;

/// <summary>Work given as a function of the part's number.</summary>
internal sealed class ActionWork(Action<int> action) : IWork
{
    public void Run(int part) => action(part);
}
