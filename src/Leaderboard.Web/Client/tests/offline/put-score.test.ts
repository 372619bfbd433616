import { expect, it, vi } from "vitest";
import { putScore } from "../../src/lib/offline/put-score";

const parcel = { key: "k1", values: { originality: 4 }, comment: "bright" };
const answering = (status: number, body: unknown, headers: Record<string, string> = {}): typeof fetch =>
  () => Promise.resolve(new Response(typeof body === "string" ? body : JSON.stringify(body), { status, headers }));

it("sends the key and the sheet, and reads the revision", async () => {
  let seen: RequestInit | undefined;
  const fetcher: typeof fetch = (_, init) => { seen = init; return answering(200, { revision: 3 })("") };
  expect(await putScore("/x", parcel, fetcher)).toEqual({ kind: "saved", revision: 3 });
  expect(new Headers(seen?.headers).get("Idempotency-Key")).toBe("k1");
  expect(JSON.parse(String(seen?.body))).toEqual({ values: { originality: 4 }, comment: "bright" });
});

it.each([[409], [422], [403], [400], [404]])("tells what the host says to %d", async (status) =>
  expect(await putScore("/x", parcel, answering(status, { errors: [{ message: "One." }, { message: "Two." }] })))
    .toEqual({ kind: "refused", status, messages: ["One.", "Two."] }));

it.each([[500], [502], [503], [408]])("takes %d for a host that is not there now", async (status) =>
  expect(await putScore("/x", parcel, answering(status, ""))).toEqual({ kind: "unreachable" }));

it("waits as a 429 asks", async () =>
  expect(await putScore("/x", parcel, answering(429, "", { "Retry-After": "7" }))).toEqual({ kind: "unreachable", waitMs: 7000 }));

it("takes 401 for signed out", async () => expect(await putScore("/x", parcel, answering(401, ""))).toEqual({ kind: "signed-out" }));

it("does not take a captive portal's page for a confirmation", async () => {
  expect(await putScore("/x", parcel, answering(200, "<html>Welcome to the hotel</html>"))).toEqual({ kind: "unreachable" });
  expect(await putScore("/x", parcel, answering(200, { welcome: true }))).toEqual({ kind: "unreachable" });
});

it("takes a lost connection for one", async () =>
  expect(await putScore("/x", parcel, () => Promise.reject(new TypeError("Failed to fetch")))).toEqual({ kind: "unreachable" }));

it("gives up a refusal whose words do not come, and a host that does not heed", async () => {
  vi.useFakeTimers();
  try {
    const stalled = { ok: false, status: 409, type: "basic", headers: new Headers(), json: () => new Promise(() => undefined) } as unknown as Response;
    for (const fetcher of [() => Promise.resolve(stalled), () => new Promise<Response>(() => undefined)]) {
      const answer = putScore("/x", parcel, fetcher);
      await vi.advanceTimersByTimeAsync(20_000);
      expect(await answer).toEqual({ kind: "unreachable" });
    }
  } finally {
    vi.useRealTimers();
  }
});

it("takes another place's redirection for a network that is not there: the host itself never sends one elsewhere", async () => {
  const portal = { ok: false, status: 0, type: "opaqueredirect", headers: new Headers() } as unknown as Response;
  expect(await putScore("/x", parcel, () => Promise.resolve(portal))).toEqual({ kind: "unreachable" });
});

it("gives up a host that does not answer, also on phones without AbortSignal.timeout", async () => {
  vi.useFakeTimers();
  vi.stubGlobal("AbortSignal", class {});
  try {
    const silent: typeof fetch = (_, init) => new Promise((_resolve, reject) => init?.signal?.addEventListener("abort", () => reject(new Error("aborted"))));
    const answer = putScore("/x", parcel, silent);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await answer).toEqual({ kind: "unreachable" });
    expect(await putScore("/x", parcel, answering(200, { revision: 1 }))).toEqual({ kind: "saved", revision: 1 });
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  }
});
