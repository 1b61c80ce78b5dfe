import { isRefusal, Rejection } from '@cairn/contracts/rejection';
import type { Principal } from '@cairn/http/principal';
import { ProblemError } from '@cairn/http/problem';
import pMap from 'p-map';
import type { z } from 'zod';
import type { Carried } from '../command-routes.ts';
import type { SentLine } from '../deliveries/sent-line.ts';
import type { CarriedOut } from '../carried-out.ts';
import { untilAnswered } from '../until-answered.ts';
import { checkedBody, type Known, type Named, namedIn, readCommand, withIds } from './import.command.ts';
import type { ImportedCommand, importReply, ImportResult } from './import.shapes.ts';

const concurrency = 32;

/** The commands that an import may hold, by their types. */
export type Importable = ReadonlyMap<string, Carried>;

type Importing = Omit<Known, 'made'> & {
  commands: Importable;
  principal: Principal;
  made: Map<string, string>;
};

const carriedBy = (commands: Importable, command: string): Carried => {
  const found = commands.get(command);
  if (found) return found;
  throw new Rejection('invalid', 'line/unknown-command', `${command} cannot be imported here.`, [
    { path: 'command', message: [...commands.keys()].join(', ') },
  ]);
};

const badId = (name: string, message: string): Rejection =>
  new Rejection('invalid', 'line/invalid', 'The line is not valid.', [{ path: `ids/${name}`, message }]);

/** The parameters of a path and no others: more of them would become data of the command unchecked. */
const paramsOf = (path: string, ids: Record<string, unknown>): Record<string, string> => {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  const surplus = Object.keys(ids).find((name) => !names.includes(name));
  if (surplus !== undefined)
    throw badId(surplus, names.length > 0 ? names.join(', ') : 'no ids for this command');
  return Object.fromEntries(
    names.map((name) => {
      const id = ids[name];
      if (typeof id !== 'string') throw badId(name, 'is missing; it must be an id');
      return [name, id];
    }),
  );
};

const pathWith = (path: string, params: Record<string, string>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');

// The same request, with the same Idempotency-Key, as if it came alone.
const carryOne = (importing: Importing, { command, key, ids, body }: ImportedCommand) => {
  const { commands, principal } = importing;
  const carried = carriedBy(commands, command);
  const params = paramsOf(carried.path, withIds(ids, importing, 'ids') as Record<string, unknown>);
  return carried.carryOut({
    method: 'POST',
    url: pathWith(carried.path, params),
    headers: { 'idempotency-key': key },
    params,
    body: checkedBody(carried.body, withIds(body, importing)),
    principal,
  });
};

export type Outcome = { result: ImportResult; done?: CarriedOut };

const refused = (line: number, thrown: unknown, sent?: ImportedCommand): Outcome => {
  if (!(thrown instanceof ProblemError || isRefusal(thrown))) throw thrown;
  const { code, message: detail, fields } = thrown;
  const { key = null, command = null } = sent ?? {};
  const why = { code, detail, ...(fields.length > 0 && { fields: [...fields] }) };
  return { result: { line, key, command, outcome: 'refused', id: null, ...why } };
};

const importOne = async (importing: Importing, { line: at, fields, wrong }: SentLine): Promise<Outcome> => {
  if (wrong) return refused(at, new Rejection('invalid', wrong.code, wrong.detail));
  let sent: ImportedCommand | undefined;
  try {
    const read = readCommand(fields);
    sent = read;
    const done = await untilAnswered(() => carryOne(importing, read));
    const { line, key, command } = read;
    importing.made.set(key, done.id);
    const outcome = done.unchanged ? 'unchanged' : 'written';
    return { result: { line, key, command, outcome, id: done.id }, done };
  } catch (thrown) {
    return refused(sent?.line ?? at, thrown, sent);
  }
};

/**
 * Gives each line its turn: after the lines that make what it names, after all before it that change what it changes or names,
 * and after all before it that name what it changes.
 */
const turns = ({ personCalled }: Pick<Known, 'personCalled'>) => {
  const making = new Map<unknown, Promise<Outcome>>();
  const last = new Map<string, Promise<Outcome>>();
  const naming = new Map<string, Promise<Outcome>[]>();
  const makes = (named: Named) => (typeof named === 'string' ? undefined : making.get(named.madeBy));
  // A person may be named by their id or by their external id.
  const idOf = (named: Named): string => {
    if (typeof named === 'string') return named;
    const external = named.personCalled;
    return external !== undefined && personCalled ? personCalled(external) : JSON.stringify(named);
  };
  return (fields: Record<string, unknown> | undefined, run: () => Promise<Outcome>): Promise<Outcome> => {
    const [changed, named] = [namedIn(fields?.['ids']), namedIn(fields?.['body'])];
    const [changedIds, namedIds] = [changed.map(idOf), named.map(idOf)];
    const before = [
      ...[...changed, ...named].map(makes),
      ...[...changedIds, ...namedIds].map((each) => last.get(each)),
      ...changedIds.flatMap((each) => naming.get(each) ?? []),
    ].filter((each) => each !== undefined);
    const done = Promise.all(before).then(run);
    making.set(fields?.['key'], done);
    for (const each of changedIds) last.set(each, done);
    for (const each of changedIds) naming.delete(each);
    for (const each of namedIds) {
      const held = naming.get(each) ?? [];
      held.push(done);
      naming.set(each, held);
    }
    return done;
  };
};

/** Carries out commands, many at a time; one that is refused stops only those that need what it makes. */
export const carryMany = (given: Omit<Importing, 'made'>, lines: readonly SentLine[]): Promise<Outcome[]> => {
  const importing = { ...given, made: new Map<string, string>() };
  const inTurn = turns(given);
  return pMap(lines, (line) => inTurn(line.fields, () => importOne(importing, line)), { concurrency });
};

/** How many commands came to what, and the last position that was written. */
export const summaryOf = (outcomes: readonly Outcome[]) => {
  const count = (outcome: ImportResult['outcome']): number =>
    outcomes.filter(({ result }) => result.outcome === outcome).length;
  const last = outcomes.reduce(
    (most, { done }) => (done && done.position > most ? done.position : most),
    -1n,
  );
  return {
    written: count('written'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    position: last < 0n ? null : last.toString(),
  };
};

export const runImport = async (
  importing: Omit<Importing, 'made'>,
  lines: readonly SentLine[],
): Promise<z.infer<typeof importReply>> => {
  const outcomes = await carryMany(importing, lines);
  return { ...summaryOf(outcomes), results: outcomes.map(({ result }) => result) };
};
