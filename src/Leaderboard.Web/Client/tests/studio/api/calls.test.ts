import { afterEach, describe, expect, it, vi } from "vitest";
import { askForMusic, cancelJob, getJob, getResultMidi, isReachable } from "../../../src/studio/api/compositions";
import { getOrigin, submitVersion } from "../../../src/studio/api/entries";
import { isUsable, listPlugins, parametersOf } from "../../../src/studio/api/plugins";
import type { Plugin } from "../../../src/studio/api/plugins";
import { createProject, deleteProject, getInfo, listProjects, listRemovedProjects, openProject, renameProject, restoreProject } from "../../../src/studio/api/projects";
import { deleteVersion, getAudio, getMidi, relabelVersion, restoreVersion, saveVersion } from "../../../src/studio/api/versions";
import { host } from "./host";

afterEach(() => vi.unstubAllGlobals());

const base = "/api/v1/events/spring-2027/studio";
const version = `${base}/projects/p1/versions/v1`;

describe("every call says to the host what it means", () => {
  const cases: [string, () => Promise<unknown>, string, string, unknown][] = [
    ["info", () => getInfo("spring-2027"), "GET", base, undefined],
    ["list", () => listProjects("spring-2027"), "GET", `${base}/projects`, undefined],
    ["create", () => createProject("spring-2027", { id: "p1", title: "Dawn" }), "POST", `${base}/projects`, { id: "p1", title: "Dawn" }],
    ["open", () => openProject("spring-2027", "p1"), "GET", `${base}/projects/p1`, undefined],
    ["rename", () => renameProject("spring-2027", "p1", "Dusk"), "PATCH", `${base}/projects/p1`, { title: "Dusk" }],
    ["list the removed", () => listRemovedProjects("spring-2027"), "GET", `${base}/projects?removed=true`, undefined],
    ["restore", () => restoreProject("spring-2027", "p1"), "POST", `${base}/projects/p1/restore`, undefined],
    ["delete", () => deleteProject("spring-2027", "p1"), "DELETE", `${base}/projects/p1`, undefined],
    ["save a file", () => saveVersion("spring-2027", "p1", { id: "v1", parent: "v0", kind: "edited", label: "Take 2", midi: new Uint8Array([77, 84, 104, 100]), revision: 3 }),
      "PUT", version, { parent: "v0", kind: "edited", label: "Take 2", midi: "TVRoZA==", revision: 3 }],
    ["save a result", () => saveVersion("spring-2027", "p1", { id: "v1", parent: "v0", jobId: "j1", index: 2 }), "PUT", version, { parent: "v0", jobId: "j1", index: 2 }],
    ["save a sample", () => saveVersion("spring-2027", "p1", { id: "v1", sample: "night-bus" }), "PUT", version, { sample: "night-bus" }],
    ["relabel", () => relabelVersion("spring-2027", "p1", "v1", "Best"), "PATCH", version, { label: "Best" }],
    ["delete a version", () => deleteVersion("spring-2027", "p1", "v1"), "DELETE", version, undefined],
    ["bring a version back", () => restoreVersion("spring-2027", "p1", "v1"), "POST", `${version}/restore`, undefined],
    ["midi", () => getMidi("spring-2027", "p1", "v1"), "GET", `${version}/midi`, undefined],
    ["audio", () => getAudio("spring-2027", "p1", "v1", "mp3"), "GET", `${version}/audio?format=mp3`, undefined],
    ["submit", () => submitVersion("spring-2027", "p1", "v1", { title: "Dawn", fromBar: 5 }, "k1"), "POST", `${version}/entry`, { title: "Dawn", fromBar: 5 }],
    ["origin", () => getOrigin("e1"), "GET", "/api/v1/submissions/e1/origin", undefined],
    ["ask", () => askForMusic("spring-2027", { plugin: "maker", task: "continue", parameters: { mood: "blue" }, inputs: [{ version: "v1" }] }, "k2"),
      "POST", "/api/v1/events/spring-2027/compositions", { plugin: "maker", task: "continue", parameters: { mood: "blue" }, inputs: [{ version: "v1" }] }],
    ["job", () => getJob("j1"), "GET", "/api/v1/jobs/j1", undefined],
    ["cancel", () => cancelJob("j1"), "DELETE", "/api/v1/jobs/j1", undefined],
    ["result", () => getResultMidi("j1", 2), "GET", "/api/v1/jobs/j1/results/2/midi", undefined],
    ["plugins", () => listPlugins(), "GET", "/api/v1/plugins", undefined],
  ];
  it.each(cases)("%s", async (_, call, method, address, body) => {
    const asked = host(() => Response.json({}));
    await call();
    expect(asked.map(({ headers: _h, ...rest }) => rest)).toEqual([{ method, address, body }]);
  });

  it("carries the key that makes a second sending count once", async () => {
    const asked = host(() => Response.json({}));
    await submitVersion("spring-2027", "p1", "v1", {}, "once");
    await askForMusic("spring-2027", { plugin: "maker", task: "compose", parameters: {}, inputs: [] }, "twice");
    await listProjects("spring-2027");
    expect(asked.map((a) => a.headers["Idempotency-Key"])).toEqual(["once", "twice", undefined]);
  });

  it("takes nothing from an id that would change the address", async () => {
    const asked = host(() => Response.json({}));
    await openProject("spring-2027", "../../x?y");
    expect(asked[0]!.address).toBe(`${base}/projects/..%2F..%2Fx%3Fy`);
  });
});

it("gives bytes as they came", async () => {
  host(() => new Response(new Uint8Array([0, 255, 128])));
  expect([...(await getMidi("spring-2027", "p1", "v1"))]).toEqual([0, 255, 128]);
});

it("tells whether the host is there", async () => {
  host(() => new Response("ok"));
  expect(await isReachable()).toBe(true);
  host(() => Promise.reject(new TypeError("Failed to fetch")));
  expect(await isReachable()).toBe(false);
});

it("knows which plugins can be asked, and for what", () => {
  const plugin = { kind: "generator", state: "Busy", parameters: [{ name: "a", tasks: [] }, { name: "b", tasks: ["continue"] }] } as unknown as Plugin;
  expect(isUsable(plugin)).toBe(true);
  expect(isUsable({ ...plugin, state: "Quarantined" })).toBe(false);
  expect(isUsable({ ...plugin, kind: "judge" })).toBe(false);
  expect(parametersOf(plugin, "compose").map((p) => p.name)).toEqual(["a"]);
  expect(parametersOf(plugin, "continue").map((p) => p.name)).toEqual(["a", "b"]);
});
