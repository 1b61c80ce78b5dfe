import { createHash } from 'node:crypto';

/** One statement with its parameters. With a `name` it is prepared once per connection. */
export type Statement = { text: string; values?: readonly unknown[]; name?: string };

const names = new Map<string, string>();

/** The name under which a text is prepared on every connection. */
export const statementName = (text: string): string => {
  const known = names.get(text);
  if (known) return known;
  const name = `q_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
};
