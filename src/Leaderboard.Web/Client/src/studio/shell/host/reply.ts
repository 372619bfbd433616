import { ApiError } from "../../api/api-error";

/** What came of asking the host, for whoever goes on whatever it is. */
export type Reply<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "refused"; readonly status: number; readonly messages: readonly string[]; readonly codes: readonly string[] }
  | { readonly kind: "signed-out" }
  /** No network, overload, restart: waiting helps. */
  | { readonly kind: "unreachable"; readonly waitMs?: number };

/** Calls the host with a time limit, in milliseconds, and never throws for what the host or the network does. */
export async function reply<T>(call: (signal: AbortSignal) => Promise<T>, timeout = 30_000): Promise<Reply<T>> {
  // By hand: phones that end at iOS 15 have no AbortSignal.timeout.
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), timeout);
  try {
    return { kind: "done", value: await call(patience.signal) };
  } catch (error) {
    if (patience.signal.aborted) return { kind: "unreachable" };
    if (error instanceof ApiError) return replyOf(error);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function replyOf(error: ApiError): Reply<never> {
  if (error.isSignedOut) return { kind: "signed-out" };
  if (error.isPassing) return { kind: "unreachable", ...(error.retryAfter ? { waitMs: Math.min(error.retryAfter, 300) * 1000 } : {}) };
  return { kind: "refused", status: error.status, messages: error.faults.map(({ message }) => message), codes: error.faults.map(({ code }) => code) };
}

/** Why the host did not do it, as sentences. */
export function reasonsOf(reply: Exclude<Reply<unknown>, { kind: "done" }>): readonly string[] {
  if (reply.kind === "refused") return reply.messages;
  return [reply.kind === "signed-out"
    ? "You are signed out. Sign in again, in another tab if you like; your piece stays."
    : "The host cannot be reached just now. Your piece is safe; try again in a moment."];
}
