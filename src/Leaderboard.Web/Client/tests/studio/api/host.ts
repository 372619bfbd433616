import { vi } from "vitest";

/** What was asked of the host. */
export interface Asked {
  method: string;
  address: string;
  headers: Record<string, string>;
  body: unknown;
}

/** A host that answers as it is told, and remembers what it was asked. */
export function host(answer: (asked: Asked) => Response | Promise<Response>): Asked[] {
  const calls: Asked[] = [];
  vi.stubGlobal("fetch", async (address: string, init: RequestInit) => {
    init.signal?.throwIfAborted();
    const asked: Asked = {
      method: init.method!,
      address,
      headers: init.headers as Record<string, string>,
      body: typeof init.body === "string" ? JSON.parse(init.body) : undefined,
    };
    calls.push(asked);
    return answer(asked);
  });
  return calls;
}

/** A refusal as the API writes it. */
export function problem(status: number, errors: { code: string; message: string; field?: string }[], headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify({ title: "No.", detail: errors.map((e) => e.message).join(" "), errors }), {
    status,
    headers: { "Content-Type": "application/problem+json", ...headers },
  });
}
