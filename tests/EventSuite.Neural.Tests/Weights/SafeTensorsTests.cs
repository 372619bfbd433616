using System.Buffers.Binary;
using System.Text;
using EventSuite.Neural.Modules;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;
using EventSuite.Neural.Weights;

namespace EventSuite.Neural.Tests.Weights;

public class SafeTensorsTests
{
    [Fact]
    public void WrittenBytes_AreTheFormats()
    {
        byte[] file = SafeTensors.Write([("a", Tensor.Of(new Shape(2), 1, -2))], new Dictionary<string, string> { ["k"] = "v" });
        int length = (int)BinaryPrimitives.ReadInt64LittleEndian(file);
        Assert.Equal(0, length % 8);
        Assert.Equal(
            """{"__metadata__":{"k":"v"},"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}""",
            Encoding.UTF8.GetString(file, 8, length).TrimEnd(' '));
        Assert.Equal("0000803F000000C0", Convert.ToHexString(file.AsSpan(8 + length)));
    }

    [Fact]
    public void Everything_ComesBackToTheBit()
    {
        Tensor odd = Tensor.Of(new Shape(2, 1, 2), float.NaN, -0f, float.Epsilon, float.NegativeInfinity);
        byte[] bytes = SafeTensors.Write([("b", odd), ("empty", Tensor.Zeros(0, 3)), ("scalar", Tensor.Scalar(7))], null, new HashSet<string> { "scalar" });
        WeightFile file = SafeTensors.Read(bytes);
        Assert.Equal(["b", "empty", "scalar"], file.Tensors.Keys);
        Assert.Equal(Bits(odd), Bits(file.Tensors["b"]));
        Assert.Equal(odd.Shape, file.Tensors["b"].Shape);
        Assert.Equal(7, file.Tensors["scalar"].Item);
        Assert.Contains("\"I64\"", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("F16", "003C00C0")]
    [InlineData("BF16", "803F00C0")]
    [InlineData("F64", "000000000000F03F00000000000000C0")]
    [InlineData("I32", "01000000FEFFFFFF")]
    public void OtherTypes_AreRead(string type, string data)
    {
        byte[] bytes = Convert.FromHexString(data);
        WeightFile file = SafeTensors.Read(File($$$"""{"a":{"dtype":"{{{type}}}","shape":[2],"data_offsets":[0,{{{bytes.Length}}}]}}""", bytes));
        Assert.Equal([1, -2], file.Tensors["a"].Values.ToArray());
    }

    [Theory]
    [InlineData("[]", 0, "no JSON object")]
    [InlineData("{", 0, "not JSON")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8, "not JSON")]
    [InlineData("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8, "overlap")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8, "gaps")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 8, "end at byte 4")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 2, "lies at")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}""", 4, "lies at")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}""", 4, "whole numbers from 0")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1.5],"data_offsets":[0,4]}}""", 4, "whole numbers from 0")]
    [InlineData("""{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,4]}}""", 4, "does not have 4 bytes")]
    [InlineData("""{"a":{"dtype":"F32","shape":[9223372036854775807,9223372036854775807,4],"data_offsets":[0,4]}}""", 4, "does not have 4 bytes")]
    [InlineData("""{"a":{"dtype":"F32","shape":[0,9223372036854775807],"data_offsets":[0,0]}}""", 0, "too long")]
    [InlineData("""{"a":{"dtype":"F32","shape":[1,1,1,1,1,1,1,1,1],"data_offsets":[0,4]}}""", 4, "at most 8")]
    [InlineData("""{"a":{"dtype":"0","shape":[1],"data_offsets":[0,4]}}""", 4, "the type 0")]
    [InlineData("""{"a":{"dtype":"132","shape":[1],"data_offsets":[0,4]}}""", 4, "the type 132")]
    [InlineData("""{"a":{"dtype":"C64","shape":[1],"data_offsets":[0,8]}}""", 8, "the type C64")]
    [InlineData("""{"\ud800":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 4, "not JSON")]
    [InlineData("""{"a":{"dtype":"\ud800","shape":[1],"data_offsets":[0,4]}}""", 4, "not JSON")]
    [InlineData("""{"a":7}""", 0, "no JSON object")]
    [InlineData("""{"__metadata__":{"k":1}}""", 0, "no text")]
    [InlineData("""{"a":{"dtype":"F32","shape":[[[[1]]]],"data_offsets":[0,4]}}""", 4, "not JSON")]
    public void BrokenFiles_AreRefusedWithAReason(string header, int data, string reason)
    {
        WeightFileException error = Assert.Throws<WeightFileException>(() => SafeTensors.Read(File(header, new byte[data])));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HeaderLengths_AreNotBelieved()
    {
        foreach (ulong length in new[] { 9UL, 1UL << 40, ulong.MaxValue, 1UL << 63 })
        {
            byte[] file = new byte[16];
            BinaryPrimitives.WriteUInt64LittleEndian(file, length);
            Assert.Throws<WeightFileException>(() => SafeTensors.Read(file));
        }

        Assert.Throws<WeightFileException>(() => SafeTensors.Read(new byte[7]));
    }

    [Fact]
    public void FlippedBytes_NeverDoWorseThanRefuse()
    {
        byte[] good = SafeTensors.Write(new Linear(3, 2, new RandomSource(1)).NamedState());
        var random = new RandomSource(2);
        int refused = 0;
        for (int i = 0; i < 3000; i++)
        {
            byte[] bad = [.. good[..(random.Next(8) == 0 ? random.Next(good.Length) : good.Length)]];
            for (int flips = 0; flips < 3 && bad.Length > 0; flips++)
            {
                bad[random.Next(bad.Length)] = (byte)random.Next(256);
            }

            try
            {
                SafeTensors.Read(bad);
            }
            catch (WeightFileException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 1000, 2999);
    }

    [Fact]
    public void AnotherModelsWeights_AreRefusedWhole()
    {
        var model = new Linear(3, 2, new RandomSource(1));
        float[] before = model.Weight.Values.ToArray();
        Dictionary<string, Tensor> state = new() { ["weight"] = Tensor.Zeros(2, 3), ["bias"] = Tensor.Zeros(5) };
        Assert.Contains("'bias' is [2]", Assert.Throws<ShapeException>(() => model.Load(state)).Message, StringComparison.Ordinal);
        state.Remove("bias");
        Assert.Contains("missing [bias]", Assert.Throws<ArgumentException>(() => model.Load(state)).Message, StringComparison.Ordinal);
        Assert.Equal(before, model.Weight.Values.ToArray());
    }

    private static byte[] File(string header, byte[] data)
    {
        byte[] text = Encoding.UTF8.GetBytes(header);
        byte[] length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, text.Length);
        return [.. length, .. text, .. data];
    }

    private static int[] Bits(Tensor x) => [.. x.Values.ToArray().Select(BitConverter.SingleToInt32Bits)];
}
