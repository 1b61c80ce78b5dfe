import type { Fields } from './import.mapping.ts';

/** Where each field of a row stands in the project's own JSON; a number is a place in a list. */
export type Places = Readonly<Record<string, { kind: Fields[string]; at: string }>>;

/** A field with a text, by where it stands. */
export const text = (at: string) => ({ kind: 'text', at }) as const;
/** A field with a number, by where it stands. */
export const figure = (at: string) => ({ kind: 'figure', at }) as const;
/** A field that is true or false, by where it stands. */
export const yesNo = (at: string) => ({ kind: 'yesNo', at }) as const;
/** A field with texts that have commas between them, by where it stands. */
export const list = (at: string) => ({ kind: 'list', at }) as const;

export const fieldsOf = (places: Places): Fields =>
  Object.fromEntries(Object.entries(places).map(([name, { kind }]) => [name, kind]));

type Tree = { [name: string]: unknown };

const isPlace = (name: string | undefined): boolean => name !== undefined && /^\d+$/.test(name);

const put = (tree: Tree, [name = '', ...below]: readonly string[], value: unknown): void => {
  if (below.length === 0) tree[name] = value;
  else put((tree[name] ??= isPlace(below[0]) ? [] : {}) as Tree, below, value);
};

/** The fields of a row as the project's own JSON has them. */
export const treeOf = (fields: Readonly<Record<string, unknown>>, places: Places): Tree => {
  const tree: Tree = {};
  for (const [name, value] of Object.entries(fields)) {
    const { at = name } = places[name] ?? {};
    put(tree, at.split('/'), value);
  }
  return tree;
};

/** The field that a command calls by this path, if a row has it. */
export const fieldAt = (path: string, places: Places): string | undefined =>
  Object.entries(places).find(([, { at }]) => at === path || at.endsWith(`/${path}`))?.[0];
