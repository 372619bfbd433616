import type { Making, Version, VersionKind } from "../state/version";
import type { MakingView, VersionView } from "./views";

/** A version of the host as this device knows versions; its music is fetched when it is needed. */
export function fromView(project: string, view: VersionView): Version {
  return {
    id: view.id, project, parent: view.parent, kind: view.kind.toLowerCase() as VersionKind, label: view.label,
    revision: view.revision, saved: view.revision, notes: view.noteCount, bars: view.bars, createdAt: Date.parse(view.createdAt),
    ...(view.making ? { making: makingOf(view.making) } : {}),
  };
}

/** The host's record of what a plugin was asked. */
export function makingOf({ plugin, task, seed, parameters }: MakingView): Making {
  return { plugin: plugin.id, pluginVersion: plugin.version, task, seed, parameters };
}
