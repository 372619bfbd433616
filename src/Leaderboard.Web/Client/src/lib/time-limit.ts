/**
 * Ends with what `call` gives, or fails after that many milliseconds, whatever the call does. By hand: phones that end at
 * iOS 15 have no AbortSignal.timeout, and whoever waits there would wait for ever.
 */
export async function within<T>(milliseconds: number, call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const patience = new AbortController();
  const late = new Promise<never>((_, reject) =>
    patience.signal.addEventListener("abort", () => reject(new Error(`There was no answer within ${milliseconds / 1000} seconds.`))));
  const timer = setTimeout(() => patience.abort(), milliseconds);
  try {
    return await Promise.race([call(patience.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
