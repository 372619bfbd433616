using EventSuite.Neural.Modules;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Tests.Golden;

/// <summary>What came out, and the leaves whose gradients are compared.</summary>
internal sealed record GoldenRun(Dictionary<string, Tensor> Outputs, Dictionary<string, Tensor> Inputs)
{
    /// <summary>Loads the file's parameters by name, which checks the names, and runs.</summary>
    public static GoldenRun Of(GoldenCase golden, Module module, Dictionary<string, Tensor> inputs, Func<Dictionary<string, Tensor>> run)
    {
        module.Load(golden.Group("parameters"));
        return new GoldenRun(run(), Leaves(module, inputs));
    }

    public static Dictionary<string, Tensor> Leaves(Module module, Dictionary<string, Tensor> inputs)
    {
        Dictionary<string, Tensor> leaves = new(inputs);
        foreach ((string name, Tensor value) in module.NamedParameters())
        {
            leaves.Add(name, value);
        }

        return leaves;
    }
}
