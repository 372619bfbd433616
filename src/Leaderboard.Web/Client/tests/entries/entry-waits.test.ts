// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import EsEntrySound from "../../src/elements/entries/es-entry-sound";
import EsEntryWithdraw from "../../src/elements/entries/es-entry-withdraw";

customElements.define("es-entry-sound", EsEntrySound);
customElements.define("es-entry-withdraw", EsEntryWithdraw);

// A network that is there and brings nothing.
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("fetch", vi.fn(() => new Promise(() => undefined)));
});
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("an entry's sound is asked for again", async () => {
  document.body.innerHTML = `<es-entry-sound data-src="/a"></es-entry-sound>`;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(document.body.textContent).toContain("No network");
  expect(vi.mocked(fetch).mock.calls.length).toBeGreaterThan(1);
});

it("withdrawing ends, and can be tried again", async () => {
  document.body.innerHTML = `<es-entry-withdraw data-id="e1" data-midi="/m"><form><button>Withdraw</button></form></es-entry-withdraw>`;
  document.querySelector("form")!.dispatchEvent(new Event("submit", { cancelable: true }));
  expect(document.querySelector("button")!.disabled).toBe(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([document.querySelector("button")!.disabled, document.body.textContent]).toEqual([false, expect.stringContaining("The connection broke off.")]);
});
