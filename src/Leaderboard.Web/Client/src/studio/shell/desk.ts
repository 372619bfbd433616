import { make } from "../../lib/dom";
import { toast } from "../../lib/toast";
import type { StudioInfo } from "../api/studio-info";
import { StudioHistory } from "../document/history";
import type { StudioDocument } from "../document/studio-document";
import type EsRollEditor from "../roll/es-roll-editor";
import type { AuditionDetail } from "../roll/audition";
import type { Loop } from "../roll/loop";
import { openExport } from "./export/export-dialog";
import { openPieces } from "./frame/pieces-dialog";
import { Tabs, type Part } from "./frame/tabs";
import { TopBar } from "./frame/top-bar";
import { ComposePanel } from "./generate/compose-panel";
import { Guide } from "./guide/guide";
import type { StepName } from "./guide/steps";
import { VersionTree } from "./history/version-tree";
import { pageKeys } from "./page-keys";
import { RecordPanel } from "./record/record-panel";
import { StartPanel, type Beginning } from "./start/start-panel";
import { SubmitDialog } from "./submit/submit-dialog";
import { TrackList } from "./tracks/track-list";
import { openMarks } from "./transport/marks-dialog";
import { Transport } from "./transport/transport";
import { watchConnection } from "./work/connection";
import type { Studio } from "./work/studio";

/** The whole page of the studio: puts its parts in place and lets them know of each other. */
export class Desk {
  readonly #root: HTMLElement;
  readonly #studio: Studio;
  readonly #info: StudioInfo;
  readonly #roll = document.createElement("es-roll-editor") as EsRollEditor;
  readonly #tabs: Tabs;
  readonly #tree: VersionTree;
  readonly #compose: ComposePanel;
  readonly #start: StartPanel;
  readonly #record: RecordPanel;
  readonly #transport: Transport;
  readonly #guide: Guide;
  readonly #ends = new AbortController();
  // An empty sheet was asked for: the roll, not the beginning.
  #blank = false;
  // The host is asked before the dialog opens: pressed again meanwhile, there is one all the same.
  #submitting: Promise<void> | undefined;

  constructor(root: HTMLElement, studio: Studio, info: StudioInfo) {
    [this.#root, this.#studio, this.#info] = [root, studio, info];
    this.#tabs = new Tabs(root);
    this.#tree = new VersionTree(studio);
    this.#compose = new ComposePanel(studio, info.composingClosed?.message);
    this.#start = new StartPanel(studio, info, this.#compose.listening);
    this.#record = new RecordPanel(studio);
    this.#transport = new Transport(studio, {
      moved: (tick) => { if (this.#compose.listening.sounding === undefined) this.#roll.position = tick; },
      looped: (loop) => {
        this.#roll.loop = loop;
        this.#mark(loop);
      },
      played: () => this.#guide.mark("listen"),
      endedTake: () => this.#record.endTake(),
    }, [this.#record.toggle]);
    this.#guide = new Guide(studio, info.userName, (step) => this.#lead(step));
    this.#build();
    this.#listen();
  }

  /** The first piece is open. */
  ready(obstacle: string | undefined): void {
    if (obstacle) toast({ text: obstacle });
    this.#root.setAttribute("data-ready", "");
    this.#onPiece();
  }

  close(): void {
    this.#ends.abort();
    this.#transport.stop();
    this.#tree.close();
    this.#record.close();
    this.#studio.close();
  }

  #build(): void {
    const top = new TopBar(this.#studio, {
      pieces: () => void openPieces(this.#studio, () => { this.#blank = false; this.#studio.begin(); }),
      take: () => openExport(this.#studio, this.#info.sound),
      submit: () => void (this.#submitting ??= this.#submit().finally(() => (this.#submitting = undefined))),
      guide: () => this.#guide.toggle(),
    });
    const middle = make("section", { class: "studio-middle", "aria-label": "Notes" }, this.#start.element, this.#roll, this.#record.element);
    this.#root.replaceChildren(top.element, this.#guide.element,
      make("div", { class: "studio-body" }, new TrackList(this.#studio).element, middle, this.#compose.element, this.#tree.element),
      make("div", { class: "studio-foot" }, this.#transport.element, this.#tabs.element));
    // Known as an element only once its module is here.
    void customElements.whenDefined("es-roll-editor").then(() => this.#readyRoll());
  }

  #readyRoll(): void {
    this.#roll.history = this.#studio.history;
    this.#roll.trackId = this.#studio.trackId;
  }

  #listen(): void {
    const { signal } = this.#ends;
    const studio = this.#studio;
    this.#roll.addEventListener("seek", (event) => this.#transport.seek((event as CustomEvent<{ tick: number }>).detail.tick));
    this.#roll.addEventListener("loop", (event) => {
      this.#transport.range = (event as CustomEvent<Loop | null>).detail ?? undefined;
      this.#mark(this.#roll.loop);
    });
    this.#roll.addEventListener("selection", () => this.#mark(this.#roll.selectedRange));
    this.#roll.addEventListener("marks", (event) => openMarks(studio, (event as CustomEvent<{ tick: number }>).detail.tick));
    this.#roll.addEventListener("audition", (event) => {
      const { trackId, pitch, velocity, on } = (event as CustomEvent<AuditionDetail>).detail;
      if (on) studio.engine.noteOn(trackId, pitch, velocity);
      else studio.engine.noteOff(trackId, pitch);
    });
    studio.addEventListener("track", () => { this.#roll.trackId = studio.trackId; });
    studio.addEventListener("piece", () => this.#onPiece());
    studio.store.onChange((now, before) => { if (now.versions.length !== before.versions.length) this.#onVersions(); });
    this.#start.addEventListener("begin", (event) => this.#begin((event as CustomEvent<Beginning>).detail));
    this.#start.addEventListener("begun", () => this.#roll.focus());
    // Who hears a variation has listened, too.
    this.#compose.listening.addEventListener("change", () => { if (studio.store.state.versions.length > 0) this.#guide.mark("listen"); });
    this.#compose.addEventListener("done", () => this.#tabs.news("compose"));
    this.#compose.addEventListener("kept", () => this.#tabs.news("versions"));
    this.#record.addEventListener("preview", (event) => this.#preview((event as CustomEvent<StudioDocument | null>).detail));
    this.#acceptDrops();
    pageKeys(this.#root, { play: () => this.#transport.toggle(), undo: () => studio.history.undo(), redo: () => studio.history.redo() }, signal);
    watchConnection(studio, () => void this.#compose.load(), signal);
  }

  // What was marked last is meant: a range to repeat, or selected notes.
  #mark(range: Loop | undefined): void {
    this.#compose.mark(range ?? this.#roll.loop ?? this.#roll.selectedRange);
  }

  #begin(beginning: Beginning): void {
    if (beginning === "compose") return this.#lead("compose");
    this.#blank = true;
    this.#onVersions();
    if (beginning === "play") this.#record.open();
    else this.#roll.focus();
  }

  // A take that is looked over is shown in the roll, but not written in yet.
  #preview(document: StudioDocument | null): void {
    this.#roll.inert = document !== null;
    this.#roll.history = document ? new StudioHistory(document) : this.#studio.history;
  }

  #onPiece(): void {
    this.#roll.trackId = this.#studio.trackId;
    this.#roll.fit?.();
    if (this.#studio.store.state.versions.length === 0) this.#blank = false;
    this.#onVersions();
  }

  #onVersions(): void {
    const { project, versions } = this.#studio.store.state;
    // A reload, or the address given to one's team, opens this piece again.
    history.replaceState(history.state, "", versions.length > 0 ? `?project=${project.id}` : location.pathname);
    const starts = versions.length === 0 && !this.#blank;
    this.#start.element.hidden = !starts;
    this.#roll.hidden = starts;
    this.#root.toggleAttribute("data-starts", starts);
  }

  async #submit(): Promise<void> {
    const dialog = new SubmitDialog(this.#studio, this.#info, (plugin) => this.#compose.nameOf(plugin));
    dialog.addEventListener("submitted", () => this.#guide.mark("submit"));
    await dialog.open();
  }

  // Leads to where a step of the first way is taken.
  #lead(step: StepName): void {
    const places: Readonly<Record<StepName, { part: Part; find: string }>> = {
      begin: { part: "notes", find: ".studio-samples button:not([disabled])" },
      listen: { part: "notes", find: "[data-testid=play]" },
      compose: { part: "compose", find: ".studio-side input:checked, .studio-side button" },
      change: { part: "notes", find: "es-roll-editor canvas" },
      submit: { part: "notes", find: "[data-testid=submit]" },
    };
    const { part, find } = places[step];
    this.#tabs.show(part);
    const target = this.#root.querySelector<HTMLElement>(find);
    const seen = target?.matches("input") ? target.closest<HTMLElement>("label") : target;
    target?.focus();
    seen?.scrollIntoView({ block: "nearest" });
    seen?.classList.add("studio-here");
    setTimeout(() => seen?.classList.remove("studio-here"), 2_400);
  }

  #acceptDrops(): void {
    const { signal } = this.#ends;
    const over = (on: boolean) => (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      this.#root.classList.toggle("is-over", on);
    };
    this.#root.addEventListener("dragover", over(true), { signal });
    this.#root.addEventListener("dragleave", over(false), { signal });
    this.#root.addEventListener("drop", (event) => {
      over(false)(event);
      const file = event.dataTransfer?.files[0];
      // Where the beginning is not shown, its words are not either.
      if (file) void this.#start.take(file).then((fault) => { if (fault && this.#start.element.hidden) toast({ text: fault }); });
    }, { signal });
  }
}
