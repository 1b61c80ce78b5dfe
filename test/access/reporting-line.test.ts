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

test('SQL finds the same people above and below each person as the pure rules, on any day and in loops too', async () => {
  const seen = { deep: 0, inLoop: 0, changed: 0, steppedOver: 0 };
  await fc.assert(
    fc.asyncProperty(anyOrganisation, anyDay, anyDay, async (events, firstDay, secondDay) => {
      await readModels.fold(events);
      for (const personId of people) {
        const lineOn = (day: string): Line => lineByRule(events, personId, day);
        for (const day of [firstDay, secondDay]) {
          const expected = lineOn(day);
          if (expected.below.length > expected.direct.length) seen.deep += 1;
          if (expected.above.includes(personId)) seen.inLoop += 1;
          const next = nextInLineOn(statesIn(events)(personId), day);
          if (next !== expected.inOffice && expected.inOffice !== null) seen.steppedOver += 1;
          expect({ personId, day, line: await lineInSql(personId, day) }).toEqual({
            personId,
            day,
            line: expected,
          });
        }
        if (!isDeepStrictEqual(lineOn(firstDay), lineOn(secondDay))) seen.changed += 1;
      }
    }),
    { numRuns: rounds(30), endOnFailure: true },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});
