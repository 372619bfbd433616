import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiError } from "../../../src/studio/api/api-error";
import { reasonsOf, reply, type Reply } from "../../../src/studio/shell/host/reply";

const refusing = (status: number, retryAfter?: number) => reply(() => Promise.reject(new ApiError(status, [{ code: "busy", message: "You have 3 exports under way." }], retryAfter)));
const words = (answer: Reply<unknown>): string => (answer.kind === "done" ? "" : reasonsOf(answer).join(" "));

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("asking the host", () => {
  it("ends with its time limit also where the call goes on without an end", async () => {
    const answers: Reply<unknown>[] = [];
    void reply(() => new Promise<never>(() => undefined), 1_000).then((answer) => answers.push(answer));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(answers).toEqual([{ kind: "unreachable" }]);
  });

  it("gives what the host says of its being busy, and how long that lasts", async () => {
    const answer = await refusing(429, 10);
    expect(answer).toMatchObject({ kind: "unreachable", waitMs: 10_000 });
    expect(words(answer)).toBe("You have 3 exports under way.");
    expect(words(await refusing(0))).toContain("cannot be reached");
  });
});
