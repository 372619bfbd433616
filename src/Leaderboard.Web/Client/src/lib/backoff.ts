import { jitter } from "./random";

const shortest = 500;
const longest = 20_000;

/** Milliseconds to wait before the next try: doubles up to 20 s, with half of it left to chance. `tries` counts from 0. */
export function backoff(tries: number, random: () => number = Math.random): number {
  const wait = Math.min(longest, shortest * 2 ** Math.min(tries, 10));
  return jitter(wait / 2, wait, random);
}
