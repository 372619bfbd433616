using ModelTrainer.Tests.Support;

namespace ModelTrainer.Tests;

/// <summary>Run folders that somebody else made, with bad intent or by a bad disk.</summary>
public sealed class ForeignRunTests
{
    private const string Config = """{"model":"folk-rnn","data":["tunes.txt"],"settings":{},"seed":1,"program":"1","runtime":"1","instructions":256}""";

    [Theory]
    [InlineData("config.json", """{"model":"folk-rnn","data":[""],"settings":{},"seed":1,"program":"1","runtime":"1","instructions":256}""")]
    [InlineData("config.json", """{"model":"folk-rnn","data":[null],"settings":{},"seed":1,"program":"1","runtime":"1","instructions":256}""")]
    [InlineData("config.json", """{"model":"folk-rnn","data":["a\u0000b"],"settings":{},"seed":1,"program":"1","runtime":"1","instructions":256}""")]
    [InlineData("config.json", """{"model":"folk-rnn","data":["tunes.txt"],"settings":{"rnnSize":null},"seed":1,"program":"1","runtime":"1","instructions":256}""")]
    [InlineData("config.json", """{"model":null}""")]
    [InlineData("config.json", "[[[[[[")]
    [InlineData("metrics.json", """{"steps":1,"stepsPlanned":1,"stoppedEarly":false,"parameters":1,"bestValidation":1,"bestStep":1,"metrics":[null]}""")]
    [InlineData("metrics.json", """{"steps":1e99}""")]
    [InlineData("search.json", """{"model":"folk-rnn","data":["tunes.txt"],"kind":"Grid","trials":1,"seed":1,"set":[null]}""")]
    public async Task What_cannot_be_read_is_named_with_its_file(string file, string content)
    {
        using Trainer trainer = new();
        Directory.CreateDirectory(trainer.At("run"));
        File.WriteAllText(trainer.At("run", "config.json"), Config);
        File.WriteAllText(trainer.At("run", file), content);

        string[] order = file == "search.json" ? ["train", "--resume", "--out", "run"] : ["compare", "run"];
        TrainerAnswer answer = (await trainer.RunAsync(order)).Expect(2);

        Assert.Contains(file, answer.Error);
        Assert.DoesNotContain("   at ", answer.Error + answer.Out, StringComparison.Ordinal);
    }
}
