import { AudioOut } from "./audio-out";
import { fetchSoundFont, type SoundFontOffer } from "./sound-font/fetch-sound-font";
import { SoundEngine } from "./sound-engine";

/** The sound for a page that knows which SoundFont the host has; null for none. */
export function engineFor(soundFont: SoundFontOffer | null): SoundEngine {
  return new SoundEngine(new AudioOut({ fetchSoundFont: () => fetchSoundFont(soundFont) }));
}
