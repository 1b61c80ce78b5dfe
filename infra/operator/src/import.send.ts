import type { Step } from './import.step.ts';
import { answerOf, type Target } from './service-answer.ts';

/** Sends NDJSON, and returns what became of each line. Throws an `Error` if the service refuses all of it. */
export const sendLines = <T extends object>(
  target: Target,
  path: string,
  lines: readonly object[],
  results: keyof T & string,
): Promise<T> => {
  const sent = {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: lines.map((line) => JSON.stringify(line)).join('\n'),
  };
  return answerOf<T>(target, { service: 'command service', path, sent }, results);
};

/** What became of a command. */
export type StepResult = {
  line: number;
  key: string | null;
  outcome: 'written' | 'unchanged' | 'refused';
  id: string | null;
  code?: string;
  detail?: string;
  fields?: { path: string; message: string }[];
};

// If an import is stopped, what was written stays. A repeat answers "unchanged" for it.
const commandsAtOnce = 100;
const usualInDryRun = 10_000;

const withKnown = (value: unknown, made: ReadonlyMap<string, string>): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each: unknown) => withKnown(each, made));
  if ('madeBy' in value && typeof value.madeBy === 'string') return made.get(value.madeBy) ?? value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withKnown(each, made)]));
};

/** Where commands are sent, and how. */
export type Sending = Target & {
  path: string;
  dryRun: boolean;
  mostInDryRun?: number | undefined;
  onProgress(done: number, all: number): void;
};

/**
 * Sends commands in their order, some at a time. A dry run sends them together, because a command sees only those before it
 * in the same request. Throws an `Error` if there are too many for that. `before` is what became of those that were sent
 * already.
 */
export const sendSteps = async (
  sending: Sending,
  steps: readonly Step[],
  before: readonly StepResult[] = [],
): Promise<StepResult[]> => {
  const { path, dryRun, onProgress, mostInDryRun = usualInDryRun } = sending;
  if (dryRun && steps.length > mostInDryRun)
    throw new Error(
      `A dry run takes ${mostInDryRun} commands; the file has ${steps.length}. Split it into parts.`,
    );
  const size = dryRun ? mostInDryRun : commandsAtOnce;
  const made = new Map<string, string>();
  const keepMade = (results: readonly StepResult[]): void => {
    for (const { key, id } of results) if (key !== null && id !== null) made.set(key, id);
  };
  keepMade(before);
  const results: StepResult[] = [];
  for (let from = 0; from < steps.length; from += size) {
    const batch = steps.slice(from, from + size).map(({ line, key, command, ids = {}, body }) => ({
      line,
      key,
      command,
      ids: withKnown(ids, made),
      body: withKnown(body, made),
    }));
    const { results: done } = await sendLines<{ results: StepResult[] }>(
      sending,
      `${path}?mode=${dryRun ? 'dryRun' : 'bestEffort'}`,
      batch,
      'results',
    );
    keepMade(done);
    results.push(...done);
    onProgress(before.length + results.length, before.length + steps.length);
  }
  return results;
};
