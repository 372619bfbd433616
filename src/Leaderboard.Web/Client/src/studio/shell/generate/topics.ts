import type { PluginParameter } from "../../api/plugins";

/** Settings that belong together, folded under one name. */
export interface Topic {
  readonly name: string;
  readonly parameters: readonly PluginParameter[];
}

/** What settings are about, by the words in their names and labels; the first that fits counts. Any plugin's settings fall under these. */
const words: readonly (readonly [name: string, fits: RegExp])[] = [
  ["Chance", /sampl|temperature|daring|top[kp]|tries|order|memory|random|seed|likel|creativ|variation|mutation/],
  ["Chords", /chord|at ?once|harmon|voicing|accompan|inversion/],
  ["Sound", /instrument|program|octave|loud|soft|veloc|note ?length|dynamic|pedal|articul|swing|humani[sz]e/],
  ["Rhythm", /rhythm|density|tempo|meter|beat|note ?value|syncop|grid|groove/],
  ["Melody", /scale|\bkey\b|\bmode\b|span|leap|cent(re|er)|range|pitch|lowest|highest|height|melod|tonic|cadence|contour/],
  ["Form", /form|repeat|ending|bars|length|phrase|position|place|section|part/],
];

const others = "More settings";
/** Fewer do not need to be sorted. */
const fewest = 6;

/** The settings by what they are about, in the order in which their plugin names them; few stay together. */
export function byTopic(parameters: readonly PluginParameter[]): Topic[] {
  if (parameters.length === 0) return [];
  if (parameters.length < fewest) return [{ name: others, parameters }];
  const topics = new Map<string, PluginParameter[]>();
  for (const parameter of parameters) {
    const name = topicOf(parameter);
    topics.set(name, [...(topics.get(name) ?? []), parameter]);
  }
  // One alone is no topic.
  const alone = [...topics].filter(([name, own]) => own.length === 1 && name !== others).map(([name]) => name);
  const rest = parameters.filter((parameter) => topicOf(parameter) === others || alone.includes(topicOf(parameter)));
  const told = [...topics].filter(([name]) => name !== others && !alone.includes(name)).map(([name, own]) => ({ name, parameters: own }));
  return rest.length > 0 ? [...told, { name: others, parameters: rest }] : told;
}

function topicOf({ name, label }: PluginParameter): string {
  const text = `${label} ${name}`.toLowerCase();
  return words.find(([, fits]) => fits.test(text))?.[0] ?? others;
}
