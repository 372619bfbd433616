import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { askList, isRendering } from "../../src/elements/judge/list";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("does not wait for ever for a network that answers nothing", async () => {
  const silent: typeof fetch = () => new Promise(() => undefined);
  const answers = Promise.all([askList("spring", silent), isRendering("/a/1", silent)]);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(await answers).toEqual([undefined, false]);
});
