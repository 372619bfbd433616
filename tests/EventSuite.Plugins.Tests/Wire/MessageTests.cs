using System.Text;
using System.Text.Json;
using EventSuite.Plugins.Wire;

namespace EventSuite.Plugins.Tests.Wire;

public class MessageTests
{
    private static readonly string[] Frames =
    [
        """{"jsonrpc":"2.0","id":7,"method":"generate","params":{"task":"continue","inputs":[{"name":"a\ud83c\udfbc","midi":"TVRoZAAAAAYAAQAC"}],"parameters":{"heat":0.8,"swing":true,"mood":"dark"},"seed":1,"count":1}}""",
        """{"jsonrpc":"2.0","id":7,"error":{"code":-32602,"message":"No.","data":{"field":"seed","reason":"x","supported":{"min":1,"max":1}}}}""",
        """{"jsonrpc":"2.0","id":7,"result":{"score":1e1,"breakdown":[{"name":"a","value":1,"weight":1,"sentence":"\u00e9"}],"explanation":"x"}}""",
        """{"jsonrpc":"2.0","method":"$/progress","params":{"id":7,"fraction":0.5,"message":"half"},"\ud83clater":[[{}]]}""",
    ];

    [Theory]
    [InlineData("{\"\\ud800\":1,\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}")]
    [InlineData("{\"params\":{\"\\udc00\":1},\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}")]
    [InlineData("{\"\\u0069d\":1,\"jsonrpc\":\"2.0\",\"method\":\"ping\"}")]
    public void Odd_member_names_do_no_harm(string frame)
    {
        WireMessage message = WireMessage.Read(Encoding.UTF8.GetBytes(frame));
        Assert.True(message.IsValid);
        Assert.Equal((1, "ping"), (message.Id, message.Method));
    }

    [Fact]
    public void Any_bytes_give_a_message_or_the_one_exception()
    {
        var random = new SeededRandom(8);
        int read = 0;
        for (int i = 0; i < 40_000; i++)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(Frames[i % Frames.Length]);
            for (int n = random.Next(1, 5); n > 0; n--)
            {
                int at = random.Next(bytes.Length);
                bytes[at] = random.Next(3) == 0 ? (byte)random.Next(256) : bytes[random.Next(bytes.Length)];
            }

            try
            {
                WireMessage message = WireMessage.Read(bytes);
                read++;
                Parse(message.Params, WireJson.Strict.GenerateDto);
                Parse(message.Params, WireJson.Strict.ProgressDto);
                Parse(message.Error, WireJson.Strict.ErrorDto);
                Parse(message.Result, WireJson.Strict.JudgedDto);
            }
            catch (JsonException)
            {
                // What no JSON is; anything else fails the test.
            }
        }

        Assert.InRange(read, 1_000, 39_000);
    }

    private static void Parse<T>(ReadOnlyMemory<byte> json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            Assert.NotNull(WireJson.Parse(json, type));
        }
        catch (PluginFaultException e)
        {
            Assert.Equal(PluginFaultCode.InvalidParameters, e.Code);
        }
    }
}
