using System.Globalization;
using EventSuite.Neural.Modules;
using EventSuite.Neural.Optimisers;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Weights;

namespace EventSuite.Neural.Training;

/// <summary>
/// A training that can be put down and taken up again to the bit: weights, the optimiser's memory, the random sources.
/// One file in the safetensors format.
/// </summary>
/// <param name="model">What is trained.</param>
/// <param name="optimiser">What trains it.</param>
/// <param name="sources">Every random source that training draws from, in a fixed order.</param>
public sealed class Checkpoint(Module model, Optimiser optimiser, params RandomSource[] sources)
{
    private const string ModelPrefix = "model.";
    private const string OptimiserPrefix = "optimiser.";
    private const string NotePrefix = "note.";

    /// <summary>Writes the file whole or not at all.</summary>
    /// <param name="path">Where.</param>
    /// <param name="notes">What the caller needs to go on: epoch, best loss.</param>
    public void Save(string path, IReadOnlyDictionary<string, string>? notes = null)
    {
        Dictionary<string, string> texts = [];
        texts["steps"] = optimiser.Steps.ToString(CultureInfo.InvariantCulture);
        texts["learning_rate"] = optimiser.LearningRate.ToString("R", CultureInfo.InvariantCulture);
        for (int i = 0; i < sources.Length; i++)
        {
            texts[RandomKey(i)] = string.Join(' ', sources[i].State.ToArray().Select(word => word.ToString("x16", CultureInfo.InvariantCulture)));
        }

        foreach ((string key, string value) in notes ?? new Dictionary<string, string>())
        {
            texts[NotePrefix + key] = value;
        }

        IEnumerable<(string, Tensor)> tensors =
            [.. model.NamedState().Select(e => (ModelPrefix + e.Name, e.Value)), .. optimiser.NamedState().Select(e => (OptimiserPrefix + e.Name, e.Value))];
        SafeTensors.WriteFile(path, SafeTensors.Write(tensors, texts));
    }

    /// <summary>Puts everything back; returns the caller's notes.</summary>
    /// <exception cref="WeightFileException">The file is broken or not of this training; nothing was changed then.</exception>
    public IReadOnlyDictionary<string, string> Load(string path)
    {
        WeightFile file = SafeTensors.ReadFile(path);
        int steps = Number(file, "steps", text => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));
        float rate = Number(file, "learning_rate", text => float.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
        ulong[][] states = [.. sources.Select((_, i) => Number(file, RandomKey(i), Words))];
        IReadOnlyDictionary<string, Tensor> memory = file.Under(OptimiserPrefix);
        foreach ((string name, Tensor value) in optimiser.NamedState())
        {
            if (!memory.TryGetValue(name, out Tensor? kept) || !kept.Shape.Equals(value.Shape))
            {
                throw new WeightFileException($"the checkpoint is of another training: no '{name}' of {value.Shape} in it");
            }
        }

        try
        {
            model.Load(file.Under(ModelPrefix));
        }
        catch (ArgumentException error)
        {
            throw new WeightFileException($"the checkpoint is of another model: {error.Message}", error);
        }

        foreach ((string name, Tensor value) in optimiser.NamedState())
        {
            memory[name].Values.CopyTo(value.Edit());
        }

        (optimiser.Steps, optimiser.LearningRate) = (steps, rate);
        for (int i = 0; i < sources.Length; i++)
        {
            sources[i].Restore(states[i]);
        }

        return file.Metadata.Where(entry => entry.Key.StartsWith(NotePrefix, StringComparison.Ordinal))
            .ToDictionary(entry => entry.Key[NotePrefix.Length..], entry => entry.Value);
    }

    private static string RandomKey(int index) => string.Create(CultureInfo.InvariantCulture, $"random.{index}");

    private static ulong[] Words(string text)
    {
        ulong[] words = [.. text.Split(' ').Select(word => ulong.Parse(word, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))];
        return words.Length == 4 && words.Any(word => word != 0) ? words : throw new FormatException("four words are needed, not all of them zero");
    }

    private static T Number<T>(WeightFile file, string key, Func<string, T> parse)
    {
        if (!file.Metadata.TryGetValue(key, out string? text))
        {
            throw new WeightFileException($"no checkpoint: the file has no '{key}'");
        }

        try
        {
            return parse(text);
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            throw new WeightFileException($"the checkpoint's '{key}' cannot be read: {error.Message}", error);
        }
    }
}
