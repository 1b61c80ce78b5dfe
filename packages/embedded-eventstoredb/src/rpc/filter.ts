import type { Streams } from './types.ts';
import { streamOf, typeOf, type RecordView } from '../record/view.ts';
import { StatusError, UNKNOWN } from '../wire/status.ts';

export type Filter = {
  readonly matches: (view: RecordView) => boolean;
  /** Events looked at between two checkpoints. */
  readonly checkpointEvery: number;
};

type Expression = InstanceType<Streams['ReadReq']['Options']['FilterOptions']['Expression']>;
type FilterOptions = InstanceType<Streams['ReadReq']['Options']['FilterOptions']>;

/** What EventStoreDB looks through where a filter sets no window. */
const DEFAULT_WINDOW = 32;

const regex = (pattern: string): RegExp => {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    throw new StatusError({ code: UNKNOWN, message: 'Exception was thrown by handler.' });
  }
};

const startsWithAny = (bytes: Buffer, start: number, end: number, prefixes: readonly Buffer[]): boolean =>
  prefixes.some(
    (prefix) =>
      end - start >= prefix.length &&
      bytes.compare(prefix, 0, prefix.length, start, start + prefix.length) === 0,
  );

const matcher = (expression: Expression, on: 'stream' | 'type'): Filter['matches'] => {
  const text = on === 'stream' ? streamOf : typeOf;
  if (expression.getRegex() !== '') {
    const pattern = regex(expression.getRegex());
    return (view) => pattern.test(text(view));
  }
  const prefixes = expression.getPrefixList().map((prefix) => Buffer.from(prefix));
  return on === 'stream'
    ? (view) => startsWithAny(view.bytes, view.stream, view.streamEnd, prefixes)
    : (view) => startsWithAny(view.bytes, view.type, view.typeEnd, prefixes);
};

/** Builds a filter on stream names or event types. A pattern that is no regular expression is refused. */
export const buildFilter = (options: FilterOptions): Filter => {
  const byStream = options.getStreamIdentifier();
  const byType = options.getEventType();
  const window = options.hasMax() && options.getMax() > 0 ? options.getMax() : DEFAULT_WINDOW;
  const checkpointEvery = window * Math.max(1, options.getCheckpointintervalmultiplier());
  if (byStream) return { matches: matcher(byStream, 'stream'), checkpointEvery };
  if (byType) return { matches: matcher(byType, 'type'), checkpointEvery };
  return { matches: () => true, checkpointEvery };
};
