import { icon, make } from "../../../lib/dom";
import { notice } from "../../../lib/notice";
import { toMidi } from "../../document/to-midi";
import type { StudioSound } from "../../api/studio-info";
import { download, fileName } from "../frame/download";
import { openDialog } from "../frame/dialog";
import { reasonsOf } from "../host/reply";
import type { Studio } from "../work/studio";

const arrow = "M12 4v12M7.5 11.5 12 16l4.5-4.5M5 19h14";

type Format = "wav" | "mp3";

/** Taking the piece along: MIDI is written here, also without a connection; sound is rendered by the host. */
export function openExport(studio: Studio, sound: StudioSound): void {
  const trouble = make("div", {});
  const midi = choice("MIDI file", "Every note and track, for any music program. Made on this device.", "export-midi");
  midi.addEventListener("click", () => download(toMidi(studio.document), fileName(studio.store.state.project.title, "mid"), "audio/midi"));
  const sounds = (["wav", "mp3"] as const).map((format) => {
    const words = format === "wav" ? "Sound as it is, for editing; large." : "Sound for phones and for sharing; small.";
    const button = choice(`${format.toUpperCase()} sound file`, `${words} Rendered by the host: takes some seconds.`, `export-${format}`);
    button.disabled = format === "mp3" && !sound.mp3;
    button.addEventListener("click", () => void render(studio, format, button, trouble));
    return button;
  });
  const hints = sound.hints.map((hint) => make("p", { class: "small soft" }, hint));
  openDialog("Take it along", make("div", { class: "studio-choices" }, midi, ...sounds), trouble, ...hints);
}

async function render(studio: Studio, format: Format, button: HTMLButtonElement, trouble: HTMLElement): Promise<void> {
  const told = button.querySelector(".small")!;
  const before = told.textContent;
  const say = (what: string, why: readonly string[]): void => trouble.replaceChildren(notice("is-danger", what, [...why]));
  button.disabled = true;
  trouble.replaceChildren(make("p", { role: "status", class: "visually-hidden" }, "The host renders it."));
  told.textContent = "The host renders it…";
  const obstacle = studio.hasMusic ? await studio.settle() : "There is no note in it yet.";
  const { current } = studio;
  if (obstacle || !current) say("It cannot be rendered now.", [obstacle ?? "There is no note in it yet."]);
  else {
    const reply = await studio.host.sound(current.project, current.id, format);
    if (reply.kind === "done") {
      download(reply.value, fileName(studio.store.state.project.title, format), format === "wav" ? "audio/wav" : "audio/mpeg");
      trouble.replaceChildren(notice("is-ok", "It is in your downloads."));
    } else say("The host could not render it.", reasonsOf(reply));
  }
  told.textContent = before;
  button.disabled = false;
}

function choice(title: string, about: string, testId: string): HTMLButtonElement {
  return make("button", { type: "button", class: "studio-choice", "data-testid": testId }, icon(arrow), make("b", {}, title), make("span", { class: "small soft" }, about));
}
