import { expect, it, vi } from "vitest";
import type { SoundFontVoices } from "../../../src/studio/sound/sound-font/sound-font-voices";
import { VoiceChoice } from "../../../src/studio/sound/voice-choice";

const { Silent, font } = vi.hoisted(() => {
  class Silent {
    readonly output = { connect: () => undefined };
    close = () => undefined;
    setTrack = () => undefined;
  }
  return { Silent, font: { voices: new Silent(), fail: undefined as ((reason: string) => void) | undefined } };
});
vi.mock("../../../src/studio/sound/built-in/built-in-voices", () => ({ BuiltInVoices: Silent }));
vi.mock("../../../src/studio/sound/sound-font/sound-font-voices", () => ({
  SoundFontVoices: {
    create: ((_, __, failed) => {
      font.fail = failed;
      return Promise.resolve(font.voices as unknown as SoundFontVoices);
    }) satisfies typeof SoundFontVoices.create,
  },
}));

it("a SoundFont that stops while it waits for the piece to end is never used", async () => {
  const choice = new VoiceChoice({ audioWorklet: {} } as unknown as BaseAudioContext, {} as AudioNode, () => undefined);
  const builtIn = choice.voices;
  await choice.load(() => Promise.resolve({ file: new ArrayBuffer(1) }));
  choice.held = true;
  await vi.waitFor(() => expect(font.fail).toBeDefined());
  await new Promise((resolve) => setTimeout(resolve));
  font.fail!("The SoundFont synth stopped.");
  choice.held = false;
  expect(choice.voices).toBe(builtIn);
  expect(choice.state).toEqual({ kind: "built-in", reason: "The SoundFont synth stopped." });
});
