import type { Plugin, PluginParameter } from "../../../src/studio/api/plugins";

export function parameter(name: string, given: Partial<PluginParameter> = {}): PluginParameter {
  return {
    name, label: name, help: `${name} changes something.`, type: "integer", default: 8, min: 1, max: 64, step: 1, unit: null, choices: [], maxLength: null, tasks: [],
    ...given,
  };
}

export function plugin(id: string, given: Partial<Plugin> = {}): Plugin {
  return {
    id, name: id, version: "1.0.0", kind: "generator", description: "", authors: [], tasks: ["compose"], parameters: [], deterministic: true,
    state: "Ready", reason: "", remote: false, ...given,
  };
}
