import { Keeper } from "../keep/keeper";
import type { ProjectStore } from "../keep/project-store";
import { Saver, waits, type SavingHost } from "../save/saver";
import { emptyState, Store } from "../state/store";
import { find } from "../state/tree";

/** Sends what pieces other than the open one left on this device, as when the connection was lost and the page closed. */
export async function sendStragglers(host: SavingHost, keep: ProjectStore, open: string): Promise<void> {
  for (const project of await keep.projects()) {
    // Sending brings a removed piece back.
    if (project.id === open || project.removedAt !== undefined) continue;
    const versions = await keep.versions(project.id);
    if (!waits({ project, versions })) continue;
    const store = new Store(emptyState(project));
    store.dispatch({ type: "opened", project, versions });
    const [keeper, saver] = [new Keeper(store, keep), new Saver(store, besideOthers(host, keep, store))];
    await saver.flush();
    saver.stop();
    await keeper.settled();
  }
}

// Another tab may have the piece open: what it has gone on with, it sends itself.
function besideOthers(host: SavingHost, keep: ProjectStore, store: Store): SavingHost {
  return {
    create: (id, title) => host.create(id, title),
    rename: (id, title) => host.rename(id, title),
    save: async (project, body) => {
      const reply = await host.save(project, body);
      const [mine, theirs] = [find(store.state.versions, body.id), find(await keep.versions(project), body.id)];
      return reply.kind === "refused" && mine && theirs && theirs.revision > mine.revision ? { kind: "unreachable" } : reply;
    },
  };
}
