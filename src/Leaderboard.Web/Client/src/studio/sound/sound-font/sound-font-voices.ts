import type { Sounding, TrackSound, VoiceNote, Voices } from "../voices";
import { Channels } from "./channels";
import type { FromProcessor, ToProcessor } from "./messages";
import processorAddress from "./processor?worker&url";

const nothing: Sounding = { release: () => undefined, cancel: () => undefined };

/** A SoundFont, played in an audio worklet: only in a secure context (HTTPS, or this very machine). */
export class SoundFontVoices implements Voices {
  readonly #node: AudioWorkletNode;
  readonly #channels = new Channels();
  #lastId = 0;

  private constructor(node: AudioWorkletNode) {
    this.#node = node;
  }

  /**
   * Loads the processor and gives it the SoundFont; `failed` is called when the synth stops later on.
   * @throws Error when the file cannot be read, or the worklet not be had.
   */
  static async create(context: BaseAudioContext, file: ArrayBuffer, failed: (reason: string) => void): Promise<SoundFontVoices> {
    await context.audioWorklet.addModule(processorAddress);
    const node = new AudioWorkletNode(context, "sound-font", { numberOfInputs: 0, outputChannelCount: [2] });
    const voices = new SoundFontVoices(node);
    try {
      await voices.#load(file);
    } catch (error) {
      voices.close();
      throw error;
    }
    node.onprocessorerror = () => failed("The SoundFont synth stopped.");
    return voices;
  }

  get output(): AudioNode {
    return this.#node;
  }

  setTrack(id: string, { drums, program, volume, pan, audible }: TrackSound): void {
    this.#tell({
      kind: "channel", channel: this.#channels.of(id, drums), program,
      volume: audible ? volume : 0, pan: Math.min(127, Math.round(64 + pan * 64)),
    });
  }

  removeTrack(id: string): void {
    const channel = this.#channels.get(id);
    if (channel !== undefined) this.#tell({ kind: "channel", channel, program: 0, volume: 0, pan: 64 });
    this.#channels.free(id);
  }

  start({ track, pitch, velocity, at }: VoiceNote): Sounding {
    const channel = this.#channels.get(track);
    if (channel === undefined) return nothing;
    const id = ++this.#lastId;
    this.#tell({ kind: "on", id, channel, pitch, velocity, at });
    return {
      release: (time) => this.#tell({ kind: "off", id, at: time }),
      cancel: () => this.#tell({ kind: "cancel", id }),
    };
  }

  silence(): void {
    this.#tell({ kind: "silence" });
  }

  close(): void {
    this.silence();
    this.#node.disconnect();
    this.#node.port.close();
  }

  async #load(file: ArrayBuffer): Promise<void> {
    const answer = new Promise<FromProcessor>((resolve, reject) => {
      this.#node.port.onmessage = ({ data }: MessageEvent<FromProcessor>) => resolve(data);
      this.#node.onprocessorerror = () => reject(new Error("The SoundFont synth stopped."));
    });
    this.#node.port.postMessage({ kind: "bank", file } satisfies ToProcessor, [file]);
    const said = await answer;
    if (said.kind === "unreadable") throw new Error(`The SoundFont cannot be read: ${said.reason}`);
  }

  #tell(message: ToProcessor): void {
    this.#node.port.postMessage(message);
  }
}
