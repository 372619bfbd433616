import { describe, expect, it, vi } from "vitest";
import type { Connection } from "../../src/board/feed";
import { farOf, isOver, saysOf, type JobView } from "../../src/jobs/job-view";
import { JobWatch } from "../../src/jobs/watch";

const view = (state: string, more: Partial<JobView> = {}): JobView => ({ state, progress: null, ...more });

/** A hub that answers with `first`, then pushes the rest at `push`; `fails` times it cannot be reached. */
function hub(first: JobView, pushed: JobView[], fails = 0) {
  const asked: string[] = [];
  let handler: (value: never) => void = () => undefined;
  const connect = async (): Promise<Connection> => {
    let closed: () => void = () => undefined;
    return {
      start: async () => { if (fails-- > 0) throw new Error("no network"); },
      stop: async () => { closed(); },
      on: (_method, given) => { handler = given; },
      onclose: (given) => { closed = given; },
      invoke: async <T>(method: string, id: unknown): Promise<T> => {
        asked.push(`${method} ${String(id)}`);
        return first as T;
      },
    };
  };
  const push = (): void => { for (const each of pushed.splice(0)) handler(each as never); };
  return { asked, connect, push };
}

describe("JobWatch", () => {
  it("tells each change and ends when the job is over", async () => {
    const { asked, connect, push } = hub(view("queued", { before: 1 }), [view("running", { progress: 0.5 }), view("finished", { progress: 1 }), view("running")]);
    const seen: string[] = [];
    await new JobWatch({ id: "j1", kind: "job", connect, onView: (v) => { seen.push(v.state); push(); }, onLost: async () => false, wait: async () => undefined }).start();
    expect(asked).toEqual(["Watch j1"]);
    expect(seen).toEqual(["queued", "running", "finished"]);
  });

  it("asks for itself while the hub cannot be reached, and goes on with the hub when it is back", async () => {
    const { asked, connect } = hub(view("finished"), [], 2);
    let looks = 0;
    await new JobWatch({ id: "r1", kind: "judging", connect, onView: () => undefined, onLost: async () => { looks++; return false; }, wait: async () => undefined }).start();
    expect(looks).toBe(2);
    expect(asked).toEqual(["WatchJudging r1"]);
  });

  it("says nothing when it is stopped while it asks", async () => {
    const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const { connect } = hub(view("queued"), []);
    const invoke = vi.fn(() => new Promise<never>((_, reject) => { breakOff = reject; }));
    let breakOff: (reason: Error) => void = () => undefined;
    const asking = async (): Promise<Connection> => ({ ...(await connect()), invoke });
    const watch = new JobWatch({ id: "j1", kind: "job", connect: asking, onView: () => undefined, onLost: async () => false, wait: async () => undefined });
    const run = watch.start();
    await vi.waitFor(() => expect(invoke).toHaveBeenCalled());
    await watch.stop();
    breakOff(new Error("Invocation canceled"));
    await run;
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });

  it("does not go back to what was before when the answer comes after the first news, and says nothing when it ends there", async () => {
    const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    for (const news of ["running", "finished"]) {
      const seen: string[] = [];
      const { connect } = hub(view("queued"), []);
      const late = async (): Promise<Connection> => {
        let told: (value: never) => void = () => undefined;
        const given = await connect();
        return {
          ...given,
          on: (_, handler) => { told = handler; },
          invoke: async <T>() => {
            told(view(news) as never);
            if (news === "finished") throw new Error("Invocation canceled");
            setTimeout(() => told(view("finished") as never));
            return view("queued") as T;
          },
        };
      };
      await new JobWatch({ id: "j1", kind: "job", connect: late, onView: (v) => seen.push(v.state), onLost: async () => true, wait: async () => undefined }).start();
      expect(seen).toEqual([...new Set([news, "finished"])]);
    }
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });

  it("ends when the page itself finds the job over", async () => {
    const { asked, connect } = hub(view("finished"), [], 99);
    await new JobWatch({ id: "j1", kind: "job", connect, onView: () => undefined, onLost: async () => true, wait: async () => undefined }).start();
    expect(asked).toEqual([]);
  });
});

describe("a job in words", () => {
  it("says the place, then what the plugin says, then that it has begun", () => {
    expect(saysOf(view("queued", { before: 0 }))).toBe("You are next.");
    expect(saysOf(view("queued", { before: 3 }))).toBe("3 jobs before yours.");
    expect(saysOf(view("running", { message: "Thinking of a motif" }))).toBe("Thinking of a motif");
    expect(saysOf(view("running"))).toBe("It has begun.");
  });

  it("counts entries for a judge and shares for a composer", () => {
    expect(farOf(view("running", { progress: 0.254 }))).toBe("25%");
    expect(farOf(view("running", { entries: 40, scored: 11, failed: 1 }))).toBe("12 of 40");
    expect(farOf(view("queued"))).toBe("waiting");
  });

  it("knows the ends, however the host writes them", () => {
    expect(["Finished", "failed", "Cancelled"].every(isOver)).toBe(true);
    expect(["Queued", "running"].some(isOver)).toBe(false);
  });
});
