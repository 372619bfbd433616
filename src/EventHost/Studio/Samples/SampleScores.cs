namespace EventHost.Studio.Samples;

/// <summary>Eight bars each, one voice, written for this: something to begin with for whoever has no tune yet.</summary>
internal static class SampleScores
{
    private const int Piano = 0;
    private const int Vibraphone = 11;
    private const int Clarinet = 71;
    private const int Flute = 73;
    private const int ElectricPiano = 4;

    public static readonly IReadOnlyList<SampleScore> All =
    [
        new(
            "morning-walk", "Bright and plain: good for trying out any composer.", Piano,
            """
            X:1
            T:Morning Walk
            M:4/4
            L:1/8
            Q:1/4=108
            K:C
            C2E2G2E2 | A3G E2C2 | D2F2E2D2 | E4 G4 |
            C2E2G2c2 | B3A G2E2 | F2A2G2B,2 | C8 |]
            """),
        new(
            "lantern-waltz", "Three beats to sway to: ask for an accompaniment.", Vibraphone,
            """
            X:2
            T:Lantern Waltz
            M:3/4
            L:1/8
            Q:1/4=138
            K:G
            D2G2B2 | A4F2 | G2B2d2 | c6 |
            B2d2g2 | e4c2 | A2B2F2 | G6 |]
            """),
        new(
            "rainy-window", "Slow and in minor, with long notes: leaves room for a second voice.", Clarinet,
            """
            X:3
            T:Rainy Window
            M:4/4
            L:1/8
            Q:1/4=76
            K:Am
            A4c2B2 | A2E6 | F2A2G2F2 | E8 |
            D4F2E2 | D2C2B,2C2 | E2^G2B2d2 | c2B2A4 |]
            """),
        new(
            "paper-boat", "A light jig: let a composer go on from it.", Flute,
            """
            X:4
            T:Paper Boat
            M:6/8
            L:1/8
            Q:3/8=92
            K:D
            D2F A2F | G2B A3 | d2A F2A | E6 |
            D2F A2B | d2e f2d | e2c A2c | d6 |]
            """),
        new(
            "night-bus", "Off the beat and a little blue: try what drums do to it.", ElectricPiano,
            """
            X:5
            T:Night Bus
            M:4/4
            L:1/8
            Q:1/4=120
            K:Ddor
            D3F- F2A2 | c3A- A2G2 | F3E- E2C2 | D6z2 |
            A3c- c2d2 | c2A2G2E2 | F2G2A2C2 | D8 |]
            """),
    ];
}
