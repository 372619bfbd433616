import { TooLate, within } from "../../../lib/time-limit";
import { ApiError } from "../../api/api-error";

/** What came of asking the host, for whoever goes on whatever it is. */
export type Reply<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "refused"; readonly status: number; readonly messages: readonly string[]; readonly codes: readonly string[] }
  | { readonly kind: "signed-out" }
  /** No network, overload, restart: waiting helps. `says` is what a host that is busy answered. */
  | { readonly kind: "unreachable"; readonly waitMs?: number; readonly says?: readonly string[] };

// A host says of itself that it has too much to do; other answers that pass are those of what stands before it.
const busy = [429, 503];

/** Calls the host with a time limit, in milliseconds, and never throws for what the host or the network does. */
export async function reply<T>(call: (signal: AbortSignal) => Promise<T>, timeout = 30_000): Promise<Reply<T>> {
  try {
    return { kind: "done", value: await within(timeout, call) };
  } catch (error) {
    if (error instanceof TooLate) return { kind: "unreachable" };
    if (error instanceof ApiError) return replyOf(error);
    throw error;
  }
}

function replyOf(error: ApiError): Reply<never> {
  if (error.isSignedOut) return { kind: "signed-out" };
  const messages = error.faults.map(({ message }) => message);
  if (error.isPassing) {
    const waitMs = error.retryAfter ? { waitMs: Math.min(error.retryAfter, 300) * 1000 } : {};
    return { kind: "unreachable", ...waitMs, ...(busy.includes(error.status) ? { says: messages } : {}) };
  }
  return { kind: "refused", status: error.status, messages, codes: error.faults.map(({ code }) => code) };
}

/** Why the host did not do it, as sentences. */
export function reasonsOf(reply: Exclude<Reply<unknown>, { kind: "done" }>): readonly string[] {
  if (reply.kind === "refused") return reply.messages;
  if (reply.kind === "unreachable" && reply.says) return reply.says;
  return [reply.kind === "signed-out"
    ? "You are signed out. Sign in again, in another tab if you like; your piece stays."
    : "The host cannot be reached just now. Your piece is safe; try again in a moment."];
}
