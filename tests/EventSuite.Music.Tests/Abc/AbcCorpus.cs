using EventSuite.Music.Abc;

namespace EventSuite.Music.Tests.Abc;

/// <summary>A tune book cut into its tunes: the text of each and what the reader made of it.</summary>
internal sealed record AbcCorpus(string Name, string Text, AbcTune Tune)
{
    public static List<AbcCorpus> Of(string folder)
    {
        List<AbcCorpus> all = [];
        foreach (string file in SharedData.Files(folder, "*.abc"))
        {
            string text = File.ReadAllText(file, System.Text.Encoding.Latin1);
            string[] lines = text.ReplaceLineEndings("\n").Split('\n');
            AbcReadResult result = AbcReader.Read(text);
            for (int i = 0; i < result.Tunes.Length; i++)
            {
                int from = result.Tunes[i].Line - 1;
                int to = i + 1 < result.Tunes.Length ? result.Tunes[i + 1].Line - 1 : lines.Length;
                all.Add(new AbcCorpus($"{Path.GetFileName(file)}:{result.Tunes[i].Line}", string.Join('\n', lines[from..to]) + "\n", result.Tunes[i]));
            }
        }

        return all;
    }
}
