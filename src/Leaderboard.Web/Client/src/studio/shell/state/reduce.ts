import { merged, still } from "./merge";
import type { StudioAction, StudioState } from "./studio-state";
import { find, pathTo } from "./tree";
import type { Version } from "./version";

/** The state after an action; pure. */
export function reduce(state: StudioState, action: StudioAction): StudioState {
  switch (action.type) {
    case "opened": {
      const current = find(action.versions, action.project.current)?.id ?? newest(action.versions)?.id;
      // What the host would not keep then it may keep now.
      const versions = triedAgain(action.versions);
      return { project: action.project, versions, removed: action.removed ?? [], current, session: action.session, save: { kind: "saved" } };
    }
    case "added":
      return went({ ...state, versions: [...state.versions, action.version] }, action.version.id, action.version.createdAt);
    case "edited":
      return edited(state, action);
    case "went":
      return action.to === state.current && !state.session ? state : went(state, action.to, state.project.changedAt);
    case "session-ended":
      return { ...state, session: undefined };
    case "removed":
      return removed(state, action);
    case "restored":
      return restored(state, action);
    case "looked":
      return looked(state, action);
    case "merged": {
      const versions = merged(state.versions, action.versions);
      return versions === state.versions ? state : { ...state, versions };
    }
    case "fetched":
      // Another tab may have gone on in it meanwhile: then it has its music.
      return change(state, action.id, (version) => ({ ...version, midi: version.midi ?? action.midi }));
    case "confirmed":
      return change(state, action.id, (version) => ({
        ...version, saved: Math.max(version.saved, action.revision), making: action.making ?? version.making,
      }));
    case "refused":
      return change(state, action.id, (version) => (version.revision === action.revision ? { ...version, refused: action.messages } : version));
    case "forked":
      return forked(state, action);
    case "tried-again":
      return { ...state, versions: triedAgain(state.versions) };
    case "renamed":
      return { ...state, project: { ...state.project, title: action.title, changedAt: action.at } };
    case "project-saved":
      // Another piece may have been opened while the answer was on its way.
      return action.id !== state.project.id ? state : { ...state, project: { ...state.project, created: true, savedTitle: action.title } };
    case "job":
      return { ...state, project: { ...state.project, job: action.job } };
    case "save":
      return state.save.kind === action.save.kind && action.save.kind !== "refused" ? state : { ...state, save: action.save };
  }
}

type Action<T> = Extract<StudioAction, { type: T }>;

// All edits of a session are one version, which counts its revisions.
function edited(state: StudioState, { newId, midi, notes, bars, at }: Action<"edited">): StudioState {
  const going = find(state.versions, state.session);
  if (going) {
    const project = { ...state.project, changedAt: at };
    return change({ ...state, project }, going.id, ({ refused: _, ...version }) => ({ ...version, midi, notes, bars, revision: version.revision + 1 }));
  }
  const version: Version = {
    id: newId, project: state.project.id, parent: state.current ?? null, kind: "edited", label: "Changed by hand", revision: 1, saved: 0,
    midi, notes, bars, createdAt: at,
  };
  return { ...went({ ...state, versions: [...state.versions, version] }, newId, at), session: newId };
}

// One is left with what it came from, or else with the newest.
function removed(state: StudioState, { id, at }: Action<"removed">): StudioState {
  const gone = find(state.versions, id);
  const versions = state.versions.filter((version) => version !== gone);
  const next = find(versions, gone?.parent) ?? newest(versions);
  if (!gone || !next) return state;
  const without = { ...state, versions, removed: [gone, ...state.removed] };
  return state.current === id ? went(without, next.id, at) : without;
}

function restored(state: StudioState, { id, at }: Action<"restored">): StudioState {
  const line = pathTo([...state.removed, ...state.versions], id).filter((version) => state.removed.includes(version));
  if (line.length === 0) return state;
  const removed = state.removed.filter((version) => !line.includes(version));
  return went({ ...state, versions: [...state.versions, ...line], removed }, id, at);
}

// Removed elsewhere is removed here, but for what there is unsent work on. One is left with what the lost one came from.
function looked(state: StudioState, action: Action<"looked">): StudioState {
  const versions = merged(still(state.versions, action.versions, action.known), action.versions);
  const onlyHere = state.removed.filter(({ id, saved }) => saved === 0 && !find(versions, id));
  const next = { ...state, versions, removed: [...onlyHere, ...action.removed.filter(({ id }) => !find(versions, id))] };
  if (!state.current || find(versions, state.current)) return next;
  const left = pathTo(state.versions, state.current).findLast(({ id }) => find(versions, id)) ?? newest(versions);
  return left ? went(next, left.id, action.at) : { ...next, current: undefined, session: undefined };
}

// The host has other music under this id, or others have gone on from it: what is here becomes a branch of its own, and
// the id means what the host says.
function forked(state: StudioState, { id, newId, at }: Action<"forked">): StudioState {
  const version = find(state.versions, id);
  if (!version) return state;
  const { midi: _, refused: __, ...theirs } = version;
  const branch: Version = { ...version, id: newId, parent: version.saved > 0 ? id : version.parent, revision: 1, saved: 0, refused: undefined, createdAt: at };
  const kept = version.saved > 0 ? [{ ...theirs, revision: version.saved }] : [];
  const versions = [...state.versions.flatMap((other) => (other.id === id ? kept : [onto(other, id, version.saved > 0 ? id : newId)])), branch];
  const current = state.current === id ? newId : state.current;
  return { ...state, versions, current, session: state.session === id ? newId : state.session, project: { ...state.project, current } };
}

function onto(version: Version, from: string, to: string): Version {
  return version.parent === from && from !== to ? { ...version, parent: to } : version;
}

function triedAgain(versions: readonly Version[]): readonly Version[] {
  return versions.map((version) => {
    if (!version.refused) return version;
    const { refused: _, ...again } = version;
    return again;
  });
}

function went(state: StudioState, to: string, changedAt: number): StudioState {
  return { ...state, current: to, session: undefined, project: { ...state.project, current: to, changedAt } };
}

function change(state: StudioState, id: string, how: (version: Version) => Version): StudioState {
  return { ...state, versions: state.versions.map((version) => (version.id === id ? how(version) : version)) };
}

function newest(versions: readonly Version[]): Version | undefined {
  return versions.reduce<Version | undefined>((last, version) => (!last || version.createdAt >= last.createdAt ? version : last), undefined);
}
