// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import EsEntries from "../../src/elements/entries/es-entries";

customElements.define("es-entries", EsEntries);
afterEach(() => vi.unstubAllGlobals());

it.each([["is drawn anew when the deadline comes", false, 1], ["is not drawn anew under the hand that just chose a file", true, 0]])("the page %s", (_, chosen, reloads) => {
  vi.useFakeTimers();
  const reload = vi.fn();
  vi.stubGlobal("location", { reload });
  document.body.innerHTML = "<es-entries><es-entry-form></es-entry-form><p></p></es-entries>";
  document.querySelector("p")!.dispatchEvent(new Event("es-over", { bubbles: true }));
  vi.advanceTimersByTime(500);
  (document.querySelector("es-entry-form") as unknown as { busy: boolean }).busy = chosen;
  vi.advanceTimersByTime(5_000);
  vi.useRealTimers();
  expect(reload).toHaveBeenCalledTimes(reloads);
});
