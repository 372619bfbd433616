/** A key of 128 random bits as 32 hex digits. crypto.randomUUID is missing on plain-HTTP addresses of a local network. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A whole number of milliseconds from `min` to below `max`, so that thousands of phones do not all ask at once. */
export function jitter(min: number, max: number, random: () => number = Math.random): number {
  return Math.floor(min + (max - min) * random());
}
