using EventSuite.Neural.Autograd;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Tests.Golden;

/// <summary>Every file of the golden folder: values and gradients as PyTorch's.</summary>
public class GoldenTests
{
    private const string None = "(no golden folder)";

    public static TheoryData<string> Files() => GoldenFolder.Files() is { Length: > 0 } files ? [.. files.Select(f => Path.GetFileName(f)!)] : [None];

    [Theory]
    [MemberData(nameof(Files))]
    public void File_IsReproduced(string file)
    {
        Assert.SkipWhen(file == None, "No folder shared/golden/torch beside the checkout, and EVENTSUITE_GOLDEN names none.");
        GoldenCase golden = GoldenCase.Read(GoldenFolder.Files().Single(path => Path.GetFileName(path) == file));
        if (golden.IsTrajectory)
        {
            GoldenTrajectory.Check(golden);
            return;
        }

        GoldenRun run = GoldenModules.Run(golden);
        Dictionary<string, Tensor> outputs = golden.Group("outputs");
        Assert.Equal(outputs.Keys.Order(), run.Outputs.Keys.Order());
        Assert.All(outputs, output => Near.Check(output.Key, output.Value, run.Outputs[output.Key]));

        // One scalar whose gradient by each output is the file's upstream.
        Dictionary<string, Tensor> upstream = golden.Group("upstream");
        Tensor total = run.Outputs.Select(output => (output.Value * upstream[output.Key]).Sum()).Aggregate((a, b) => a + b);
        total.Backward();
        Dictionary<string, Tensor> gradients = golden.Group("gradients");
        Assert.NotEmpty(gradients);
        Assert.All(gradients, gradient => Near.Check("gradient of " + gradient.Key, gradient.Value, run.Inputs[gradient.Key].Grad));
    }

    [Fact]
    public void UnknownOperation_Fails()
    {
        var golden = new GoldenCase(System.Text.Json.JsonDocument.Parse("""{"op":"fourier","attributes":{},"inputs":{}}""").RootElement);
        Assert.Throws<NotSupportedException>(() => GoldenModules.Run(golden));
    }
}
