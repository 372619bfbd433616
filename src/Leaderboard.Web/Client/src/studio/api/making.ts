/** What a plugin was asked when it made some music. */
export interface Making {
  jobId: string;
  /** Which of the job's results, from 1. */
  index: number;
  plugin: { id: string; version: string; contentHash: string };
  task: string;
  parameters: Record<string, ParameterValue>;
  seed: number;
  /** How many pieces were asked for. */
  count: number;
  inputs: { name: string; sha256: string }[];
}

export type ParameterValue = string | number | boolean;
