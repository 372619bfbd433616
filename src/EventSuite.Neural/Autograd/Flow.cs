using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Autograd;

/// <summary>
/// The memory of gradients on their way through a backward pass that nobody sees from outside: an array that was taken
/// during the pass is handed on as soon as no operation waits for it.
/// </summary>
internal sealed class Flow : IDisposable
{
    private readonly HashSet<float[]> taken = [];
    private readonly Dictionary<float[], int> waiting = [];
    private readonly List<Node> done = [];
    private readonly HashSet<float[]>? before;

    public Flow() => before = Spare.NoteIn(taken);

    /// <summary>One more operation waits for this gradient.</summary>
    public void Hold(Tensor gradient) => waiting[gradient.Data] = waiting.GetValueOrDefault(gradient.Data) + 1;

    /// <summary>One less does.</summary>
    public void Drop(Tensor gradient)
    {
        int left = --waiting[gradient.Data];
        if (left == 0 && waiting.Remove(gradient.Data) && taken.Remove(gradient.Data))
        {
            Spare.Give(gradient.Data);
        }
    }

    /// <summary>The operation's own memory may be handed on when the pass is over; before, another may share it.</summary>
    public void Done(Node node) => done.Add(node);

    public void Dispose()
    {
        Spare.NoteIn(before);
        done.ForEach(node => node.Release());
        Spare.NextStep();
    }
}
