import { parsePattern } from './pattern.ts';
import { streamOf, typeOf, type RecordView } from './view.ts';

/** What a filter looks for: names that match a pattern, or that begin with one of the prefixes. */
export type FilterSpec = {
  readonly on: 'stream' | 'type';
  readonly regex: string;
  readonly prefixes: readonly string[];
};

export type Matcher = (view: RecordView) => boolean;

const begins = (bytes: Buffer, start: number, end: number, prefix: Buffer): boolean =>
  end - start >= prefix.length && bytes.compare(prefix, 0, prefix.length, start, start + prefix.length) === 0;

/** Builds the test that a filter puts to each event. Throws `BadPattern`. */
export const matcherOf = ({ on, regex: pattern, prefixes }: FilterSpec): Matcher => {
  if (pattern !== '') {
    const expression = parsePattern(pattern);
    const text = on === 'stream' ? streamOf : typeOf;
    return (view) => expression.test(text(view));
  }
  const wanted = prefixes.map((prefix) => Buffer.from(prefix));
  return on === 'stream'
    ? (view) => wanted.some((prefix) => begins(view.bytes, view.stream, view.streamEnd, prefix))
    : (view) => wanted.some((prefix) => begins(view.bytes, view.type, view.typeEnd, prefix));
};
