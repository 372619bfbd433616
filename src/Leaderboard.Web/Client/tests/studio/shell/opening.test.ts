import { describe, expect, it, vi } from "vitest";
import type { OpenProject, Project as HostProject } from "../../../src/studio/api/projects";
import type { Version as HostVersion } from "../../../src/studio/api/versions";
import type { Reply } from "../../../src/studio/shell/host/reply";
import { MemoryProjects } from "../../../src/studio/shell/keep/project-store";
import { listPieces, openPiece, untitled } from "../../../src/studio/shell/work/opening";
import { listRemoved, removePiece, restorePiece } from "../../../src/studio/shell/work/removed-pieces";
import { sendStragglers } from "../../../src/studio/shell/work/stragglers";
import { project, version } from "./make";

const done = <T>(value: unknown): Promise<Reply<T>> => Promise.resolve({ kind: "done", value: value as T });
const away = (): Promise<Reply<never>> => Promise.resolve({ kind: "unreachable" });
const hostVersion = (id: string, given: Partial<HostVersion> = {}): Partial<HostVersion> => ({
  id, parent: null, kind: "edited", label: id, revision: 1, bars: 8, noteCount: 5, createdAt: "2026-01-01T10:00:00Z", making: null, ...given,
});

describe("the list of pieces", () => {
  const onHost: Partial<HostProject>[] = [{ id: "h", title: "On the host", changedAt: "2026-01-01T10:00:00Z" }, { id: "p", title: "Both", changedAt: "2026-01-01T09:00:00Z" }];

  it("is what the host and the device have, changed last first", async () => {
    const keep = new MemoryProjects();
    await keep.putProject({ ...project, id: "p", title: "Both, renamed here", created: true, changedAt: Date.parse("2026-01-01T11:00:00Z") });
    await keep.putProject({ ...project, id: "d", title: "Only here", created: false, changedAt: 1 });
    const { pieces } = await listPieces({ projects: () => done(onHost) }, keep);
    expect(pieces.map(({ id, onlyHere }) => [id, onlyHere])).toEqual([["p", false], ["h", false], ["d", true]]);
  });

  it("leaves out a piece with nothing in it and no name", async () => {
    const keep = new MemoryProjects();
    for (const [id, title] of [["empty", untitled], ["named", "Night Train"], ["played", untitled]] as const) await keep.putProject({ ...project, id, title });
    await keep.putVersion(version("v", { project: "played" }));
    expect((await listPieces({ projects: away }, keep)).pieces.map(({ id }) => id).sort()).toEqual(["named", "played"]);
  });

  it("leaves out what was deleted on the host, and without the host nothing", async () => {
    const keep = new MemoryProjects();
    await keep.putProject({ ...project, id: "gone", created: true });
    expect((await listPieces({ projects: () => done([]) }, keep)).pieces).toEqual([]);
    expect((await listPieces({ projects: away }, keep)).pieces.map(({ id }) => id)).toEqual(["gone"]);
  });
});

describe("a piece that is removed", () => {
  const removing = (online: boolean, known = true) => {
    const answer = (): Promise<Reply<never>> => (!online ? away() : known ? done<never>([]) : Promise.resolve({ kind: "refused", status: 404, messages: ["Unknown."], codes: [] }));
    return { projects: answer, removedProjects: answer, remove: answer, restore: answer };
  };

  it("that only this device has goes and comes back without the host, and is not sent meanwhile", async () => {
    const keep = new MemoryProjects();
    await keep.putProject(project);
    await keep.putVersion(version("a"));
    const host = removing(false);
    expect(await removePiece(host, keep, "p")).toBeUndefined();
    expect([(await listPieces(host, keep)).pieces, (await listRemoved(host, keep)).map(({ title }) => title)]).toEqual([[], ["Morning Walk"]]);
    const save = vi.fn();
    await sendStragglers({ create: save, rename: save, save }, keep, "other");
    expect(save).not.toHaveBeenCalled();

    expect(await restorePiece(host, keep, "p")).toBeUndefined();
    expect([(await listPieces(host, keep)).pieces.length, await listRemoved(host, keep), (await keep.versions("p")).length]).toEqual([1, [], 1]);
  });

  it("that the host has stays while the host cannot be reached, and its unsent work is kept when it goes", async () => {
    const keep = new MemoryProjects();
    await keep.putProject({ ...project, created: true });
    await keep.putVersion(version("unsent"));
    expect(await removePiece(removing(false), keep, "p")).toMatch(/cannot be reached/);
    expect((await listPieces(removing(false), keep)).pieces).toHaveLength(1);
    expect(await removePiece(removing(true), keep, "p")).toBeUndefined();
    expect((await listPieces(removing(false), keep)).pieces).toEqual([]);
    expect(await restorePiece(removing(true, false), keep, "p")).toBe("Unknown.");
    expect(await restorePiece(removing(true), keep, "p")).toBeUndefined();
    expect((await keep.versions("p")).map(({ id }) => id)).toEqual(["unsent"]);
  });
});

describe("opening a piece", () => {
  const answer: Partial<OpenProject> = { id: "p", title: "Host's title", changedAt: "2026-01-01T10:00:00Z", versions: [hostVersion("a"), hostVersion("z", { parent: "a" })] as HostVersion[], removed: [hostVersion("r")] as HostVersion[] };

  it("brings together what the device and the host know", async () => {
    const keep = new MemoryProjects();
    await keep.putProject({ ...project, created: true, savedTitle: "Old", title: "Renamed here" });
    await keep.putVersion(version("a", { revision: 3, saved: 1 }));
    await keep.putVersion(version("mine", { parent: "a" }));
    const opened = await openPiece({ open: () => done(answer) }, keep, "p");
    expect(opened?.removed.map(({ id }) => id)).toEqual(["r"]);
    expect(opened?.project).toMatchObject({ title: "Renamed here", savedTitle: "Host's title", created: true });
    expect(opened?.versions.map(({ id, revision, saved }) => [id, revision, saved])).toEqual([["a", 3, 1], ["mine", 1, 0], ["z", 1, 1]]);
  });

  it("forgets on the device what was removed elsewhere, and never what was not sent", async () => {
    const keep = new MemoryProjects();
    await keep.putProject({ ...project, created: true });
    for (const here of [version("gone", { saved: 1 }), version("a", { saved: 1 }), version("base", { saved: 1 }), version("mine", { parent: "base" })]) await keep.putVersion(here);
    const opened = await openPiece({ open: () => done(answer) }, keep, "p");
    expect(opened?.versions.map(({ id }) => id)).toEqual(["a", "base", "mine", "z"]);
    expect((await keep.versions("p")).map(({ id }) => id)).toEqual(["a", "base", "mine"]);
  });

  it("works without the host, and says when nobody has it", async () => {
    const keep = new MemoryProjects();
    await keep.putProject(project);
    await keep.putVersion(version("a"));
    expect((await openPiece({ open: away }, keep, "p"))?.versions).toHaveLength(1);
    expect(await openPiece({ open: away }, keep, "other")).toBeUndefined();
  });
});

describe("what other pieces left on the device", () => {
  it("is sent, and noted as sent; the open one is left to its own saver", async () => {
    const keep = new MemoryProjects();
    await keep.putProject(project);
    await keep.putVersion(version("a"));
    await keep.putProject({ ...project, id: "open" });
    await keep.putVersion(version("b", { project: "open" }));
    const sent: string[] = [];
    const host = { create: () => done<never>({}), rename: () => done<never>({}), save: (piece: string) => { sent.push(piece); return done<never>({ making: null }); } };
    await sendStragglers(host, keep, "open");
    expect(sent).toEqual(["p"]);
    expect((await keep.versions("p"))[0]).toMatchObject({ saved: 1 });
    expect((await keep.projects()).find(({ id }) => id === "p")?.created).toBe(true);
    await sendStragglers(host, keep, "open");
    expect(sent).toEqual(["p"]);
  });

  it("makes no branch of what another tab has gone on with meanwhile", async () => {
    const keep = new MemoryProjects();
    await keep.putProject({ ...project, created: true, savedTitle: project.title });
    await keep.putVersion(version("a", { kind: "edited", revision: 3 }));
    const host = {
      create: () => done<never>({}), rename: () => done<never>({}),
      save: async () => {
        await keep.putVersion(version("a", { kind: "edited", revision: 4, saved: 4 }));
        return { kind: "refused" as const, status: 409, messages: ["There is a later one."], codes: ["version_newer"] };
      },
    };
    await sendStragglers(host, keep, "open");
    expect((await keep.versions("p")).map(({ id, revision, saved }) => [id, revision, saved])).toEqual([["a", 4, 4]]);
  });
});
