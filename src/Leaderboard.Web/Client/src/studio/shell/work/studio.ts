import { newId } from "../../api/keys";
import type { VersionKind } from "../../api/versions";
import { fromMidi } from "../../document/from-midi";
import { newDocument } from "../../document/new-document";
import type { StudioDocument } from "../../document/studio-document";
import { toMidi } from "../../document/to-midi";
import type { SoundEngine } from "../../sound/sound-engine";
import { reasonsOf } from "../host/reply";
import type { StudioHost } from "../host/studio-host";
import { Keeper } from "../keep/keeper";
import type { ProjectStore } from "../keep/project-store";
import { Saver } from "../save/saver";
import { emptyState, Store } from "../state/store";
import type { StudioState } from "../state/studio-state";
import { find } from "../state/tree";
import type { HostMusic, Project, Version } from "../state/version";
import { newProject, openPiece, sessionToResume, untitled } from "./opening";
import { readDocument } from "./read-document";
import { markedSession, markSession } from "./session-mark";
import { SharedPiece } from "./shared-piece";
import { Sheet } from "./sheet";
import { sendStragglers } from "./stragglers";
import { unsent } from "./unsent";

/** Music that becomes a version. */
export interface Added {
  readonly kind: VersionKind;
  readonly label: string;
  readonly midi: Uint8Array;
  readonly from?: HostMusic;
  /** Left out: what is looked at now. */
  readonly parent?: string | null;
}

const longestLabel = 80;

/** A person at work: the music on the sheet, the piece and its versions, what keeps and what sends them. The parts of the page speak to it and to its store. */
export class Studio extends Sheet {
  readonly store: Store;
  readonly keeper: Keeper;
  readonly saver: Saver;
  readonly #shared: SharedPiece;
  #sending: Promise<void> | undefined;
  // Counts what was opened, so that a piece that comes late does not take the place of a later one.
  #openings = 0;

  constructor(readonly host: StudioHost, readonly keep: ProjectStore, engine: SoundEngine, user: string) {
    super(engine);
    this.store = new Store(emptyState(newProject(Date.now())));
    this.keeper = new Keeper(this.store, keep);
    this.saver = new Saver(this.store, host);
    this.#shared = new SharedPiece(this.store, keep, this.keeper, `${user}/${host.slug}`);
    this.store.onChange((now, before) => {
      if (now.session !== before.session || now.project.id !== before.project.id) markSession(now.project.id, now.session);
      if (movedOn(now, before)) void this.showCurrent();
    });
  }

  /** The version that is looked at. */
  get current(): Version | undefined {
    return find(this.store.state.versions, this.store.state.current);
  }

  /** Opens a piece; says why not, or undefined. */
  async open(id: string): Promise<string | undefined> {
    const opening = ++this.#openings;
    await this.keeper.settled();
    const found = await openPiece(this.host, this.keep, id);
    if (opening !== this.#openings) return undefined;
    if (!found) return "This piece cannot be opened now: the host cannot be reached, and it is not on this device.";
    const session = sessionToResume(found.versions, markedSession(id));
    this.store.dispatch({ type: "opened", ...found, ...(session ? { session } : {}) });
    void this.sendOthers();
    return this.showCurrent();
  }

  /** Begins a piece with nothing in it. It is kept as soon as there is something. */
  begin(): Project {
    this.#openings++;
    const project = newProject(Date.now());
    this.store.dispatch({ type: "opened", project, versions: [] });
    this.show(newDocument());
    void this.sendOthers();
    return project;
  }

  /** Sends what other pieces than the open one left on this device. */
  async sendOthers(): Promise<void> {
    await this.keeper.settled();
    this.#sending ??= sendStragglers(this.host, this.keep, this.store.state.project.id).finally(() => (this.#sending = undefined));
    await this.#sending;
  }

  /** Goes to a version; says why not, or undefined. */
  async goTo(id: string): Promise<string | undefined> {
    if (id === this.store.state.current) return undefined;
    if (!find(this.store.state.versions, id)) return "This version is gone.";
    const before = this.store.state.current;
    this.store.dispatch({ type: "went", to: id });
    const obstacle = await this.showCurrent();
    if (obstacle && before) this.store.dispatch({ type: "went", to: before });
    return obstacle;
  }

  /** Puts music in as a version of its own and shows it. */
  add({ kind, label, midi, from, parent }: Added): Version {
    const document = fromMidi(midi);
    const version: Version = {
      id: newId(), project: this.store.state.project.id, parent: parent === undefined ? (this.store.state.current ?? null) : parent,
      kind, label: shortened(label) || kind, revision: 1, saved: 0, midi, ...(from ? { from } : {}), ...factsOf(document), createdAt: Date.now(),
    };
    this.store.dispatch({ type: "added", version });
    this.show(document);
    return version;
  }

  /** Puts a document in as a version of its own, such as a recording. */
  addDocument(kind: VersionKind, label: string, document: StudioDocument): Version {
    return this.add({ kind, label, midi: toMidi(document) });
  }

  /** Names the piece; a piece that has a name already keeps it when `onlyUntitled`. */
  rename(title: string, onlyUntitled = false): void {
    const clean = shortened(title.replace(/\p{Cc}/gu, " ").trim());
    const { project } = this.store.state;
    if (clean === "" || clean === project.title || (onlyUntitled && project.title !== untitled)) return;
    this.store.dispatch({ type: "renamed", title: clean, at: Date.now() });
  }

  /** Ends the editing session and sends everything; says why the host does not have it, or undefined. */
  async settle(): Promise<string | undefined> {
    this.store.dispatch({ type: "session-ended" });
    await this.saver.flush();
    return unsent(this.store.state);
  }

  /** The music of a version as a document, fetched when it is not here. */
  async documentOf(id: string): Promise<StudioDocument | string> {
    const version = find(this.store.state.versions, id);
    if (!version) return "This version is gone.";
    if (version.midi) return readDocument(version.midi);
    const reply = await this.host.midi(version.project, id);
    if (reply.kind !== "done") return reasonsOf(reply).join(" ");
    this.store.dispatch({ type: "fetched", id, midi: reply.value });
    return readDocument(reply.value);
  }

  /** Shows the version that is looked at now; says why it cannot be, or undefined. */
  async showCurrent(): Promise<string | undefined> {
    const { current } = this.store.state;
    const document = current ? await this.documentOf(current) : newDocument();
    if (this.store.state.current !== current) return undefined;
    if (typeof document === "string") return document;
    this.show(document);
    return undefined;
  }

  close(): void {
    this.saver.stop();
    this.#shared.close();
    this.engine.close();
  }

  protected override edited(document: StudioDocument): void {
    this.store.dispatch({ type: "edited", newId: newId(), midi: toMidi(document), ...factsOf(document), at: Date.now() });
  }
}

// Never half of a letter that takes two places, such as an emoji.
function shortened(text: string): string {
  return text.slice(0, longestLabel).replace(/[\uD800-\uDBFF]$/, "");
}

// Whether the version that is looked at, and not edited here, was edited elsewhere.
function movedOn(now: StudioState, before: StudioState): boolean {
  if (now.session || now.current !== before.current || now.versions === before.versions) return false;
  const [mine, earlier] = [find(now.versions, now.current), find(before.versions, before.current)];
  return mine !== undefined && earlier !== undefined && mine.revision > earlier.revision;
}

function factsOf({ tracks, bars }: StudioDocument): { notes: number; bars: number } {
  return { notes: tracks.reduce((sum, { notes }) => sum + notes.length, 0), bars };
}
