import { make } from "../../lib/dom";
import { notice } from "../../lib/notice";
import { messagesOfProblem } from "../../lib/problem";

const timeout = 300_000;

/** What came of an upload. */
export type Sent = { kind: "in"; id: string } | { kind: "refused"; messages: string[] };

/** <es-plugin-upload data-slug data-max-bytes> around the plain form: tells how far the upload is, and every fault of the zip in place. */
export default class EsPluginUpload extends HTMLElement {
  readonly #bar = make("progress", { max: "1", "aria-label": "Upload" });
  readonly #far = make("p", { class: "small", role: "status" });
  #ready = false;

  connectedCallback(): void {
    const form = this.querySelector("form");
    if (this.#ready || !form) return;
    this.#ready = true;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.#send(form);
    });
  }

  async #send(form: HTMLFormElement): Promise<void> {
    const file = form.querySelector<HTMLInputElement>("input[type=file]")?.files?.[0];
    const button = form.querySelector("button")!;
    const place = this.querySelector<HTMLElement>("[data-result]")!;
    const most = Number(this.dataset["maxBytes"]);
    if (!file || file.size > most) {
      place.replaceChildren(notice("is-danger", "It was not uploaded.", [
        file ? `The zip has ${file.size.toLocaleString("en")} bytes; at most ${most.toLocaleString("en")} are allowed.` : "Choose the zip of your plugin's folder.",
      ]));
      return;
    }
    button.disabled = true;
    place.replaceChildren(this.#bar, this.#far);
    this.#tell(0);
    const sent = await sendPlugin(`/api/v1/events/${this.dataset["slug"]}/plugin-uploads`, file, (done) => this.#tell(done));
    if (sent.kind === "in") return location.assign(`${location.pathname}?uploaded=${encodeURIComponent(sent.id)}#own`);
    button.disabled = false;
    place.replaceChildren(notice("is-danger", "It was not taken in. Nothing of it is kept.", sent.messages));
  }

  #tell(done: number): void {
    this.#bar.value = done;
    this.#far.textContent = done < 1 ? `${Math.round(done * 100)}% uploaded` : "It is there. The host looks into it.";
  }
}

/** Sends the zip, telling how far the upload is (0 to 1): fetch cannot tell that, so this asks the old way. */
export function sendPlugin(address: string, file: File, progress: (done: number) => void): Promise<Sent> {
  const form = new FormData();
  form.set("plugin", file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.timeout = timeout;
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", (event) => { if (event.lengthComputable) progress(event.loaded / event.total); });
    for (const end of ["error", "abort", "timeout"])
      request.addEventListener(end, () => void whyNot(file).then((message) => resolve({ kind: "refused", messages: [message] })));
    request.addEventListener("load", () => resolve(readAnswer(request.status, request.responseText)));
    request.send(form);
  });
}

// A browser sends no file that was written anew since it was chosen, and says of it only that the request failed.
async function whyNot(file: File): Promise<string> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return "The host cannot be reached. Look at the network and press the button again.";
  } catch {
    return "The zip has changed since you chose it. Choose it again.";
  }
}

/** Reads the host's answer. */
export function readAnswer(status: number, text: string): Sent {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // A proxy's page: the status has to do.
  }
  const id = (body as { id?: unknown } | undefined)?.id;
  if (status === 201 && typeof id === "string") return { kind: "in", id };
  if (status === 401) return { kind: "refused", messages: ["You are signed out. Sign in in another tab and press the button again."] };
  return { kind: "refused", messages: messagesOfProblem(body, status) };
}
