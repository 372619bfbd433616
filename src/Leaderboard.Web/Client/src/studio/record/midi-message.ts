/** What a MIDI keyboard says of a key. */
export type KeyMessage =
  | { readonly on: true; readonly pitch: number; readonly velocity: number }
  | { readonly on: false; readonly pitch: number };

/** Reads a message of a MIDI keyboard, on any channel; undefined for everything but keys, and for what is no message. */
export function keyMessage(data: ArrayLike<number> | null | undefined): KeyMessage | undefined {
  if (!data || data.length < 3) return undefined;
  const [status, pitch, velocity] = [data[0]! & 0xf0, data[1]!, data[2]!];
  if (pitch > 127 || velocity > 127) return undefined;
  if (status === 0x90 && velocity > 0) return { on: true, pitch, velocity };
  return status === 0x80 || status === 0x90 ? { on: false, pitch } : undefined;
}
