using EventSuite.Neural.Training;
using EventSuite.Neural.Weights;
using LstmCnnComposer.Network;
using LstmCnnComposer.Sampling;

namespace LstmCnnComposer;

/// <summary>The styles of a folder: each weight file (*.safetensors) is one. Networks are made when they are first asked for.</summary>
internal sealed class StyleLibrary
{
    private readonly SortedDictionary<string, (StyleSpec Style, WeightFile File)> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Performer> _performers = [];

    /// <exception cref="InvalidDataException">There is no style, or one is broken.</exception>
    public StyleLibrary(string folder)
    {
        foreach (string path in Directory.EnumerateFiles(folder, "*.safetensors").Order(StringComparer.Ordinal))
        {
            try
            {
                WeightFile file = SafeTensors.ReadFile(path);
                string json = file.Metadata.TryGetValue(StyleSpec.MetadataKey, out string? text)
                    ? text
                    : throw new InvalidDataException("it says nothing of its style. Make it with: model-trainer train --model lstm-cnn-composer");
                var style = StyleSpec.FromJson(json);
                _files.Add(style.Id, (style, file));
            }
            catch (Exception error) when (error is WeightFileException or InvalidDataException)
            {
                throw new InvalidDataException($"{Path.GetFileName(path)} cannot be used: {error.Message}", error);
            }
        }

        if (_files.Count == 0)
        {
            throw new InvalidDataException("There are no weights (*.safetensors) in the composer's folder. Train some with: model-trainer train --model lstm-cnn-composer");
        }
    }

    /// <summary>The names of the styles.</summary>
    public IEnumerable<string> Names => _files.Keys;

    public bool Has(string style) => _files.ContainsKey(style);

    /// <summary>The network of a style that there is.</summary>
    public Performer Get(string style)
    {
        if (!_performers.TryGetValue(style, out Performer? performer))
        {
            (StyleSpec spec, WeightFile file) = _files[style];
            var network = new EventNetwork(spec, new RandomSource(0));
            network.Load(file.Tensors);
            _performers.Add(style, performer = new Performer(network));
        }

        return performer;
    }
}
