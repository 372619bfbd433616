/** Reads bytes and never past the end: what is missing reads as 0 and sets `ended`. */
export class ByteReader {
  ended = false;
  #at: number;

  constructor(readonly bytes: Uint8Array, from = 0, readonly to = bytes.length) {
    this.#at = from;
  }

  get at(): number {
    return this.#at;
  }

  byte(): number {
    if (this.#at >= this.to) {
      this.ended = true;
      return 0;
    }
    return this.bytes[this.#at++] ?? 0;
  }

  peek(): number {
    return this.#at < this.to ? (this.bytes[this.#at] ?? 0) : 0;
  }

  number(length: number): number {
    let value = 0;
    for (let i = 0; i < length; i++) value = value * 256 + this.byte();
    return value;
  }

  text(length: number): string {
    return String.fromCharCode(...Array.from({ length }, () => this.byte()));
  }

  /** A variable-length quantity; four bytes at most, as the standard has it. */
  quantity(): number {
    let value = 0;
    for (let i = 0; i < 4; i++) {
      const byte = this.byte();
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) break;
    }
    return value;
  }

  skip(length: number): void {
    if (this.#at + length > this.to) this.ended = true;
    this.#at = Math.min(this.to, this.#at + length);
  }
}
