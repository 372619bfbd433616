using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;
using static ModelTrainer.Recipes.Composing.Baseline.NGramFact;

namespace ModelTrainer.Recipes.Composing.Baseline;

/// <summary>Walks a piece in the network's order and asks what the network is asked.</summary>
internal static class NGramReader
{
    /// <summary>The questions of a piece, told its mode and its end as the network is in judging.</summary>
    public static IEnumerable<NGramQuestion> Read(StyleSpec style, FeatureLayout layout, Piece piece)
    {
        var memory = new NGramMemory(style, piece);
        foreach (WalkStep step in new Walk(style, layout, new Lesson(piece, Lessons.ForJudging(piece))).Events)
        {
            int[] facts = memory.Facts(step.Part);
            yield return new NGramQuestion(NGramHead.Length, facts, step.Length);

            facts = With(facts, Length, step.Length);
            yield return new NGramQuestion(NGramHead.Pitch, facts, step.PitchToken);

            if (style.HasChords && step.PitchToken >= StyleSpec.FirstPitch)
            {
                foreach ((int above, int answer) in Chord(step.Below))
                {
                    yield return new NGramQuestion(NGramHead.Chord, With(With(facts, Pitch, step.PitchToken), Above, above), answer);
                }
            }

            memory.Add(step);
        }
    }

    /// <summary>A chord from its highest note down: what stands already, and which interval comes next.</summary>
    private static IEnumerable<(int Above, int Answer)> Chord(uint below)
    {
        uint known = 0;
        for (int down = 1; down <= NoteEvent.DeepestBelow; down++)
        {
            if ((below >> down & 1) != 0)
            {
                yield return ((int)known, down);
                known |= 1u << down;
            }
        }

        yield return ((int)known, 0);
    }

    private static int[] With(int[] facts, NGramFact fact, int value)
    {
        int[] all = [.. facts];
        all[(int)fact] = value;
        return all;
    }
}
