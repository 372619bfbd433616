/** That there was no answer in time. */
export class TooLate extends Error {}

/**
 * Ends with what `call` gives, or fails (`TooLate`) after that many milliseconds, whatever the call does. By hand: phones
 * that end at iOS 15 have no AbortSignal.timeout, and whoever waits there would wait for ever.
 */
export async function within<T>(milliseconds: number, call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const patience = new AbortController();
  const late = new Promise<never>((_, reject) => patience.signal.addEventListener("abort", reject));
  const timer = setTimeout(() => patience.abort(), milliseconds);
  try {
    return await Promise.race([call(patience.signal), late]);
  } catch (error) {
    // Whichever of the two was first to fail.
    throw patience.signal.aborted ? new TooLate(`There was no answer within ${milliseconds / 1000} seconds.`) : error;
  } finally {
    clearTimeout(timer);
  }
}
