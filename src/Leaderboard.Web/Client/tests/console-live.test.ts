// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import EsConsoleLive from "../src/elements/console/es-console-live";

customElements.define("es-console-live", EsConsoleLive);
let answers: ((words: string) => void)[];
const page = (words: string): string => `<es-console-live><p id="a" data-live>${words}</p></es-console-live>`;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  answers = [];
  vi.stubGlobal("fetch", () => new Promise((resolve) => answers.push((words) => resolve(new Response(page(words))))));
  document.body.innerHTML = page("first");
});
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("asks again when an answer does not come", async () => {
  await vi.advanceTimersByTimeAsync(60_000);
  expect(answers.length).toBeGreaterThan(1);
});

it("does not go back to what an earlier answer says that comes late", async () => {
  await vi.advanceTimersByTimeAsync(11_000);
  document.dispatchEvent(new Event("visibilitychange"));
  await vi.advanceTimersByTimeAsync(0);
  answers[1]!("new");
  await vi.advanceTimersByTimeAsync(0);
  answers[0]!("old");
  await vi.advanceTimersByTimeAsync(0);
  expect(document.querySelector("#a")!.textContent).toBe("new");
});
