using System.Text;

namespace MusicFuzz.Text;

/// <summary>Changes texts: signs, snippets of the notation, numbers, ranges and lines; repeats, cuts, splices.</summary>
internal sealed class TextMutator(string[] seeds, string[] snippets)
{
    private const int LongestInput = 12_000;
    private const string Signs = "|:[](){}\"!+<>-=^_,'/0123456789ABCabczxZyXVPMKLQ%&\\\n \t~.é\0\u2028\uFEFF";

    public byte[] Make(Random random)
    {
        var text = new StringBuilder(Any(seeds, random));
        for (int times = random.Next(1, 9); times > 0 && text.Length > 0; times--)
        {
            Mutate(text, random.Next(text.Length), random);
        }

        return Encoding.UTF8.GetBytes(text.ToString(0, Math.Min(text.Length, LongestInput)));
    }

    private void Mutate(StringBuilder text, int at, Random random)
    {
        int rest = text.Length - at;
        switch (random.Next(12))
        {
            case 0: text[at] = Signs[random.Next(Signs.Length)]; break;
            case 1 or 2: text.Insert(at, Signs[random.Next(Signs.Length)]); break;
            case 3: text.Remove(at, Math.Min(random.Next(1, 6), rest)); break;
            case 4: text.Insert(random.Next(text.Length), text.ToString(at, Math.Min(random.Next(1, 30), rest))); break;
            case 5: text.Insert(at, Repeated(text.ToString(at, Math.Min(random.Next(1, 12), rest)), random)); break;
            case 6 or 7: text.Insert(at, Any(snippets, random)); break;
            case 8: text.Insert(at, Repeated(Any(snippets, random), random)); break;
            case 9: text.Insert(at, random.Next(3) == 0 ? new string('9', random.Next(1, 400)) : $"{random.Next(100)}"); break;
            case 10: Splice(text, at, Any(seeds, random), random); break;
            default: text.Remove(at, random.Next(10) == 0 ? rest : random.Next(Math.Min(rest, 60))); break;
        }
    }

    private static string Repeated(string part, Random random) =>
        string.Concat(Enumerable.Repeat(part, random.Next(20) == 0 ? 500 : random.Next(2, 20)));

    private static void Splice(StringBuilder text, int at, string other, Random random)
    {
        text.Remove(at, text.Length - at);
        text.Append(other.AsSpan(random.Next(other.Length)));
    }

    private static string Any(string[] of, Random random) => of[random.Next(of.Length)];
}
