// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Connection } from "../../src/board/feed";
import EsJob from "../../src/elements/jobs/es-job";

const hub = vi.hoisted(() => ({ push: (_: unknown): void => undefined, first: { state: "queued", progress: null } as unknown }));
vi.mock("../../src/jobs/connect", () => ({
  connectToJobs: (): Connection => {
    let closed = (): void => undefined;
    return {
      start: () => Promise.resolve(), stop: () => Promise.resolve(closed()), onclose: (given) => { closed = given; },
      on: (_, given) => { hub.push = given as (view: unknown) => void; },
      invoke: <T>() => Promise.resolve(hub.first as T),
    };
  },
}));

customElements.define("es-job", EsJob);
const page = (state: string): string => `<title>${state}</title><es-job data-id="j1" data-state="${state}"><p data-part id="p">${state}</p></es-job>`;
const said = (): string => document.querySelector("#p")!.textContent!;
let answers: ((html: string) => void)[];

beforeEach(async () => {
  vi.useFakeTimers();
  answers = [];
  vi.stubGlobal("fetch", () => new Promise((resolve) => answers.push((html) => resolve(new Response(html)))));
  document.body.innerHTML = page("Queued");
  // The hub's client is fetched when it is needed.
  await vi.waitFor(() => expect(hub.push.length).toBe(1));
  await vi.advanceTimersByTimeAsync(0);
});
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("stays over when the page of before comes late", async () => {
  hub.push({ state: "running", progress: 0 });
  hub.push({ state: "finished", progress: 1 });
  await vi.advanceTimersByTimeAsync(0);
  expect(answers).toHaveLength(2);
  answers[1]!(page("Finished"));
  await vi.advanceTimersByTimeAsync(0);
  answers[0]!(page("Running"));
  await vi.advanceTimersByTimeAsync(0);
  expect([said(), document.title]).toEqual(["Finished", "Finished"]);
});

it("asks again until the page says too that it is over", async () => {
  hub.push({ state: "finished", progress: 1 });
  await vi.advanceTimersByTimeAsync(0);
  answers[0]!(page("Running"));
  await vi.advanceTimersByTimeAsync(2_000);
  expect(answers).toHaveLength(2);
  answers[1]!(page("Finished"));
  await vi.advanceTimersByTimeAsync(2_000);
  expect([said(), answers.length]).toEqual(["Finished", 2]);
});

it("asks again when the page does not answer", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  hub.push({ state: "finished", progress: 1 });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(answers.length).toBeGreaterThan(1);
  answers.at(-1)!(page("Finished"));
  await vi.advanceTimersByTimeAsync(0);
  expect(said()).toBe("Finished");
});
