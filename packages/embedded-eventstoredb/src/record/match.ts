import { parsePattern } from './pattern.ts';
import { streamOf, typeOf } from './fields.ts';
import { lookFurther, type RecordView } from './view.ts';

/** What a filter selects: names that match a regular expression, or that begin with one of the prefixes. */
export type FilterSpec = {
  readonly on: 'stream' | 'type';
  readonly regex: string;
  readonly prefixes: readonly string[];
};

export type Matcher = (view: RecordView) => boolean;

const begins = (bytes: Buffer, start: number, end: number, prefix: Buffer): boolean => {
  if (end - start < prefix.length) return false;
  // Prefixes are so short that `Buffer.compare` would take longer than this loop.
  for (let at = 0; at < prefix.length; at++) if (bytes[start + at] !== prefix[at]) return false;
  return true;
};

/** Builds the test that a filter applies to each event. Throws `BadPattern`. */
export const matcherOf = ({ on, regex: pattern, prefixes }: FilterSpec): Matcher => {
  if (pattern !== '') {
    const expression = parsePattern(pattern);
    const text = on === 'stream' ? streamOf : typeOf;
    return (view) => expression.test(text(view));
  }
  const wanted = prefixes.map((prefix) => Buffer.from(prefix));
  return on === 'stream'
    ? (view) => wanted.some((prefix) => begins(view.bytes, view.stream, view.streamEnd, prefix))
    : (view) => {
        const { bytes, type, typeEnd } = lookFurther(view);
        return wanted.some((prefix) => begins(bytes, type, typeEnd, prefix));
      };
};
