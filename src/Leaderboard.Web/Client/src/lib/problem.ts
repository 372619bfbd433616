interface Problem {
  title?: unknown;
  detail?: unknown;
  errors?: unknown;
}

/** Every fault that an answer of the API tells, each a sentence for a person; never empty. */
export async function messagesOf(response: Response): Promise<string[]> {
  let problem: Problem = {};
  try {
    problem = (await response.json()) as Problem;
  } catch {
    // Not from the API: a proxy's page, or nothing at all. The status is all there is to tell.
  }
  return messagesOfProblem(problem, response.status);
}

/** The same for a body that is there already. */
export function messagesOfProblem(problem: unknown, status: number): string[] {
  const { errors, detail, title } = (typeof problem === "object" && problem !== null ? problem : {}) as Problem;
  const told = Array.isArray(errors) ? errors.map((e: unknown) => (e as { message?: unknown } | null)?.message) : [];
  const messages = told.filter((m): m is string => typeof m === "string" && m !== "");
  if (messages.length > 0) return [...new Set(messages)];
  for (const text of [detail, title]) if (typeof text === "string" && text !== "") return [text];
  return [`The host answered ${status} and did not say why. Try again; if it stays, tell the organiser.`];
}
