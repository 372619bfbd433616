import { make } from "../../lib/dom";
import { holdsDevice, takeDevice } from "../../lib/offline/device-judge";
import { MediaShelf, type ShelfState } from "../../lib/offline/media-shelf";
import { openKeep } from "../../lib/offline/open-keep";
import { Outbox } from "../../lib/offline/outbox";
import { putScore } from "../../lib/offline/put-score";
import type { ScoreState, Sheet } from "../../lib/offline/score-record";
import { jitter } from "../../lib/random";
import { parseMidi } from "../../midi/parse";
import type EsPianoRoll from "../es-piano-roll";
import { Desk } from "./desk";
import { Dock } from "./dock";
import { deskKey, onSwipe } from "./gestures";
import { askList, isRendering, listWithin, type Entry, type JudgeList } from "./list";
import { hearingOrder, nextOpen } from "./order";
import { drawOverview } from "./overview";
import { TopBar } from "./top-bar";
import { UndoStack } from "./undo";
import { badgeWords, helpWords, quietWords, savedWords } from "./words";

const lookAgain = 30_000;
const stillRendering = 4_000;

/**
 * <es-judge data-slug>: one track at a time, scored by thumb. Holds the judge's list as JSON; what is kept on
 * the device goes on without network. With data-waiting it opens the page when a round begins.
 */
export default class EsJudge extends HTMLElement {
  #list!: JudgeList;
  #outbox!: Outbox;
  #shelf!: MediaShelf;
  #shelfState: ShelfState | undefined;
  #desk!: Desk;
  #dock!: Dock;
  #top!: TopBar;
  #current: Entry | undefined;
  #inOverview = false;
  #timer: ReturnType<typeof setInterval> | undefined;
  #soundTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #undo = new UndoStack();
  readonly #place = make("div", { class: "judge-place" });
  readonly #onKey = (event: KeyboardEvent): void => this.#press(event);
  readonly #onBack = (): void => void this.#cameBack();
  readonly #onOffline = (): void => this.#tell();
  readonly #onHide = (): void => { if (document.visibilityState === "hidden") this.#leave(); else void this.#cameBack(); };
  readonly #onUnload = (event: BeforeUnloadEvent): void => { if (!this.#outbox.lasting && this.#list.entries.some((e) => !["open", "saved"].includes(this.#stateOf(e)))) event.preventDefault(); };

  connectedCallback(): void {
    if (this.dataset["waiting"] !== undefined) {
      this.#timer = setInterval(() => void this.#openWhenBegun(), jitter(lookAgain / 2, lookAgain));
      return;
    }
    const list = listWithin(this);
    if (list?.round) void this.#start(list);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
    clearTimeout(this.#soundTimer);
    this.#outbox?.stop();
    this.#dock?.release();
    removeEventListener("keydown", this.#onKey);
    removeEventListener("online", this.#onBack);
    removeEventListener("offline", this.#onOffline);
    removeEventListener("beforeunload", this.#onUnload);
    document.removeEventListener("visibilitychange", this.#onHide);
  }

  async #start(list: JudgeList): Promise<void> {
    this.#list = list;
    takeDevice(list.judge);
    const keep = await openKeep(list.judge, this.#slug);
    this.#outbox = new Outbox(keep.records, {
      criteria: list.criteria.map((c) => c.id),
      // Sent with another judge's cookie it would count as that judge's score.
      send: (key, parcel) => (holdsDevice(list.judge) ? putScore(this.#scoreAddress(key), parcel) : Promise.resolve({ kind: "signed-out" })),
    });
    this.#shelf = new MediaShelf(keep.media, { saveData: savesData(), onState: (state) => { this.#shelfState = state; this.#tell(); } });
    await this.#outbox.load();
    await this.#adopt(list);
    this.#build();
    this.#outbox.addEventListener("change", () => this.#tell());
    addEventListener("keydown", this.#onKey);
    addEventListener("online", this.#onBack);
    addEventListener("offline", this.#onOffline);
    addEventListener("beforeunload", this.#onUnload);
    document.addEventListener("visibilitychange", this.#onHide);
    this.#timer = setInterval(() => void this.#stockAgain(), lookAgain);
    void this.#outbox.flush();
  }

  get #slug(): string {
    return this.dataset["slug"] ?? "";
  }

  #build(): void {
    this.#desk = new Desk(this.#list, {
      change: (sheet) => this.#change(sheet),
      undo: () => this.#undoLast(),
      retry: () => { if (this.#current) void this.#outbox.retry(this.#key(this.#current)); },
      dismiss: () => { if (this.#current) void this.#outbox.dismiss(this.#key(this.#current)); },
    });
    this.#dock = new Dock((by) => this.#step(by));
    this.#top = new TopBar(() => this.#toggleOverview());
    onSwipe(this.#desk.element, (by) => this.#step(by));
    this.replaceChildren(this.#top.element, this.#place);
    this.classList.add("is-live");
    const asked = this.#list.entries.find((e) => e.number === Number(this.dataset["track"]));
    const first = asked ?? nextOpen(this.#list.entries, undefined, (e) => this.#isOpen(e));
    if (first) this.#show(first);
    else this.#showOverview();
  }

  #show(entry: Entry): void {
    const goOn = this.#dock.playing;
    if (entry !== this.#current) this.#dock.clear(`Track ${entry.number}`);
    this.#current = entry;
    this.#inOverview = false;
    const roll = make("es-piano-roll" as "div", { id: "judge-roll", class: "roll", label: `Piano roll of track ${entry.number}` });
    this.#desk.show(entry, roll);
    this.#place.replaceChildren(this.#desk.element, this.#dock.element);
    this.#tell();
    scrollTo({ top: 0 });
    clearTimeout(this.#soundTimer);
    void this.#loadSound(entry, goOn);
    void this.#drawRoll(entry, roll as unknown as EsPianoRoll);
    void this.#stock();
  }

  async #loadSound(entry: Entry, goOn: boolean): Promise<void> {
    const label = `Track ${entry.number}`;
    const kept = await this.#shelf.get(entry.audio).catch(() => undefined);
    const rendering = kept === undefined && (await isRendering(entry.audio));
    if (entry !== this.#current || this.#inOverview) return;
    if (!rendering) return this.#dock.load(label, kept ?? entry.audio, goOn);
    this.#dock.wait(label);
    clearTimeout(this.#soundTimer);
    this.#soundTimer = setTimeout(() => { if (this.isConnected && entry === this.#current) void this.#loadSound(entry, false); }, stillRendering);
  }

  async #drawRoll(entry: Entry, roll: EsPianoRoll): Promise<void> {
    try {
      const file = await this.#shelf.load(entry.midi);
      await customElements.whenDefined("es-piano-roll");
      if (entry === this.#current) roll.music = parseMidi(new Uint8Array(await file.arrayBuffer()));
    } catch (error) {
      // The picture is a help, the sound is what counts.
      console.warn("No piano roll for this track.", error);
    }
  }

  #change(sheet: Sheet): void {
    if (!this.#current) return;
    const key = this.#key(this.#current);
    this.#undo.push(key, this.#outbox.record(key));
    void this.#outbox.change(key, sheet);
  }

  #undoLast(): void {
    if (!this.#current) return;
    const key = this.#key(this.#current);
    const before = this.#undo.pop(key);
    if (before) void this.#outbox.change(key, before);
  }

  #step(by: 1 | -1): void {
    if (!this.#current) return;
    this.#desk.settle();
    void this.#outbox.flush();
    const entries = this.#list.entries;
    const to = by < 0
      ? entries.find((e) => e.number === this.#current!.number - 1)
      : nextOpen(entries, this.#current, (e) => this.#isOpen(e)) ?? (this.#isOpen(this.#current) ? this.#current : undefined);
    if (to && to !== this.#current) {
      this.#show(to);
      this.#desk.focus();
    } else if (by > 0) {
      this.#showOverview();
    }
  }

  #toggleOverview(): void {
    if (this.#inOverview && this.#current) this.#show(this.#current);
    else this.#showOverview();
  }

  #showOverview(): void {
    this.#desk.settle();
    this.#dock.pause();
    this.#inOverview = true;
    this.#drawOverview();
    this.#tell();
    scrollTo({ top: 0 });
    this.#place.querySelector("h1")?.focus({ preventScroll: true });
    void this.#outbox.flush();
  }

  #drawOverview(): void {
    const focused = document.activeElement?.getAttribute("data-testid");
    this.#place.replaceChildren(drawOverview(this.#list, {
      stateOf: (e) => this.#stateOf(e),
      recordOf: (e) => this.#outbox.record(this.#key(e)),
      strays: this.#outbox.refusals.filter((r) => !this.#list.entries.some((e) => this.#key(e) === r.entry)),
    }, (e) => { this.#show(e); this.#desk.focus(); }, (record) => void this.#outbox.dismiss(record.entry)));
    if (focused) this.#place.querySelector<HTMLElement>(`[data-testid="${focused}"]`)?.focus();
  }

  #tell(): void {
    if (!this.isConnected) return;
    const box = this.#outbox;
    const done = this.#list.entries.filter((e) => !this.#isOpen(e) && this.#stateOf(e) !== "refused").length;
    this.#top.tell(done, this.#list.entries.length, this.#inOverview, this.#current !== undefined);
    const words = badgeWords(box.waiting, box.refused, box.state, navigator.onLine);
    const signIn = box.state === "signed-out" ? { label: "Sign in", href: `/sign-in?returnUrl=${encodeURIComponent(`/e/${this.#slug}/judge`)}` } : undefined;
    const tone = box.refused > 0 ? "is-danger" : words === undefined ? "is-quiet" : "is-warn";
    this.#top.tellBadge(words ?? quietWords(this.#shelfState), tone, helpWords(box.lasting, isSecureContext, this.#shelfState), signIn);
    if (this.#inOverview) this.#drawOverview();
    else if (this.#current) this.#tellDesk(this.#current);
  }

  #tellDesk(entry: Entry): void {
    const record = this.#outbox.record(this.#key(entry));
    const state = this.#stateOf(entry);
    const missing = this.#list.criteria.filter((c) => record.values[c.id] === undefined);
    this.#desk.tell({
      sheet: record, state, refused: record.refused,
      words: savedWords(state, this.#outbox.state, missing, record.saved !== undefined),
      canUndo: this.#undo.has(this.#key(entry)),
    });
    this.#dock.tell(missing.length === 0, entry.number > 1);
  }

  #press(event: KeyboardEvent): void {
    const meant = this.#inOverview ? undefined : deskKey(event);
    if (meant === undefined) return;
    event.preventDefault();
    if (meant === "play") this.#dock.toggle();
    else if ("score" in meant) this.#desk.score(meant.score);
    else if ("criterion" in meant) this.#desk.step(meant.criterion);
    else this.#step(meant.track);
  }

  #leave(): void {
    this.#desk?.settle();
    void this.#outbox.flush();
  }

  // The network, or the judge, is back: what another tab or device did counts too.
  async #cameBack(): Promise<void> {
    await this.#outbox.load();
    const list = await askList(this.#slug);
    if (list && this.#isAnother(list)) return this.#reload();
    if (list) takeDevice(list.judge);
    await this.#outbox.flush();
    if (list) await this.#adopt(list);
    void this.#stock();
  }

  // Somebody else has signed in, the next round has begun, or entries have come or gone: the page is drawn anew. What
  // waits is kept under its judge's name.
  #isAnother(list: JudgeList): boolean {
    return list.judge !== this.#list.judge || list.round !== this.#list.round
      || (!this.#dock.playing && list.entries.map((e) => e.audio).join() !== this.#list.entries.map((e) => e.audio).join());
  }

  // What is just being typed is kept first: reading the device waits for what is being written there.
  async #reload(): Promise<void> {
    this.#desk.settle();
    await this.#outbox.load();
    this.#outbox.stop();
    location.reload();
  }

  async #adopt(list: JudgeList): Promise<void> {
    const round = list.round ?? "";
    await this.#outbox.adopt(list.entries.map((e) => ({ id: `${round}/${e.id}`, score: e.score })));
  }

  async #stockAgain(): Promise<void> {
    const state = this.#shelfState;
    if (state && (state.pending > 0 || state.stopped === "unreachable")) await this.#stock();
  }

  async #stock(): Promise<void> {
    const order = hearingOrder(this.#list.entries, this.#current, (e) => this.#isOpen(e));
    await this.#shelf.stock(order.map((e) => [e.midi, e.audio]));
  }

  async #openWhenBegun(): Promise<void> {
    if (document.visibilityState === "visible" && (await askList(this.#slug))?.round) location.reload();
  }

  #key(entry: Entry): string {
    return `${this.#list.round ?? ""}/${entry.id}`;
  }

  #scoreAddress(key: string): string {
    const [round = "", id = ""] = key.split("/").map(encodeURIComponent);
    return `/api/v1/events/${encodeURIComponent(this.#slug)}/rounds/${round}/scores/${id}`;
  }

  #stateOf(entry: Entry): ScoreState {
    return this.#outbox.stateOf(this.#key(entry));
  }

  #isOpen(entry: Entry): boolean {
    const state = this.#stateOf(entry);
    return state === "open" || state === "draft";
  }
}

function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
