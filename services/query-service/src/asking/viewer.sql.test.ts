import type { Relations } from '@cairn/access/matching';
import type { Role } from '@cairn/contracts/envelope';
import { statementOf } from '@cairn/read-model/database';
import { type RawBuilder, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { pageOfGoals } from '../goals/goal-page.sql.ts';
import { goalWithAll } from '../goals/goal.sql.ts';
import { lineOf } from '../line-of-sight/line.sql.ts';
import { weekOf } from '../people/my-week.sql.ts';
import { managedBy, reportsTo } from '../people/reporting-line.sql.ts';
import { pageOfReviews, summaryOf } from '../reviews/review-summary.sql.ts';
import { instantInSql } from './past.sql.ts';
import { type Holes, oncePerKind, type SqlViewer, statementPerKind, todayInSql } from './viewer.sql.ts';
import { lookingAt, type Viewer, viewerOf } from './viewer.ts';

const timeZone = 'Asia/Tokyo';
const viewer = (personId: string, roles: readonly Role[], now: string): Viewer =>
  viewerOf({ personId, roles }, 'ReadReviewSummaries', { now: () => new Date(now), timeZone });

const evening = '2026-03-04T20:00:00.000Z';
const morning = '2026-05-06T07:00:00.000Z';
const kinds: readonly (readonly Role[])[] = [
  ['hr'],
  ['auditor'],
  ['employee'],
  ['employee', 'manager'],
  ['hr', 'manager'],
];

const relationsOf = ({ relations, onOwnCase, withoutHr }: SqlViewer) => [relations, onOwnCase, withoutHr];

/**
 * Somebody for each way in which three sets of relations may hold or lack one, looking at the present and at the past, and in
 * a statement that has found the people below them.
 */
const everyKind: SqlViewer[] = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((n) => {
  const [relations, onOwnCase, withoutHr] = [n & 1, n & 2, n & 4].map(
    (has): Relations => new Set(has ? ['anyone'] : ['audience']),
  );
  if (!relations || !onOwnCase || !withoutHr) return [];
  const somebody = {
    ...viewer(`person ${n}`, ['hr'], n < 4 ? evening : morning),
    relations,
    onOwnCase,
    withoutHr,
  };
  const then = lookingAt(somebody, { asOf: '2026-01-01', knownAt: '2026-02-02T02:02:02.000Z' });
  return [somebody, then, { ...somebody, reportsFound: true }];
});

describe('SQL that is compiled once for each kind of viewer', () => {
  test('says the same as SQL that is built for the viewers alone', () => {
    const build = (
      { reader, other }: Record<'reader' | 'other', SqlViewer>,
      more: RawBuilder<unknown>,
    ): RawBuilder<unknown> => sql`a in (${other.personId}, ${reader.personId}, ${more}, ${'kept'})
      and d > ${todayInSql(other)}::date and e > ${instantInSql(reader.now)}
      and ${sql.lit(
        relationsOf(reader)
          .map((each) => each.has('anyone'))
          .join(),
      )}
      and g in ${reportsTo(reader)} and h in ${managedBy(other.personId, other)} and i in ${managedBy('zoe', reader)}
      ${reader.past ? sql`and f < ${instantInSql(reader.past.asOf)} and ${more}` : sql``}`;
    const once = oncePerKind(['reader', 'other'], build);
    const ann = viewer('ann', ['auditor'], morning);
    for (const each of everyKind)
      for (const [reader, other] of [
        [each, ann],
        [ann, each],
        [{ ...each, personId: 'bob' }, ann],
      ] as const) {
        const more = sql`${JSON.stringify([reader.personId, 'more'])}`;
        expect(statementOf(once({ reader, other }, more))).toEqual(
          statementOf(build({ reader, other }, more)),
        );
      }
  });

  test('is built once for each kind', () => {
    const built: string[] = [];
    const once = oncePerKind(['reader'], ({ reader }) => {
      built.push(JSON.stringify(relationsOf(reader).map((each) => [...each])));
      return sql`${reader.personId}`;
    });
    for (const each of ['ann', 'bob'])
      for (const roles of kinds) once({ reader: viewer(each, roles, morning) });
    expect(built).toEqual([...new Set(built)]);
  });
});

describe('a statement that is compiled once', () => {
  type Filter = { name?: string | undefined; open?: boolean | undefined; limit: number };
  const ask = (built: string[] = []) =>
    statementPerKind(['reader'], ({ reader }, { name, open, limit }: Holes<Filter>) => {
      built.push([...reader.relations].join());
      return sql`select ${'kept'}, ${reader.personId} ${name ? sql`where name = ${name}` : sql``}
        ${open ? sql`and open = ${open}` : sql``} limit ${limit}`;
    });

  test('has the conditions of what is given, and its values', () => {
    const asked = ask();
    const reader = viewer('ann', ['auditor'], morning);
    const statements = [
      { limit: 1 },
      { name: 'one', open: false, limit: 2 },
      { name: 'two', open: undefined, limit: 3 },
      { name: '', open: true, limit: 4 },
    ].map((given) => statementOf(asked({ reader }, given)));
    expect(statements.map(({ values }) => values)).toEqual([
      ['kept', 'ann', 1],
      ['kept', 'ann', 'one', false, 2],
      ['kept', 'ann', 'two', 3],
      ['kept', 'ann', '', true, 4],
    ]);
    expect(statements.map(({ text }) => [/name = /.test(text), /open = /.test(text)])).toEqual([
      [false, false],
      [true, true],
      [true, false],
      [true, true],
    ]);
  });

  test('is compiled once for each kind of viewer and each set of fields', () => {
    const built: string[] = [];
    const asked = ask(built);
    for (const name of ['one', 'two'])
      for (const roles of [['auditor'], ['employee']] as const)
        for (const given of [{ name }, {}, { name: undefined }])
          asked({ reader: viewer(name, roles, morning) }, { ...given, limit: 1 });
    expect(built).toHaveLength(4);
  });
});

describe.each(kinds.map((roles) => [roles.join(' and '), roles] as const))(
  'a statement for %s',
  (_, roles) => {
    const statements = {
      'one goal': (each: Viewer) => goalWithAll('goal', each),
      goals: (each: Viewer) => pageOfGoals({}, { viewer: each, after: '-1', limit: 20 }),
      'one review': (each: Viewer) => summaryOf('review', { viewer: each, goals: each, feedback: each }),
      reviews: (each: Viewer) => pageOfReviews({}, each, { after: '-1', limit: 20 }),
      'a line of sight': (each: Viewer) =>
        lineOf({ kind: 'person', id: each.personId }, { goals: each, cards: each }),
      'a week': (each: Viewer) =>
        weekOf({ goals: each, kpis: each, reviews: each, cards: each }, each.relations.has('manager')),
    };
    const pasts = [{}, { asOf: '2026-01-01' }] as const;

    test.each(
      Object.entries(statements).flatMap(([what, of]) => pasts.map((past) => [what, past, of] as const)),
    )(
      'about %s, asked with %j, has the values of whoever asks and of nobody before them',
      (_what, past, of) => {
        const [before, after] = [viewer('before', roles, evening), viewer('after', roles, morning)];
        const [first, second] = [before, after].map((each) => statementOf(of(lookingAt(each, past))));
        const own = new Map<unknown, unknown>([
          ['before', 'after'],
          [evening, morning],
          ['2026-03-05', '2026-05-06'],
          ['2026-03-08T15:00:00.000Z', '2026-05-10T15:00:00.000Z'],
          ['2026-03-08', '2026-05-10'],
        ]);
        expect(first?.values?.some((value) => own.has(value))).toBe(true);
        expect(second).toEqual({ ...first, values: first?.values?.map((value) => own.get(value) ?? value) });
      },
    );
  },
);
