/** What was set on an element while its script was still on its way lies over the setters: it is set anew. */
export function takeEarly<T extends HTMLElement>(element: T, names: readonly (keyof T & string)[]): void {
  const early = names.filter((name) => Object.hasOwn(element, name)).map((name) => [name, element[name]] as const);
  for (const [name, value] of early) {
    Reflect.deleteProperty(element, name);
    Reflect.set(element, name, value);
  }
}
