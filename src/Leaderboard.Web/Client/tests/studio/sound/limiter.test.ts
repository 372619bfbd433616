import { expect, it } from "vitest";
import { limited } from "../../../src/studio/sound/built-in/limiter";

it("leaves quiet sound alone, and keeps loud sound below 1 without folding it", () => {
  expect([0, 0.3, -0.6].map(limited)).toEqual([0, 0.3, -0.6]);
  let before = 0;
  for (let level = 0; level < 50; level += 0.05) {
    expect(limited(level)).toBeGreaterThanOrEqual(before);
    expect(limited(-level)).toBe(-limited(level));
    before = limited(level);
  }
  expect(before).toBeLessThan(0.98);
});
