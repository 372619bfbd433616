// General MIDI percussion, keys 35 to 81, in words short enough for a key.
const first = 35;
const names = [
  "Kick 2", "Kick", "Side stick", "Snare", "Clap", "Snare 2", "Low tom 2", "Closed hat", "Low tom", "Pedal hat", "Mid tom 2", "Open hat",
  "Mid tom", "High tom 2", "Crash", "High tom", "Ride", "China", "Ride bell", "Tambourine", "Splash", "Cowbell", "Crash 2", "Vibraslap",
  "Ride 2", "High bongo", "Low bongo", "Mute conga", "High conga", "Low conga", "High timbale", "Low timbale", "High agogo", "Low agogo",
  "Cabasa", "Maracas", "Whistle", "Long whistle", "Guiro", "Long guiro", "Claves", "High block", "Low block", "Mute cuica", "Cuica",
  "Mute triangle", "Triangle",
];

/** What a key plays in a drum kit; undefined outside General MIDI's. */
export function drumName(pitch: number): string | undefined {
  return names[pitch - first];
}
