// @vitest-environment jsdom
import { expect, it, vi } from "vitest";
import { loadAgenda, onAgenda } from "../src/agenda/event-info";

it("does not go back to the deadline of before when that answer comes last", async () => {
  const answers: ((deadline: string) => void)[] = [];
  const fetcher: typeof fetch = () => new Promise((resolve) => answers.push((deadline) => resolve(new Response(JSON.stringify({ agenda: [], deadline })))));
  const told: (string | null | undefined)[] = [];
  const stop = onAgenda((info) => told.push(info.deadline));
  const loads = [loadAgenda("spring", fetcher), loadAgenda("spring", fetcher)];
  answers[1]!("later");
  await loads[1];
  answers[0]!("before");
  await Promise.all(loads);
  stop();
  expect(told).toEqual(["later"]);
});

it("ends where nothing answers, so that it is asked again", async () => {
  vi.useFakeTimers();
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  const load = loadAgenda("spring", () => new Promise(() => undefined));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await load).toBeUndefined();
  vi.useRealTimers();
});
