import { messagesOfProblem } from "../../../lib/problem";

/** What came of asking the host. */
export type Reply<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "refused"; readonly status: number; readonly messages: readonly string[]; readonly codes: readonly string[] }
  | { readonly kind: "signed-out" }
  /** No network, overload, restart: waiting helps. */
  | { readonly kind: "unreachable"; readonly waitMs?: number };

/** Asks as the API is asked, and never throws: an answer that may change by waiting is "unreachable". */
export async function ask<T>(path: string, read: (answer: Response) => Promise<T>, options: AskOptions = {}): Promise<Reply<T>> {
  const { method = "GET", body, headers, timeout = 30_000, fetcher = fetch } = options;
  // By hand: phones that end at iOS 15 have no AbortSignal.timeout.
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), timeout);
  try {
    const answer = await fetcher(path, {
      method, credentials: "same-origin", redirect: "manual", signal: patience.signal,
      headers: { Accept: "application/json", ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.ok) return { kind: "done", value: await read(answer) };
    return await refusal(answer);
  } catch {
    return { kind: "unreachable" };
  } finally {
    clearTimeout(timer);
  }
}

export interface AskOptions {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly timeout?: number;
  readonly fetcher?: typeof fetch;
}

async function refusal(answer: Response): Promise<Reply<never>> {
  const { status } = answer;
  if (status === 401 || answer.type === "opaqueredirect") return { kind: "signed-out" };
  // 501 is for good: the host cannot do it.
  if (status === 408 || status === 425 || status === 429 || (status >= 500 && status !== 501)) return { kind: "unreachable", ...retryAfter(answer) };
  const problem: unknown = await answer.json().catch(() => undefined);
  const errors = (problem as { errors?: unknown } | undefined)?.errors;
  const codes = (Array.isArray(errors) ? errors : []).map((error: unknown) => String((error as { code?: unknown } | null)?.code ?? ""));
  return { kind: "refused", status, messages: messagesOfProblem(problem, status), codes };
}

function retryAfter(answer: Response): { waitMs?: number } {
  const seconds = Number(answer.headers.get("Retry-After"));
  return Number.isFinite(seconds) && seconds > 0 ? { waitMs: Math.min(seconds, 300) * 1000 } : {};
}
