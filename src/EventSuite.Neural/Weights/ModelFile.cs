using EventSuite.Neural.Modules;

namespace EventSuite.Neural.Weights;

/// <summary>A model's weights in a file.</summary>
public static class ModelFile
{
    /// <summary>Writes all parameters and buffers, with a card where there is one.</summary>
    /// <param name="path">The file; replaced whole or not at all.</param>
    /// <param name="model">Whose weights.</param>
    /// <param name="card">What to know about it.</param>
    /// <param name="metadata">More text, such as the sizes that the model is built with.</param>
    public static void Save(string path, Module model, ModelCard? card = null, IReadOnlyDictionary<string, string>? metadata = null)
    {
        // The key that PyTorch's own loaders look for.
        Dictionary<string, string> texts = new(metadata ?? new Dictionary<string, string>()) { ["format"] = "pt" };
        if (card is not null)
        {
            texts[ModelCard.MetadataKey] = card.ToMarkdown();
        }

        SafeTensors.WriteFile(path, SafeTensors.Write(model.NamedState(), texts, model.CounterNames().ToHashSet()));
    }

    /// <summary>Reads weights into a model of the same shape; returns the file's texts.</summary>
    /// <exception cref="WeightFileException">The file breaks the format.</exception>
    /// <exception cref="ArgumentException">The weights are another model's.</exception>
    public static IReadOnlyDictionary<string, string> Load(string path, Module model)
    {
        WeightFile file = SafeTensors.ReadFile(path);
        model.Load(file.Tensors);
        return file.Metadata;
    }
}
