import { inZone } from "../lib/zones";

/** <es-time> around a <time> in the event's zone: adds the reader's own time where their clocks show another. */
export default class EsTime extends HTMLElement {
  connectedCallback(): void {
    const time = this.querySelector("time");
    const instant = new Date(time?.dateTime ?? "");
    if (!time || Number.isNaN(instant.getTime()) || this.querySelector("[data-own]")) return;
    const clockText = /\d\d:\d\d/.exec(time.textContent ?? "")?.[0];
    const own = inZone(instant, undefined, "time");
    if (clockText === undefined || own === clockText) return;
    const note = document.createElement("span");
    note.dataset["own"] = "";
    note.className = "soft own-time";
    note.textContent = ` (${own} for you)`;
    this.append(note);
  }
}
