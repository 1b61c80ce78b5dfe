import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** One statement with its parameters. With a `name` it is prepared once per connection. */
export type Statement = { text: string; values?: readonly unknown[]; name?: string };

// Each set of filters has its own text, so there may be thousands.
const names = new LRUCache<string, string>({ max: 1_000 });

/** The name under which a text is prepared on every connection. */
export const statementName = (text: string): string => {
  const known = names.get(text);
  if (known) return known;
  const name = `q_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
};
