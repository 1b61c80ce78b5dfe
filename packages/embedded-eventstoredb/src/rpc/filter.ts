import { matcherOf, type FilterSpec, type Matcher } from '../record/match.ts';
import { BadPattern } from '../record/pattern.ts';
import { StatusError, UNKNOWN } from '../wire/status.ts';

export type Filter = {
  readonly matches: Matcher;
  /** The number of events between two checkpoints. */
  readonly checkpointEvery: number;
};

type Expression = { readonly getRegex: () => string; readonly getPrefixList: () => string[] };

/** Filter options. They have the same shape for a read and for a persistent subscription. */
export type FilterOptions = {
  readonly getStreamIdentifier: () => Expression | undefined;
  readonly getEventType: () => Expression | undefined;
  readonly hasMax: () => boolean;
  readonly getMax: () => number;
  readonly getCheckpointintervalmultiplier: () => number;
};

/** EventStoreDB's window if a filter sets none. */
const DEFAULT_WINDOW = 32;

/** What a filter selects; undefined if it names nothing. */
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

/** The matcher of a filter. An invalid regular expression is refused with EventStoreDB's message. */
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
