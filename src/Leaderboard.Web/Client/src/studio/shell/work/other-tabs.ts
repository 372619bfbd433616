/** Tells the other tabs of this person and event that a piece has changed on the device, and hears it from them. */
export class OtherTabs {
  readonly #channel: BroadcastChannel | undefined;

  constructor(scope: string, heard: (project: string) => void) {
    if (typeof BroadcastChannel === "undefined") return;
    this.#channel = new BroadcastChannel(`studio/${scope}`);
    this.#channel.addEventListener("message", ({ data }) => heard(String(data)));
  }

  tell(project: string): void {
    this.#channel?.postMessage(project);
  }

  close(): void {
    this.#channel?.close();
  }
}
