using EventSuite.Neural.Autograd;
using EventSuite.Neural.Kernels;
using EventSuite.Neural.Modules;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;
using Xunit;

namespace EventSuite.Neural.Tests.Kernels;

[Collection(SpareCollection.Name)]
public class SpareTests
{
    private const int Width = 128;

    [Fact]
    public void No_more_is_kept_than_a_step_used_when_no_length_comes_twice()
    {
        Forget();
        for (int step = 0; step < 20; step++)
        {
            float[][] used = [.. Enumerable.Range(0, 8).Select(i => Spare.Take((8 << 20) + (step * 100) + i))];
            long bytes = used.Sum(array => (long)array.Length * sizeof(float));
            Assert.True(bytes > Spare.LittleBytes);
            Assert.InRange(Spare.KeptBytes, 0, Spare.LittleBytes);
            Array.ForEach(used, Spare.Give);
            Spare.NextStep();
            Assert.InRange(Spare.KeptBytes, 0, bytes + Spare.LittleBytes);
        }
    }

    [Fact]
    public void A_training_on_sequences_of_changing_length_keeps_little()
    {
        Forget();
        var random = new RandomSource(5);
        var lstm = new Lstm(Width, Width, random, layers: 2, dropout: .5f);
        long all = 0;
        for (int length = 40; length < 60; length++)
        {
            using (lstm.Train())
            {
                lstm.Forward(Tensor.Zeros(length, Width, Width).WithGrad()).Output.Sum().Backward();
            }

            all += Spare.KeptBytes;
            Assert.InRange(Spare.KeptBytes, 1, Spare.LittleBytes);
        }

        Assert.True(all > Spare.LittleBytes, "too little work to reach the bound");
    }

    [Fact]
    public void Steps_of_one_length_use_the_same_memory_again()
    {
        Forget();
        HashSet<float[]> used = [Spare.Take(1 << 20), Spare.Take(1 << 20), Spare.Take(3 << 20)];
        for (int step = 0; step < 5; step++)
        {
            foreach (float[] array in used)
            {
                Spare.Give(array);
            }

            Spare.NextStep();
            Assert.Equal(5L << 22, Spare.KeptBytes);
            Assert.All([Spare.Take(1 << 20), Spare.Take(3 << 20), Spare.Take(1 << 20)], array => Assert.Contains(array, used));
            Assert.Equal(0, Spare.KeptBytes);
        }
    }

    [Fact]
    public void Steps_in_turns_keep_the_memory_of_both()
    {
        Forget();
        float[] critic = Spare.Take(1 << 20);
        Spare.Give(critic);
        Spare.NextStep();
        float[] generator = Spare.Take(1 << 21);
        Spare.Give(generator);
        Spare.NextStep();
        Assert.Same(critic, Spare.Take(1 << 20));
        Spare.Give(critic);
        Spare.NextStep();
        Assert.Same(generator, Spare.Take(1 << 21));
    }

    [Fact]
    public void A_length_that_nobody_asks_for_any_more_is_dropped()
    {
        Forget();
        Spare.Give(Spare.Take(1 << 20));
        for (int step = 0; step < 17; step++)
        {
            Spare.NextStep();
        }

        Assert.Equal(0, Spare.KeptBytes);
    }

    [Fact]
    public void A_new_length_makes_room_before_it_takes_any()
    {
        Forget();
        Spare.Give(Spare.Take(1 << 20));
        Spare.NextStep();
        Spare.NextStep();
        Spare.Take(1 << 19);
        Assert.Equal(0, Spare.KeptBytes);
    }

    private static void Forget()
    {
        for (int step = 0; step < 20; step++)
        {
            Spare.NextStep();
        }
    }
}
