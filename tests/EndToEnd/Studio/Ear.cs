namespace EndToEnd.Studio;

/// <summary>
/// Listens to whatever goes to the speaker: <c>heard()</c> tells how loud it is and the strongest frequency, <c>font</c>
/// what came of the SoundFont.
/// </summary>
internal static class Ear
{
    /// <summary>Runs in the page before anything else.</summary>
    public const string Script =
        """
        (() => {
          const connect = AudioNode.prototype.connect;
          AudioNode.prototype.connect = function (to, ...more) {
            if (to instanceof AudioDestinationNode && !window.ear) {
              window.ear = new AnalyserNode(this.context, { fftSize: 8192, smoothingTimeConstant: 0 });
              connect.call(this, window.ear);
            }
            return connect.call(this, to, ...more);
          };
          const Node = window.AudioWorkletNode;
          if (Node) {
            window.AudioWorkletNode = class extends Node {
              constructor(...given) {
                super(...given);
                this.port.addEventListener("message", ({ data }) => { window.font = data.kind === "ready" ? "ready" : data.reason; });
              }
            };
          }
          window.heard = () => {
            if (!window.ear) return { level: 0, frequency: 0 };
            const samples = new Float32Array(window.ear.fftSize);
            window.ear.getFloatTimeDomainData(samples);
            const bins = new Float32Array(window.ear.frequencyBinCount);
            window.ear.getFloatFrequencyData(bins);
            const strongest = bins.reduce((best, value, i) => (value > bins[best] ? i : best), 1);
            return {
              level: Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length),
              frequency: strongest * window.ear.context.sampleRate / window.ear.fftSize,
            };
          };
        })();
        """;
}
