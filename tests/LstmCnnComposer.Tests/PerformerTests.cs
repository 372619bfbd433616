using EventSuite.Neural.Modules;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;
using EventSuite.Neural.Weights;
using EventSuite.Plugins;
using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Sampling;
using LstmCnnComposer.Tasks;

namespace LstmCnnComposer.Tests;

/// <summary>What the network learned in batches is what plays event by event.</summary>
public sealed class PerformerTests
{
    private const float Near = 2e-3f;

    [Theory]
    [InlineData("irish", "major")]
    [InlineData("chorale", "major")]
    [InlineData("chorale", "minor")]
    [InlineData("keyboard", "major")]
    public void Step_By_Step_Gives_The_Logits_Of_The_Batch(string name, string mode)
    {
        var library = new StyleLibrary(AppContext.BaseDirectory);
        Performer performer = library.Get(name);
        StyleSpec style = performer.Style;
        GenerateRequest request = Ask.For(MusicTask.Compose, 5, ("style", name), ("mode", mode));
        Piece piece = ComposeTask.Write(new Job(library, SettingsReader.Read(request.Parameters), request.NewRandom(), TestContext.Current.CancellationToken));
        piece = piece with { Parts = [.. piece.Parts.Select(style.Fit)] };
        var conditions = new Conditions { IsMinor = piece.IsMinor };
        Batch batch = new BatchMaker(style, performer.Layout).Make([new Lesson(piece, conditions)]);
        Inference<EventNetwork> network = Inference.Of(Load(name, style));
        Tensor lengths = network.Run(n => n.Forward(batch).Length), pitches = network.Run(n => n.Forward(batch).Pitch);
        Tensor? chords = style.HasChords ? network.Run(n => n.Forward(batch).Chord!) : null;

        var cursor = new Cursor(style, performer.Layout, piece.Meter, piece.Bars, conditions);
        var scene = new Scene(performer, new Order(piece.Meter, piece.Bars, conditions) { Given = piece.Parts });
        int[] next = new int[piece.Parts.Count];
        float[] columns = new float[EventNetwork.ColumnCount];
        int question = 0;
        performer.Begin();
        for (int row = 0; !cursor.IsDone; row++)
        {
            var on = new List<int>();
            cursor.Describe(on);
            scene.Columns(cursor, columns);
            performer.Listen(on, columns, style.Compares ? References.Of(cursor, style) : []);
            NoteEvent e = piece.Parts[cursor.Part][next[cursor.Part]++].Raised(style.ShiftOf(piece.IsMinor));
            AssertNear(lengths, row, performer.Lengths());
            AssertNear(pitches, row, performer.Pitches(batch.Lengths.Values[row]));
            if (e.IsNote && chords is not null)
            {
                AssertNear(chords, question, performer.Chords(style.PitchToken(e.Pitch), 0));
                question += e.Notes; // one for each note below the highest, and one for the end
            }

            cursor.Add(e);
        }
    }

    private static EventNetwork Load(string name, StyleSpec style)
    {
        var network = new EventNetwork(style, new RandomSource(0));
        network.Load(SafeTensors.ReadFile(Path.Combine(AppContext.BaseDirectory, $"{name}.safetensors")).Tensors);
        return network;
    }

    private static void AssertNear(Tensor batch, int row, ReadOnlySpan<float> step)
    {
        for (int i = 0; i < step.Length; i++)
        {
            Assert.Equal(batch.Values[(row * step.Length) + i], step[i], Near);
        }
    }
}
