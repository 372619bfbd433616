// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import EsCountdown from "../src/elements/es-countdown";

customElements.define("es-countdown", EsCountdown);
afterEach(() => void vi.useRealTimers());

it("goes by the host's clock, not by the phone's, and not by what that was when the page was drawn", () => {
  vi.useFakeTimers({ now: Date.parse("2026-03-14T18:00:00Z") });
  document.body.innerHTML = `<es-countdown now="2026-03-14T15:00:00Z" until="2026-03-14T15:45:00Z" over="over"></es-countdown>`;
  const countdown = document.querySelector("es-countdown")!;
  const over = vi.fn();
  countdown.addEventListener("es-over", over);
  expect([countdown.textContent, over.mock.calls.length]).toEqual([expect.stringContaining("45"), 0]);
  vi.advanceTimersByTime(40 * 60_000);
  document.body.append(countdown);
  expect(countdown.textContent).toMatch(/^5|^05|^4/);
  vi.advanceTimersByTime(6 * 60_000);
  expect([countdown.textContent, over.mock.calls.length]).toEqual(["over", 1]);
});
