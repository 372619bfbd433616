import { randomKey } from "../../lib/random";

/** A random id for a project or a version, made here so that it can be made without a connection. */
export function newId(): string {
  const hex = randomKey();
  // The two marks of a version 4 UUID; the rest is chance.
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
