import { isDeepStrictEqual } from 'node:util';
import { answerAtOnce } from '@cairn/access/answer-at-once.fixture';
import type { Inquiry } from '@cairn/access/inquiry';
import { anyDay, anyOrganisation, people, statesIn } from '@cairn/access/organisation.arbitrary';
import { isLineManagerOf, isManagerOf, lineManagerInOffice } from '@cairn/access/reporting-line';
import type { PersonEvent } from '@cairn/contracts/person.events';
import { nextInLineOn } from '@cairn/domain/person.state';
import {
  directReportsOf,
  lineAbove,
  managerInOffice,
  reportsOf,
} from '@cairn/query-service/people/reporting-line.sql';
import { rounds } from '@cairn/testing/limits';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReadModels, startReadModels } from './read-models.ts';

/**
 * The ids of the people around a person on a day. `above` has leavers too, and a person in a loop is above themself.
 * `inOffice` is the nearest of them who is employed.
 */
type Line = { above: string[]; inOffice: string | null; below: string[]; direct: string[] };

let readModels: ReadModels;
beforeAll(async () => {
  readModels = await startReadModels();
});
afterAll(() => readModels.close());

const lineInSql = async (personId: string, day: string): Promise<Line> => {
  const [found] = await readModels.select(sql<Omit<Line, 'above'> & { above: string[] | null }>`
    select ${lineAbove(sql`${personId}::text`, day)} as above, array${reportsOf(personId, day)} as below,
      ${managerInOffice(sql`${personId}::text`, day)} as "inOffice",
      array${directReportsOf(personId, day)} as direct`);
  const { above, inOffice, below, direct } = found ?? { above: [], inOffice: null, below: [], direct: [] };
  return { above: above ?? [], inOffice, below: below.sort(), direct: direct.sort() };
};

const aboveByRule = (events: readonly PersonEvent[], personId: string, day: string): string[] => {
  const stateOf = statesIn(events);
  const above = new Set<string>();
  let next = nextInLineOn(stateOf(personId), day);
  while (next !== null && !above.has(next)) {
    above.add(next);
    next = nextInLineOn(stateOf(next), day);
  }
  return [...above].sort();
};

const lineByRule = (events: readonly PersonEvent[], personId: string, day: string): Line => {
  const answer = <T>(inquiry: Inquiry<T>): T => answerAtOnce(inquiry, statesIn(events));
  return {
    above: aboveByRule(events, personId, day),
    inOffice: answer(lineManagerInOffice(personId, day)),
    below: people.filter((each) => answer(isManagerOf(personId, each, day))),
    direct: people.filter((each) => answer(isLineManagerOf(personId, each, day))),
  };
};

type Organisation = { events: readonly PersonEvent[]; days: readonly string[] };
const anyOrganisationOnDays: fc.Arbitrary<Organisation> = fc
  .tuple(anyOrganisation, anyDay, anyDay)
  .map(([events, ...days]) => ({ events, days }));

test('SQL finds the same people above and below each person as the pure rules, on any day and in loops too', async () => {
  await fc.assert(
    fc.asyncProperty(anyOrganisationOnDays, async ({ events, days }) => {
      await readModels.fold(events);
      for (const personId of people)
        for (const day of days)
          expect({ personId, day, line: await lineInSql(personId, day) }).toEqual({
            personId,
            day,
            line: lineByRule(events, personId, day),
          });
    }),
    { numRuns: rounds(10), endOnFailure: true },
  );
});

test('the generated organisations have long lines, loops, people who are stepped over, and lines that change', () => {
  const seen = new Set<string>();
  for (const { events, days } of fc.sample(anyOrganisationOnDays, { numRuns: 200, seed: 1 }))
    for (const personId of people) {
      const lines = days.map((day) => lineByRule(events, personId, day));
      for (const [i, { above, inOffice, below, direct }] of lines.entries()) {
        const next = nextInLineOn(statesIn(events)(personId), days[i] as string);
        if (below.length > direct.length) seen.add('long line');
        if (above.includes(personId)) seen.add('loop');
        if (next !== inOffice && inOffice !== null) seen.add('stepped over');
      }
      if (!isDeepStrictEqual(lines[0], lines[1])) seen.add('change');
    }
  expect([...seen].sort()).toEqual(['change', 'long line', 'loop', 'stepped over']);
});
