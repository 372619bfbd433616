// "ifil" is the version chunk, among the first of every SoundFont: its name, its size, the major version.
const name = [0x69, 0x66, 0x69, 0x6c];
const search = 4096;

/** Whether a SoundFont's samples are compressed: version 3, mostly called .sf3. */
export function isCompressed(file: ArrayBuffer): boolean {
  const bytes = new Uint8Array(file, 0, Math.min(search, file.byteLength));
  for (let i = 0; i + 10 <= bytes.length; i++)
    if (name.every((byte, k) => bytes[i + k] === byte)) return bytes[i + 8]! >= 3;
  return false;
}
