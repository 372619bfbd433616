import { expect, it } from "vitest";
import { backoff } from "../src/lib/backoff";

it("grows to twenty seconds and stays there for ever", () => {
  expect(backoff(0, () => 0)).toBe(250);
  expect(backoff(3, () => 0.999)).toBeLessThan(4_000);
  expect(backoff(10_000, () => 0.999)).toBeLessThanOrEqual(20_000);
  expect(backoff(10_000, () => 0)).toBe(10_000);
});
