// Custom elements are loaded when a page holds one: the first load stays small, and adding an island is one line here.
// A module registered here exports its element class as `default`.
type ElementModule = { default: CustomElementConstructor };

const islands: Record<string, () => Promise<ElementModule>> = {
  "es-board": () => import("./es-board"),
  "es-console-live": () => import("./console/es-console-live"),
  "es-copy": () => import("./es-copy"),
  "es-countdown": () => import("./es-countdown"),
  "es-entries": () => import("./entries/es-entries"),
  "es-entry-form": () => import("./entries/es-entry-form"),
  "es-entry-sound": () => import("./entries/es-entry-sound"),
  "es-entry-withdraw": () => import("./entries/es-entry-withdraw"),
  "es-filter-table": () => import("./es-filter-table"),
  "es-job": () => import("./jobs/es-job"),
  "es-judge": () => import("./judge/es-judge"),
  "es-keys": () => import("../studio/record/es-keys"),
  "es-now-next": () => import("./es-now-next"),
  "es-piano-roll": () => import("./es-piano-roll"),
  "es-player": () => import("./es-player"),
  "es-plugin-upload": () => import("./plugins/es-plugin-upload"),
  "es-roll-editor": () => import("../studio/roll/es-roll-editor"),
  "es-recorder": () => import("../studio/record/es-recorder"),
  "es-slider": () => import("./es-slider"),
  "es-studio": () => import("../studio/shell/es-studio"),
  "es-theme-switch": () => import("./es-theme-switch"),
  "es-time": () => import("./es-time"),
  "es-toasts": () => import("./es-toasts"),
  "es-wall": () => import("./es-wall"),
};

const requested = new Set<string>();

/** Loads the islands that `root` holds now, and those that are added to it later. */
export function startElements(root: Document): void {
  for (const element of root.querySelectorAll(":not(:defined)")) request(element.localName);
  new MutationObserver((changes) => {
    for (const change of changes)
      for (const node of change.addedNodes)
        if (node instanceof Element) requestWithin(node);
  }).observe(root, { childList: true, subtree: true });
}

function requestWithin(element: Element): void {
  request(element.localName);
  for (const child of element.querySelectorAll(":not(:defined)")) request(child.localName);
}

function request(name: string): void {
  const load = islands[name];
  if (!load || requested.has(name)) return;
  requested.add(name);
  load().then(
    (module) => customElements.define(name, module.default),
    (error: unknown) => {
      // A lost network while loading: the plain page stays usable, and the next such element tries again.
      requested.delete(name);
      console.error(`The page part <${name}> could not be loaded.`, error);
    },
  );
}
