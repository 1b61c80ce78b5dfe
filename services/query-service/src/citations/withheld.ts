import { splitStream, streamOf } from '@cairn/contracts/streams';
import { z } from 'zod';

/** What a reader gets in the place of something cited that they may not see. */
export const withheld = z
  .object({ kind: z.string().describe('the kind of thing that is cited'), withheld: z.literal(true) })
  .describe('something cited that you may not see');

export type Withheld = z.infer<typeof withheld>;

/** Whether the reader may not see the things of a stream. */
export type IsHidden = (stream: string) => boolean;

/** What is cited from a stream as the reader sees it. */
export const orWithheld = <T>(cited: T, stream: string, isHidden: IsHidden): T | Withheld =>
  isHidden(stream) ? { kind: splitStream(stream).category, withheld: true } : cited;

/** The stream that a citation or a goal result is about: both name a revision. */
const citedStream = (value: object): string | undefined => {
  if (!('revision' in value)) return undefined;
  if ('stream' in value && typeof value.stream === 'string') return value.stream;
  return 'goalId' in value && typeof value.goalId === 'string' ? streamOf('goal', value.goalId) : undefined;
};

type Shown = { shown: unknown; hidden: readonly string[] };

const inEach = (entries: readonly [key: string, each: Shown][]): string[] =>
  entries.flatMap(([, { hidden }]) => [...hidden]);

/**
 * A JSON value as the reader may see it, and the paths of what is hidden in it. Every citation and every goal result in it
 * that names a hidden stream becomes a `Withheld`.
 */
export const withhold = (value: unknown, isHidden: IsHidden, path: string): Shown => {
  if (typeof value !== 'object' || value === null) return { shown: value, hidden: [] };
  const stream = citedStream(value);
  if (stream !== undefined && isHidden(stream))
    return { shown: orWithheld(value, stream, isHidden), hidden: [path] };
  const entries = Object.entries(value).map(
    ([key, each]) => [key, withhold(each, isHidden, `${path}.${key}`)] as [string, Shown],
  );
  const hidden = inEach(entries);
  if (hidden.length === 0) return { shown: value, hidden };
  const shown = entries.map(([key, each]) => [key, each.shown] as const);
  return { shown: Array.isArray(value) ? shown.map(([, each]) => each) : Object.fromEntries(shown), hidden };
};
