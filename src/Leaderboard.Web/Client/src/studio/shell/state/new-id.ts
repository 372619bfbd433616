import { randomKey } from "../../../lib/random";

/** A random UUID (version 4). crypto.randomUUID is missing on plain-HTTP addresses of a local network. */
export function newId(key: () => string = randomKey): string {
  const hex = key();
  const variant = (8 + (parseInt(hex[16]!, 16) & 3)).toString(16);
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, variant + hex.slice(17, 20), hex.slice(20, 32)].join("-");
}
