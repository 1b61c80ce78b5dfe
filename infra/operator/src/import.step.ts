import { createHash } from 'node:crypto';
import type { Places } from './import.fields.ts';

type Id = string | { madeBy: string; personCalled?: string };

/** A command that comes from a line of a file. */
export type Step = {
  line: number;
  /** The same in each run, so that a repeated import changes nothing. */
  key: string;
  command: string;
  ids?: Record<string, Id>;
  body: Record<string, unknown>;
  /** It comes after all others, because it may need any of them. */
  last?: true;
  /** The thing that it completes, by the file's own id. It comes after those that come last. */
  completes?: string;
};

/** An object of the project's own JSON, with the number of its line. */
export type Item = { line: number; item: Readonly<Record<string, unknown>> };

/** A line that cannot become a command. */
export class WrongLine extends Error {
  readonly line: number;
  readonly field: string;

  constructor({ line }: Item, field: string, message: string) {
    super(message);
    this.name = 'WrongLine';
    this.line = line;
    this.field = field;
  }
}

const mostCharacters = 150;

/** The key of a thing, by the names that the file gives to it and to what it belongs to. */
export const keyOf = (...parts: readonly unknown[]): string => {
  const key = parts.map((part) => encodeURIComponent(String(part))).join('/');
  return key.length <= mostCharacters ? key : createHash('sha256').update(key).digest('hex');
};

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Whether a text in a file or a mapping is an id, and not a name. */
export const isId = (text: string): boolean => uuid.test(text);

/** What a file refers to: something that has an id already, or what the file itself makes. */
export const idOf = (given: unknown, ...parts: readonly unknown[]): Id =>
  isId(String(given)) ? String(given) : { madeBy: keyOf(...parts, given) };

/** A person that a file refers to, who may stand in it or be registered already. */
export const personOf = (given: unknown): Id =>
  isId(String(given)) ? String(given) : { madeBy: keyOf(given), personCalled: String(given) };

/** The file's own id of an item. Throws a `WrongLine` if it has none. */
export const ownId = (at: Item, field: string): string => {
  const given = at.item[field];
  if (typeof given === 'string' || typeof given === 'number') return String(given);
  throw new WrongLine(at, field, 'the id that the file gives it is missing');
};

/** The objects in a list of an item. */
export const listIn = (item: Item['item'], field: string): Item['item'][] => {
  const list = item[field];
  return Array.isArray(list) ? (list as Item['item'][]) : [];
};

/** An item without some of its fields. */
export const without = (item: Item['item'], ...fields: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(item).filter(([name]) => !fields.includes(name)));

/** What files of one kind hold. */
export type ImportKind = {
  /** Where the command service takes it. */
  path: string;
  places: Places;
  /** Whether a mapping may name columns for custom fields, which an item has in `fields`. */
  hasCustomFields?: true;
  /** How many commands a dry run takes, which decides them all in one request. */
  mostInDryRun?: number;
  /** For a file with commands that complete a thing, which are left undone if a line about that thing is refused. */
  completing?: {
    /** Where an item says which thing it is about. */
    field: string;
    /** What is told if it is left undone. */
    code: string;
    undone: string;
  };
  /** Orders the commands that come last; without it they stay in the order of the file. */
  orderLast?(a: Step, b: Step): number;
  /** Gives the commands of each line, one line after the other. They throw `WrongLine`. */
  reader(): (at: Item) => Step[];
};

/** The commands of all lines in their order, and the lines that cannot become any. */
export const stepsOf = (
  items: readonly Item[],
  { reader, orderLast }: ImportKind,
): { steps: Step[]; wrong: WrongLine[] } => {
  const read = reader();
  const wrong: WrongLine[] = [];
  const steps = items.flatMap((at) => {
    try {
      return read(at);
    } catch (thrown) {
      if (!(thrown instanceof WrongLine)) throw thrown;
      wrong.push(thrown);
      return [];
    }
  });
  const last = steps.filter((step) => step.last);
  return {
    steps: [
      ...steps.filter((step) => !step.last && step.completes === undefined),
      ...(orderLast ? last.sort(orderLast) : last),
      ...steps.filter((step) => step.completes !== undefined),
    ],
    wrong,
  };
};
