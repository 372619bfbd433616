/** A SoundFont that the host has, as the studio's page tells of it. */
export interface SoundFontOffer {
  readonly address: string;
  readonly bytes: number;
}

/** Where the host serves its SoundFont, for who was not told. */
export const soundFontAddress = "/api/v1/sound-font";

/** More than this many bytes is not fetched: a phone would wait, and a hall of them would stop the network. */
export const mostBytes = 40 * 1024 * 1024;

/** A SoundFont, or in words why there is none. */
export type Fetched = { readonly file: ArrayBuffer } | { readonly none: string };

const noFont: Fetched = { none: "The host has no SoundFont." };

/** Fetches the host's SoundFont; nothing is asked for when the host is known to have none, or one that is too large. */
export async function fetchSoundFont(
  offer: SoundFontOffer | null = { address: soundFontAddress, bytes: 0 }, fetcher: typeof fetch = fetch,
): Promise<Fetched> {
  if (!offer) return noFont;
  if (offer.bytes > mostBytes) return tooLarge(offer.bytes);
  try {
    const response = await fetcher(offer.address, { headers: { Accept: "*/*" } });
    if (response.status === 404) return noFont;
    if (!response.ok) return { none: `The host could not give its SoundFont (${response.status}).` };
    const bytes = Number(response.headers.get("Content-Length") ?? 0);
    if (bytes <= mostBytes) return { file: await response.arrayBuffer() };
    await response.body?.cancel();
    return tooLarge(bytes);
  } catch (error) {
    return { none: `The SoundFont could not be fetched: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function tooLarge(bytes: number): Fetched {
  return { none: `The host's SoundFont is too large to fetch (${Math.round(bytes / 1024 / 1024)} MB).` };
}
