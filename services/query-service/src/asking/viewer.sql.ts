import { compiledOnce } from '@cairn/read-model/compiled-once';
import { dayOf } from '@cairn/contracts/day';
import { type RawBuilder, sql } from 'kysely';
import type { SqlInstant, SqlPast } from './past.sql.ts';
import type { Viewer } from './viewer.ts';

/** The kind of a viewer: what decides which SQL they are asked about with, whoever they are and whenever they look. */
type Kind = Pick<Viewer, 'relations' | 'onOwnCase' | 'withoutHr'>;

type Present = Pick<Viewer, 'now' | 'timeZone'> | { now: RawBuilder<unknown>; today: RawBuilder<string> };

/** A viewer for a statement, whose id and instants may be expressions: a series looks at many pasts. */
export type SqlViewer = Kind &
  Present & { personId: string | RawBuilder<string>; past?: SqlPast | undefined };

/** Today in the organisation's time zone, the day by which reporting lines are read. */
export const todayInSql = (viewer: Present): string | RawBuilder<string> =>
  'today' in viewer ? viewer.today : dayOf(viewer.now, viewer.timeZone);

type Piece = RawBuilder<unknown>;

const parameter = <T>(value: T | RawBuilder<T>): RawBuilder<T> => sql<T>`${value}`;
const instant = (at: SqlInstant): Piece => (at instanceof Date ? parameter(at.toISOString()) : at);

/** What differs between viewers of one kind. `withHoles` takes it in this order. */
const valuesOf = (viewer: SqlViewer): Piece[] => [
  parameter(viewer.personId),
  instant(viewer.now),
  parameter(todayInSql(viewer)),
  ...(viewer.past ? [instant(viewer.past.asOf), instant(viewer.past.knownAt)] : []),
];

const withHoles = (
  { relations, onOwnCase, withoutHr, past }: SqlViewer,
  holes: Iterator<Piece>,
): SqlViewer => {
  const next = <T>(): RawBuilder<T> => holes.next().value as RawBuilder<T>;
  return {
    relations,
    onOwnCase,
    withoutHr,
    personId: next<string>(),
    now: next(),
    today: next<string>(),
    ...(past && { past: { asOf: next(), knownAt: next() } }),
  };
};

const kindOf = ({ relations, onOwnCase, withoutHr, past }: SqlViewer): string =>
  [...relations, '|', ...onOwnCase, '|', ...withoutHr, past ? 'then' : 'now'].join(' ');

/**
 * A piece of SQL for viewers, compiled once for each kind of viewer: those who look in the same relations, at the present or
 * at the past. `build` gets the viewers of these names with holes in place of their ids and instants, so nothing of one
 * viewer can get into what another is asked about with. There are few kinds, because roles decide them.
 */
export const oncePerKind = <const N extends string, Holes extends readonly Piece[], Row>(
  names: readonly N[],
  build: (viewers: Readonly<Record<N, SqlViewer>>, ...holes: Holes) => RawBuilder<Row>,
): ((viewers: Readonly<Record<N, SqlViewer>>, ...given: Holes) => RawBuilder<Row>) => {
  const compiled = new Map<string, (...given: Piece[]) => RawBuilder<Row>>();
  const compile = (viewers: Readonly<Record<N, SqlViewer>>, count: number) =>
    compiledOnce((...holes: Piece[]) => {
      const left = holes.values();
      const seen = Object.fromEntries(names.map((name) => [name, withHoles(viewers[name], left)]));
      return build(seen as Record<N, SqlViewer>, ...([...left] as never as Holes));
    }, count);
  return (viewers, ...given) => {
    const all = names.map((name) => viewers[name]);
    const kinds = all.map(kindOf).join(';');
    const values = [...all.flatMap(valuesOf), ...given];
    const piece = compiled.get(kinds) ?? compile(viewers, values.length);
    compiled.set(kinds, piece);
    return piece(...values);
  };
};
