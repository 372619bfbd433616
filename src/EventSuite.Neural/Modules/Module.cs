using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Modules;

/// <summary>
/// A part of a model: parameters, buffers and other parts, under the names that PyTorch gives them. A module judges
/// (eval mode) unless <see cref="Train"/> says otherwise for a while, so training behaviour cannot be left on by mistake.
/// </summary>
public abstract class Module
{
    private readonly List<(string Name, Tensor Value)> parameters = [];
    private readonly List<(string Name, Tensor Value)> buffers = [];
    private readonly List<(string Name, Module Value)> children = [];
    private readonly List<string> counters = [];

    /// <summary>True inside a scope of <see cref="Train"/>.</summary>
    public bool IsTraining { get; private set; }

    /// <summary>Training mode (dropout drops, batch norm uses the batch) until the scope is disposed.</summary>
    public ModeScope Train() => new(this, true);

    /// <summary>Judging mode until the scope is disposed, within training too.</summary>
    public ModeScope Eval() => new(this, false);

    /// <summary>What is learned, by PyTorch's names, in PyTorch's order.</summary>
    public IEnumerable<(string Name, Tensor Value)> NamedParameters() =>
        parameters.Concat(children.SelectMany(child => child.Value.NamedParameters().Select(inner => (child.Name + "." + inner.Name, inner.Value))));

    /// <summary>Parameters and buffers: all that a weight file holds.</summary>
    public IEnumerable<(string Name, Tensor Value)> NamedState() =>
        parameters.Concat(buffers).Concat(
            children.SelectMany(child => child.Value.NamedState().Select(inner => (child.Name + "." + inner.Name, inner.Value))));

    /// <summary>The buffers that count and are whole numbers in weight files.</summary>
    public IEnumerable<string> CounterNames() =>
        counters.Concat(children.SelectMany(child => child.Value.CounterNames().Select(inner => child.Name + "." + inner)));

    /// <summary>How many numbers are learned.</summary>
    public long ParameterCount() => NamedParameters().Sum(parameter => (long)parameter.Value.Shape.Count);

    /// <summary>Copies values in.</summary>
    /// <param name="state">By the names of <see cref="NamedState"/>.</param>
    /// <exception cref="ArgumentException">A name is missing or too many, or a shape differs; nothing was changed then.</exception>
    public void Load(IReadOnlyDictionary<string, Tensor> state)
    {
        (string Name, Tensor Value)[] own = [.. NamedState()];
        HashSet<string> names = [.. own.Select(entry => entry.Name)];
        string[] missing = [.. names.Where(name => !state.ContainsKey(name))];
        string[] unknown = [.. state.Keys.Where(name => !names.Contains(name))];
        if (missing.Length + unknown.Length > 0)
        {
            throw new ArgumentException(
                $"the weights do not fit {GetType().Name}: missing [{string.Join(", ", missing)}], unknown [{string.Join(", ", unknown)}]");
        }

        foreach ((string name, Tensor value) in own)
        {
            if (!state[name].Shape.Equals(value.Shape))
            {
                throw new ShapeException($"'{name}' is {value.Shape} in {GetType().Name}, but {state[name].Shape} in the weights");
            }
        }

        foreach ((string name, Tensor value) in own)
        {
            state[name].Values.CopyTo(value.Edit());
        }
    }

    /// <summary>Forgets the gradients collected so far.</summary>
    public void ZeroGrad()
    {
        foreach ((_, Tensor parameter) in NamedParameters())
        {
            parameter.Grad = null;
        }
    }

    internal void SetMode(bool training)
    {
        IsTraining = training;
        foreach ((_, Module child) in children)
        {
            child.SetMode(training);
        }
    }

    /// <summary>Takes in a parameter; returns it.</summary>
    protected Tensor Parameter(string name, Tensor value)
    {
        parameters.Add((name, value.WithGrad()));
        return value;
    }

    /// <summary>Takes in values that are kept but not learned; returns them.</summary>
    protected Tensor Buffer(string name, Tensor value)
    {
        buffers.Add((name, value));
        return value;
    }

    /// <summary>Takes in a buffer that counts, which weight files hold as a whole number; returns it.</summary>
    protected Tensor Counter(string name, Tensor value)
    {
        counters.Add(name);
        return Buffer(name, value);
    }

    /// <summary>Takes in another part; returns it.</summary>
    protected T Child<T>(string name, T module)
        where T : Module
    {
        children.Add((name, module));
        return module;
    }
}
