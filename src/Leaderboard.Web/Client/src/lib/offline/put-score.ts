import { messagesOf } from "../problem";
import { within } from "../time-limit";
import type { Parcel } from "./score-record";

/** What came of sending a parcel. */
export type Answer =
  | { kind: "saved"; revision: number }
  | { kind: "refused"; status: number; messages: string[] }
  | { kind: "signed-out" }
  | { kind: "unreachable"; waitMs?: number };

const timeout = 20_000;
const passing = [408, 425, 429];

/** Sends one parcel. An answer that may change by waiting (no network, overload, restart) is "unreachable". */
export async function putScore(url: string, parcel: Parcel, fetcher: typeof fetch = fetch): Promise<Answer> {
  try {
    return await within(timeout, async (signal) => readAnswer(await fetcher(url, {
      method: "PUT",
      headers: { "Content-Type": "application/json", Accept: "application/json", "Idempotency-Key": parcel.key },
      body: JSON.stringify({ values: parcel.values, comment: parcel.comment }),
      credentials: "same-origin",
      redirect: "manual",
      keepalive: true,
      signal,
    })));
  } catch {
    return { kind: "unreachable" };
  }
}

async function readAnswer(response: Response): Promise<Answer> {
  if (response.ok) {
    const told = (await response.json()) as { revision?: unknown };
    // A captive portal answers 200 with a page of its own: that is no confirmation.
    return typeof told.revision === "number" ? { kind: "saved", revision: told.revision } : { kind: "unreachable" };
  }
  if (response.status === 401) return { kind: "signed-out" };
  // The host itself sends nobody elsewhere: a redirection is a captive portal's.
  if (response.type === "opaqueredirect" || passing.includes(response.status) || response.status >= 500)
    return { kind: "unreachable", ...retryAfter(response) };
  return { kind: "refused", status: response.status, messages: await messagesOf(response) };
}

function retryAfter(response: Response): { waitMs?: number } {
  const seconds = Number(response.headers.get("Retry-After"));
  return Number.isFinite(seconds) && seconds > 0 ? { waitMs: Math.min(seconds, 300) * 1000 } : {};
}
