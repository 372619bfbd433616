namespace LstmCnnComposer.Tests;

/// <summary>No parameter is declared without a test that shows what it does.</summary>
public sealed class ManifestTests
{
    private static readonly Dictionary<string, string> Shown = new(StringComparer.Ordinal)
    {
        ["style"] = nameof(ComposeTests.Every_Style_Of_The_Manifest_Has_Weights_And_The_Other_Way_Round),
        ["fromBar"] = nameof(InputTests.An_Edit_Changes_The_Chosen_Bars_Of_The_Part_And_Nothing_Else),
        ["toBar"] = nameof(InputTests.An_Edit_Changes_The_Chosen_Bars_Of_The_Part_And_Nothing_Else),
        ["part"] = nameof(InputTests.An_Edit_Changes_The_Chosen_Bars_Of_The_Part_And_Nothing_Else),
        ["bars"] = nameof(ComposeTests.Pieces_Have_The_Bars_And_The_Meter_Asked_For),
        ["meter"] = nameof(ComposeTests.Pieces_Have_The_Bars_And_The_Meter_Asked_For),
        ["key"] = nameof(ComposeTests.Tempo_Meter_Key_Names_And_Programs_Are_Written_Down),
        ["mode"] = nameof(ComposeTests.Minor_Pieces_Have_The_Minor_Third),
        ["tempo"] = nameof(ComposeTests.Tempo_Meter_Key_Names_And_Programs_Are_Written_Down),
        ["parts"] = nameof(ComposeTests.The_Parts_That_Were_Asked_For_Play),
        ["leadInstrument"] = nameof(ComposeTests.Tempo_Meter_Key_Names_And_Programs_Are_Written_Down),
        ["bandInstrument"] = nameof(ComposeTests.The_Parts_That_Were_Asked_For_Play),
        ["leadMode"] = nameof(KnobTests.What_The_Others_Hear_Of_The_Lead_Changes_What_They_Play),
        ["repeats"] = nameof(ComposeTests.Repeats_Are_Alike_But_For_Their_Endings_Taken_In_Turn),
        ["endingBars"] = nameof(ComposeTests.Repeats_Are_Alike_But_For_Their_Endings_Taken_In_Turn),
        ["endings"] = nameof(ComposeTests.Repeats_Are_Alike_But_For_Their_Endings_Taken_In_Turn),
        ["sampling"] = nameof(KnobTests.Daring_Surprises_And_The_Likeliest_Do_Not),
        ["temperature"] = nameof(KnobTests.Daring_Surprises_And_The_Likeliest_Do_Not),
        ["topP"] = nameof(KnobTests.Daring_Surprises_And_The_Likeliest_Do_Not),
        ["topK"] = nameof(KnobTests.Daring_Surprises_And_The_Likeliest_Do_Not),
        ["tries"] = nameof(KnobTests.More_Tries_Find_More_Ends),
        ["scale"] = nameof(KnobTests.Scales_Hold),
        ["rhythm"] = nameof(KnobTests.Rhythms_Are_Preferred),
        ["notesAtOnce"] = nameof(KnobTests.Chords_Have_The_Notes_And_Come_As_Often_As_Asked),
        ["octave"] = nameof(KnobTests.Octave_Length_And_Velocity_Are_Exact),
        ["noteLength"] = nameof(KnobTests.Octave_Length_And_Velocity_Are_Exact),
        ["velocityLow"] = nameof(KnobTests.Octave_Length_And_Velocity_Are_Exact),
        ["velocityHigh"] = nameof(KnobTests.Octave_Length_And_Velocity_Are_Exact),
        ["span"] = nameof(WishTests.Span),
        ["leaps"] = nameof(WishTests.Leaps),
        ["centre"] = nameof(WishTests.Height),
        ["rhythmDensity"] = nameof(WishTests.Density),
        ["chordDensity"] = nameof(WishTests.Chords_Of_Keyboard_Pieces),
        ["chordDepth"] = nameof(WishTests.Chords_Of_Keyboard_Pieces),
        ["position"] = nameof(KnobTests.Only_What_Is_An_End_Ends_On_The_Home_Note),
    };

    [Fact]
    public void Every_Parameter_Has_A_Test() => Assert.Equal(Ask.Manifest.Parameters.Select(p => p.Name).Order(StringComparer.Ordinal), Shown.Keys.Order(StringComparer.Ordinal));
}
