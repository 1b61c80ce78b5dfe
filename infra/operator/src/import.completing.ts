import { type Sending, sendSteps, type StepResult } from './import.send.ts';
import type { ImportKind, Item, Step } from './import.step.ts';

type Completing = NonNullable<ImportKind['completing']>;

const mostNamed = 10;

const undoneFor = (lines: readonly number[], { code, undone }: Completing) => {
  const named = lines.slice(0, mostNamed).join(', ') + (lines.length > mostNamed ? ' and more' : '');
  const why = lines.length === 1 ? `line ${named} of it is` : `lines ${named} of it are`;
  const detail = `${undone}, because ${why} refused. Mend the file and send it again.`;
  return { outcome: 'refused' as const, id: null, code, detail };
};

type Lines = {
  items: readonly Item[];
  /** Those that become no command. */
  wrong: readonly number[];
};

/** Gives the refused lines about a thing. A line that does not say what it is about may be about any thing. */
const refusedAbout = ({ items, wrong }: Lines, { field }: Completing, results: readonly StepResult[]) => {
  const about = new Map(items.map(({ line, item }) => [line, item[field]]));
  const refused = results.filter(({ outcome }) => outcome === 'refused').map(({ line }) => line);
  const lines = [...new Set([...wrong, ...refused])].sort((a, b) => a - b);
  return (thing: string): number[] =>
    lines.filter((line) => [undefined, thing].includes(about.get(line)?.toString()));
};

/**
 * Sends commands in their order. What completes a thing is left undone if a line about that thing is refused, because the
 * mended line would then change what is complete.
 */
export const sendCompleting = async (
  sending: Sending,
  steps: readonly Step[],
  { kind: { completing }, ...lines }: Lines & { kind: ImportKind },
): Promise<StepResult[]> => {
  if (!completing) return sendSteps(sending, steps);
  const to = { ...sending, onProgress: (done: number) => sending.onProgress(done, steps.length) };
  const last = steps.filter(({ completes }) => completes !== undefined);
  const lastKeys = new Set<string | null>(last.map(({ key }) => key));
  // A dry run decides all in one request, also what is then left undone.
  const isFirst = ({ key }: Step) => sending.dryRun || !lastKeys.has(key);
  const results = await sendSteps(to, steps.filter(isFirst));
  const done = results.filter(({ key }) => !lastKeys.has(key));
  const refusedLines = refusedAbout(lines, completing, done);
  const left = last.flatMap(({ line, key, completes = '' }): StepResult[] => {
    const refused = refusedLines(completes);
    return refused.length > 0 ? [{ line, key, ...undoneFor(refused, completing) }] : [];
  });
  const leftKeys = new Set(left.map(({ key }) => key));
  const isLeft = ({ key }: { key: string | null }) => leftKeys.has(key);
  if (sending.dryRun) return [...results.filter((result) => !isLeft(result)), ...left];
  const completed = await sendSteps(
    to,
    last.filter((step) => !isLeft(step)),
    done,
  );
  return [...done, ...completed, ...left];
};
