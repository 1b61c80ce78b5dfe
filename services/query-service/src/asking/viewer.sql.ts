import { compiledOnce, heldStatement } from '@cairn/read-model/compiled-once';
import { dayOf } from '@cairn/contracts/day';
import type { Query } from '@cairn/read-model/database';
import { type RawBuilder, sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { SqlInstant, SqlPast } from './past.sql.ts';
import type { Viewer } from './viewer.ts';

/** The kind of a viewer: what decides which SQL they are asked about with, whoever they are and whenever they look. */
type Kind = Pick<Viewer, 'relations' | 'onOwnCase' | 'withoutHr'>;

type Present = Pick<Viewer, 'now' | 'timeZone'> | { now: RawBuilder<unknown>; today: RawBuilder<string> };

/** A viewer for a statement, whose id and instants may be expressions: a series looks at many pasts. */
export type SqlViewer = Kind &
  Present & {
    personId: string | RawBuilder<string>;
    past?: SqlPast | undefined;
    /** Whether the statement finds the people below them once, in a `with` item. */
    reportsFound?: boolean;
  };

/** Today in the organisation's time zone, the day by which reporting lines are read. */
export const todayInSql = (viewer: Present): string | RawBuilder<string> =>
  'today' in viewer ? viewer.today : dayOf(viewer.now, viewer.timeZone);

type Piece = RawBuilder<unknown>;

const instant = (at: SqlInstant): unknown => (at instanceof Date ? at.toISOString() : at);

/** What differs between viewers of one kind, as values or expressions. `withHoles` takes it in this order. */
const valuesOf = (viewer: SqlViewer): unknown[] => [
  viewer.personId,
  instant(viewer.now),
  todayInSql(viewer),
  ...(viewer.past ? [instant(viewer.past.asOf), instant(viewer.past.knownAt)] : []),
];

const withHoles = (
  { relations, onOwnCase, withoutHr, past, reportsFound = false }: SqlViewer,
  holes: Iterator<Piece>,
): SqlViewer => {
  const next = <T>(): RawBuilder<T> => holes.next().value as RawBuilder<T>;
  return {
    relations,
    onOwnCase,
    withoutHr,
    reportsFound,
    personId: next<string>(),
    now: next(),
    today: next<string>(),
    ...(past && { past: { asOf: next(), knownAt: next() } }),
  };
};

type Viewers<N extends string, V> = Readonly<Record<N, V>>;

/** These viewers with holes for what differs between viewers of their kinds; the holes after theirs are left in `holes`. */
const allWithHoles = <N extends string>(
  names: readonly N[],
  viewers: Viewers<N, SqlViewer>,
  holes: Iterator<Piece>,
): Viewers<N, SqlViewer> =>
  Object.fromEntries(names.map((name) => [name, withHoles(viewers[name], holes)])) as never;

const kindOf = ({ relations, onOwnCase, withoutHr, past, reportsFound = false }: SqlViewer): string =>
  [...relations, '|', ...onOwnCase, '|', ...withoutHr, past ? 'then' : 'now', reportsFound].join(' ');

/**
 * A piece of SQL for viewers, compiled once for each kind of viewer: those who look in the same relations, at the present or
 * at the past. `build` gets the viewers of these names with holes in place of their ids and instants, so nothing of one
 * viewer can get into what another is asked about with. There are few kinds, because roles decide them.
 */
export const oncePerKind = <const N extends string, Holes extends readonly Piece[], Row>(
  names: readonly N[],
  build: (viewers: Viewers<N, SqlViewer>, ...holes: Holes) => RawBuilder<Row>,
): ((viewers: Viewers<N, SqlViewer>, ...given: Holes) => RawBuilder<Row>) => {
  const compiled = new Map<string, (...given: Piece[]) => RawBuilder<Row>>();
  const compile = (viewers: Viewers<N, SqlViewer>, count: number) =>
    compiledOnce((...holes: Piece[]) => {
      const left = holes.values();
      const seen = allWithHoles(names, viewers, left);
      return build(seen, ...([...left] as never as Holes));
    }, count);
  return (viewers, ...given) => {
    const all = names.map((name) => viewers[name]);
    const kinds = all.map(kindOf).join(';');
    const values = [...all.flatMap(valuesOf).map((value) => sql`${value}`), ...given];
    const piece = compiled.get(kinds) ?? compile(viewers, values.length);
    compiled.set(kinds, piece);
    return piece(...values);
  };
};

/** What is given for a statement, with a hole for each value; a field that is not given has none. */
export type Holes<Given> = {
  readonly [F in keyof Given]: undefined extends Given[F]
    ? RawBuilder<NonNullable<Given[F]>> | undefined
    : RawBuilder<Given[F]>;
};

/**
 * A whole statement for viewers, compiled once for each kind of viewer and each set of fields that are given, such as those
 * of a filter. As in `oncePerKind`, `build` gets holes in place of values, so it can only look whether one is given. What
 * nobody asked for again lately is compiled again, because a filter has thousands of such sets.
 */
export const statementPerKind = <const N extends string, Given extends object, Row>(
  names: readonly N[],
  build: (viewers: Viewers<N, SqlViewer>, given: Holes<Given>) => RawBuilder<Row>,
): ((viewers: Viewers<N, Viewer>, given: Given) => Query<Row>) => {
  const held = new LRUCache<string, ReturnType<typeof heldStatement<Row>>>({ max: 200 });
  return (viewers, given) => {
    const all = names.map((name) => viewers[name]);
    const fields = Object.entries(given).filter(([, value]) => value !== undefined);
    const shape = [...all.map(kindOf), ...fields.map(([field]) => field)].join(';');
    const values = [...all.flatMap(valuesOf), ...fields.map(([, value]) => value)];
    const compile = () =>
      heldStatement<Row>((...holes) => {
        const left = holes.values();
        const seen = allWithHoles(names, viewers, left);
        const asked = Object.fromEntries(fields.map(([field]) => [field, left.next().value]));
        return build(seen, asked as Holes<Given>);
      }, values.length);
    const statement = held.get(shape) ?? compile();
    held.set(shape, statement);
    return statement(values);
  };
};
