/** Where the host serves its SoundFont. */
export const soundFontAddress = "/api/v1/sound-font";

/** More than this many bytes is not fetched: a phone would wait, and a hall of them would stop the network. */
export const mostBytes = 40 * 1024 * 1024;

/** A SoundFont, or in words why there is none. */
export type Fetched = { readonly file: ArrayBuffer } | { readonly none: string };

/** Fetches the host's SoundFont. */
export async function fetchSoundFont(fetcher: typeof fetch = fetch, signal?: AbortSignal): Promise<Fetched> {
  try {
    const response = await fetcher(soundFontAddress, { headers: { Accept: "*/*" }, ...(signal ? { signal } : {}) });
    if (response.status === 404) return { none: "The host has no SoundFont." };
    if (!response.ok) return { none: `The host could not give its SoundFont (${response.status}).` };
    const bytes = Number(response.headers.get("Content-Length") ?? 0);
    if (bytes > mostBytes) {
      await response.body?.cancel();
      return { none: `The host's SoundFont is too large to fetch (${Math.round(bytes / 1024 / 1024)} MB).` };
    }
    return { file: await response.arrayBuffer() };
  } catch (error) {
    return { none: `The SoundFont could not be fetched: ${error instanceof Error ? error.message : String(error)}` };
  }
}
