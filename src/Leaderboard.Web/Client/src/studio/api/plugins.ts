import { callJson } from "./http";
import type { ParameterValue } from "./making";

/** A parameter as its plugin declares it: enough to draw a form. */
export interface PluginParameter {
  name: string;
  label: string;
  help: string;
  type: "number" | "integer" | "choice" | "switch" | "text";
  default: ParameterValue;
  min: number | null;
  max: number | null;
  step: number | null;
  unit: string | null;
  choices: { value: string; label: string; help: string | null }[];
  maxLength: number | null;
  /** The tasks it belongs to; empty: all. */
  tasks: string[];
}

export interface Plugin {
  id: string;
  name: string;
  version: string;
  kind: "generator" | "judge" | null;
  description: string;
  authors: string[];
  tasks: string[];
  parameters: PluginParameter[];
  deterministic: boolean;
  /** As people read it: Ready, Busy, Starting, Malfunctioned … */
  state: string;
  /** Why it is so, with the mend. */
  reason: string;
  /** Whether it runs on a team's own machine. */
  remote: boolean;
}

/** All plugins that the participant may know of, with their states. */
export function listPlugins(signal?: AbortSignal): Promise<Plugin[]> {
  return callJson("GET", "/api/v1/plugins", signal ? { signal } : {});
}

/** Whether music can be asked of it now. */
export function isUsable(plugin: Plugin): boolean {
  return plugin.kind === "generator" && ["Ready", "Busy", "Starting"].includes(plugin.state);
}

/** The parameters of a task, in the order of the form. */
export function parametersOf(plugin: Plugin, task: string): PluginParameter[] {
  return plugin.parameters.filter((p) => p.tasks.length === 0 || p.tasks.includes(task));
}
