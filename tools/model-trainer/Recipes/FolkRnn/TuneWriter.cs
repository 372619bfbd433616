using System.Globalization;
using EventSuite.Music.Abc;
using EventSuite.Music.Tokens;
using EventSuite.Neural.Modules;
using EventSuite.Neural.Training;
using EventSuite.Neural.Weights;
using ModelTrainer.Runs;

namespace ModelTrainer.Recipes.FolkRnn;

/// <summary>Lets a trained model write tunes: each as ABC and MIDI.</summary>
internal sealed class TuneWriter
{
    private readonly SampleOrder order;
    private readonly FolkRnnVocabulary vocabulary;
    private readonly LstmSampler sampler;
    private readonly int[] begin;

    /// <summary>Loads the model.</summary>
    /// <exception cref="ToolException">The run is not whole, or the beginning has unknown tokens.</exception>
    public TuneWriter(SampleOrder order)
    {
        this.order = order;
        vocabulary = VocabularyFile.Read(order.Run);
        FolkRnnNetwork network = new(vocabulary.Count, order.Trained, new RandomSource(order.Seed));
        order.Run.LoadModel(network);
        sampler = new LstmSampler(network.Embedding, network.Lstm, network.Output);
        FolkRnnParseResult parsed = FolkRnnTokens.Parse(order.Settings.Text("begin"), vocabulary);
        begin = parsed.FaultCount == 0 ? [.. parsed.Numbers]
            : throw new ToolException(parsed.Faults.Select(fault => $"--set begin: {fault}"));
    }

    /// <summary>Writes the tunes.</summary>
    public void Write(CancellationToken cancel)
    {
        RandomSource random = new(order.Seed);
        for (int number = 1; number <= order.Count; number++)
        {
            cancel.ThrowIfCancellationRequested();
            List<int> tokens = Draw(random, out bool cut);
            Write(number, [.. tokens.Select(token => vocabulary[token])], cut);
        }
    }

    private List<int> Draw(RandomSource random, out bool cut)
    {
        sampler.Reset();
        int end = vocabulary.NumberOf(FolkRnnVocabulary.End);
        int last = vocabulary.NumberOf(FolkRnnVocabulary.Start);
        List<int> tokens = [];
        int most = order.Settings.Whole("maxTokens");
        for (cut = true; tokens.Count < most; tokens.Add(last))
        {
            int next = sampler.Next(last, order.Settings.Number("temperature"), random);
            last = tokens.Count < begin.Length ? begin[tokens.Count] : next;
            if (last == end)
            {
                cut = false;
                break;
            }
        }

        return tokens;
    }

    private void Write(int number, string[] tokens, bool cut)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"tune-{number:000}");
        string abc = FolkRnnTokens.ToAbc(tokens, number, name);
        AbcReadResult read = AbcReader.Read(abc);
        TextFile.Write(Path.Combine(order.Out, name + ".abc"), abc);
        List<string> remarks = [string.Create(CultureInfo.InvariantCulture, $"{name}: {tokens.Length} tokens")];
        if (cut)
        {
            remarks.Add("cut at maxTokens");
        }

        if (read.FaultCount > 0)
        {
            remarks.Add(string.Create(CultureInfo.InvariantCulture, $"{read.FaultCount} not as ABC has it, first at {read.Faults[0]}"));
        }

        try
        {
            File.WriteAllBytes(Path.Combine(order.Out, name + ".mid"), read.Tunes[0].ToMidi().Write());
        }
        catch (AbcLimitException error)
        {
            remarks.Add($"no MIDI file: {error.Message}");
        }

        order.Report(string.Join(", ", remarks));
    }
}
