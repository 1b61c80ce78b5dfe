import { createHash } from 'node:crypto';

const isSql = (part: unknown): part is Sql => typeof part === 'object' && part !== null && 'strings' in part;

/** Text with holes for values; it holds no value in its text, so it can't be injected into. */
export type Sql = { strings: readonly string[]; values: readonly unknown[] };

/** A piece of SQL. Pieces nest; everything else in the template's holes becomes a parameter. */
export const sql = (strings: TemplateStringsArray, ...parts: readonly unknown[]): Sql => {
  const texts = [strings[0] ?? ''];
  const values: unknown[] = [];
  const add = (text: string): void => {
    texts[texts.length - 1] += text;
  };
  parts.forEach((part, index) => {
    if (isSql(part)) {
      add(part.strings[0] ?? '');
      values.push(...part.values);
      texts.push(...part.strings.slice(1));
    } else {
      values.push(part);
      texts.push('');
    }
    add(strings[index + 1] ?? '');
  });
  return { strings: texts, values };
};

/** Pieces with a separator between them; the empty piece where there are none. */
export const join = (pieces: readonly Sql[], separator: Sql): Sql =>
  pieces.reduce((all, piece, index) => (index === 0 ? piece : sql`${all}${separator}${piece}`), sql``);

/** `where` all conditions that are there, or nothing. */
export const where = (...conditions: readonly (Sql | undefined | false | null | '')[]): Sql => {
  const there = conditions.filter((condition) => isSql(condition));
  return there.length === 0 ? sql`` : sql`where ${join(there, sql` and `)}`;
};

const names = new Map<string, string>();

/** The name under which a text is prepared on every connection. */
export const statementName = (text: string): string => {
  const known = names.get(text);
  if (known) return known;
  const name = `q_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
};

/** The statement's text with `$n`, its values, and a name that is the same for the same text: each shape is planned once. */
export const prepared = ({ strings, values }: Sql): { name: string; text: string; values: unknown[] } => {
  const text = strings.reduce((all, piece, index) => (index === 0 ? piece : `${all}$${index}${piece}`), '');
  return { name: statementName(text), text, values: [...values] };
};
