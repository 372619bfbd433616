using EventSuite.Neural.Modules;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Tests.Golden;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Tests.Modules;

public class StepperTests
{
    private const int Steps = 9;

    [Theory]
    [InlineData(1, 24, 5)]
    [InlineData(2, 40, 33)]
    [InlineData(2, 192, 192)]
    public void Steps_GiveWhatTheFullPassGives_AndGoOnFromWhatWasSaved(int layers, int hidden, int inputs)
    {
        var random = new RandomSource(1);
        var lstm = new Lstm(inputs, hidden, random, layers);
        var linear = new Linear(hidden, 37, random);
        Tensor x = Initialisers.Uniform(random, 1, Steps, 1, inputs);
        Tensor full = linear.Forward(lstm.Forward(x).Output);
        var stepper = new LstmStepper(lstm);
        var head = new LinearStepper(linear);
        float[] start = stepper.Save();
        for (int round = 0; round < 3; round++)
        {
            for (int i = 0; i < Steps; i++)
            {
                x.Values.Slice(i * inputs, inputs).CopyTo(stepper.Input);
                stepper.Step().CopyTo(head.Input);
                Near.Check($"step {i}", Tensor.Of(new Shape(37), full.Values.Slice(i * 37, 37).ToArray()), Tensor.Of(new Shape(37), head.Step().ToArray()));
            }

            if (round == 0)
            {
                stepper.Reset();
            }
            else
            {
                stepper.Restore(start);
            }
        }
    }

    [Fact]
    public void WhatDoesNotFit_IsRefused()
    {
        var random = new RandomSource(1);

        Assert.Throws<ShapeException>(() => new LstmStepper(new Lstm(4, 8, random, bidirectional: true)));
        Assert.Throws<ArgumentException>(() => new LstmStepper(new Lstm(4, 8, random)).Restore(new float[3]));
    }
}
