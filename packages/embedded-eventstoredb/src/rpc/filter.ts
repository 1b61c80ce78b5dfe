import { matcherOf, type FilterSpec, type Matcher } from '../record/match.ts';
import { BadPattern } from '../record/pattern.ts';
import { StatusError, UNKNOWN } from '../wire/status.ts';

export type Filter = {
  readonly matches: Matcher;
  /** Events looked at between two checkpoints. */
  readonly checkpointEvery: number;
};

type Expression = { readonly getRegex: () => string; readonly getPrefixList: () => string[] };

/** The filter options of a read and of a persistent subscription have the same shape. */
export type FilterOptions = {
  readonly getStreamIdentifier: () => Expression | undefined;
  readonly getEventType: () => Expression | undefined;
  readonly hasMax: () => boolean;
  readonly getMax: () => number;
  readonly getCheckpointintervalmultiplier: () => number;
};

/** What EventStoreDB looks through where a filter sets no window. */
const DEFAULT_WINDOW = 32;

/** What a filter looks for; undefined where it names nothing. */
export const filterSpec = (options: FilterOptions): FilterSpec | undefined => {
  const byStream = options.getStreamIdentifier();
  const expression = byStream ?? options.getEventType();
  if (!expression) return undefined;
  return {
    on: byStream ? 'stream' : 'type',
    regex: expression.getRegex(),
    prefixes: expression.getPrefixList(),
  };
};

/** The matcher of a filter. A pattern that is no regular expression is refused, in EventStoreDB's words. */
export const matcherFor = (spec: FilterSpec): Matcher => {
  try {
    return matcherOf(spec);
  } catch (error) {
    if (!(error instanceof BadPattern)) throw error;
    throw new StatusError({ code: UNKNOWN, message: 'Exception was thrown by handler.' });
  }
};

export const buildFilter = (options: FilterOptions): Filter => {
  const spec = filterSpec(options);
  const window = options.hasMax() && options.getMax() > 0 ? options.getMax() : DEFAULT_WINDOW;
  return {
    matches: spec ? matcherFor(spec) : () => true,
    checkpointEvery: window * Math.max(1, options.getCheckpointintervalmultiplier()),
  };
};
