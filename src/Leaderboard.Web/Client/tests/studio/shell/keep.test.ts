// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Keeper } from "../../../src/studio/shell/keep/keeper";
import { LocalProjects } from "../../../src/studio/shell/keep/local-projects";
import { MemoryProjects, type ProjectStore } from "../../../src/studio/shell/keep/project-store";
import { edit, project, storeWith, version } from "./make";

beforeEach(() => localStorage.clear());

describe.each([
  ["plain storage", (): ProjectStore => new LocalProjects(localStorage, "somebody/spring")],
  ["memory", (): ProjectStore => new MemoryProjects()],
])("pieces in %s", (_, open) => {
  it("come back as they were", async () => {
    const keep = open();
    await keep.putProject(project);
    await keep.putVersion(version("a", { midi: new Uint8Array([0, 255, 7]) }));
    expect(await keep.projects()).toEqual([project]);
    const [back] = await keep.versions("p");
    expect([...back!.midi!]).toEqual([0, 255, 7]);
    expect(await keep.versions("other")).toEqual([]);
  });

  it("an older state never takes the place of a newer one", async () => {
    const keep = open();
    await keep.putVersion(version("a", { revision: 5, midi: new Uint8Array([5]) }));
    await keep.putVersion(version("a", { revision: 3, saved: 3, midi: new Uint8Array([3]) }));
    expect((await keep.versions("p"))[0]).toMatchObject({ revision: 5, saved: 3, midi: new Uint8Array([5]) });
  });

  it("are forgotten whole", async () => {
    const keep = open();
    await keep.putProject(project);
    await keep.putVersion(version("a"));
    await keep.remove("p");
    expect([await keep.projects(), await keep.versions("p")]).toEqual([[], []]);
  });
});

describe("the keeper", () => {
  it("writes each change at once, the latest of several", async () => {
    const [store, keep] = [storeWith(version("a", { saved: 1 })), new MemoryProjects()];
    const keeper = new Keeper(store, keep);
    edit(store, "b", 1);
    edit(store, "b", 2);
    await keeper.settled();
    expect((await keep.versions("p")).map(({ id, revision }) => [id, revision])).toEqual([["b", 2]]);
    expect((await keep.projects())[0]?.current).toBe("b");
  });

  it("says when the device is full, and when it is not any more", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const store = storeWith(version("a"));
    let full = true;
    const keep = new (class extends MemoryProjects {
      override readonly lasting = true;
      override putVersion(one: ReturnType<typeof version>): Promise<void> {
        return full ? Promise.reject(new Error("QuotaExceededError")) : super.putVersion(one);
      }
      override putProject(): Promise<void> {
        return full ? Promise.reject(new Error("QuotaExceededError")) : Promise.resolve();
      }
    })();
    const keeper = new Keeper(store, keep);
    edit(store, "b", 1);
    await keeper.settled();
    expect(keeper.lasting).toBe(false);
    full = false;
    edit(store, "b", 2);
    await keeper.settled();
    expect(keeper.lasting).toBe(true);
  });

  it("that could not write one thing does not say that it keeps everything because of another", async () => {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const store = storeWith(version("a"));
    let full = true;
    const keep = new (class extends MemoryProjects {
      override readonly lasting = true;
      override putVersion(one: ReturnType<typeof version>): Promise<void> {
        return full ? Promise.reject(new Error("QuotaExceededError")) : super.putVersion(one);
      }
    })();
    const keeper = new Keeper(store, keep);
    edit(store, "b", 1);
    await keeper.settled();
    expect(keeper.lasting).toBe(false);
    // Room again: the next change takes along what had none.
    full = false;
    store.dispatch({ type: "renamed", title: "Evening", at: 1 });
    await keeper.settled();
    expect(keeper.lasting).toBe(true);
    expect((await keep.versions("p")).map(({ id }) => id)).toEqual(["b"]);
  });

  it("misses no change, in whatever moment it comes", async () => {
    for (let moment = 0; moment < 20; moment++) {
      const [store, keep] = [storeWith(version("a")), new MemoryProjects()];
      const keeper = new Keeper(store, keep);
      store.dispatch({ type: "renamed", title: "First", at: 1 });
      for (let i = 0; i < moment; i++) await Promise.resolve();
      store.dispatch({ type: "renamed", title: "Last", at: 2 });
      await keeper.settled();
      expect((await keep.projects())[0]?.title).toBe("Last");
    }
  });
});
