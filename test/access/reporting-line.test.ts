import { isDeepStrictEqual } from 'node:util';
import { answerAtOnce } from '@cairn/access/answer-at-once.fixture';
import type { Inquiry } from '@cairn/access/inquiry';
import { anyDay, anyOrganisation, people, statesIn } from '@cairn/access/organisation.arbitrary';
import { isLineManagerOf, isManagerOf } from '@cairn/access/reporting-line';
import type { PersonEvent } from '@cairn/contracts/person.events';
import { directReportsOf, lineAbove, reportsOf } from '@cairn/query-service/people/reporting-line.sql';
import { rounds } from '@cairn/testing/limits';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ReadModels, startReadModels } from './read-models.ts';

/** The ids of the people around a person on a day. A person in a loop is above themself. */
type Line = { above: string[]; below: string[]; direct: string[] };

let readModels: ReadModels;
beforeAll(async () => {
  readModels = await startReadModels();
});
afterAll(() => readModels.close());

const lineInSql = async (personId: string, day: string): Promise<Line> => {
  const [found] = await readModels.select(sql<Omit<Line, 'above'> & { above: string[] | null }>`
    select ${lineAbove(sql`${personId}::text`, day)} as above, array${reportsOf(personId, day)} as below,
      array${directReportsOf(personId, day)} as direct`);
  const { above, below, direct } = found ?? { above: null, below: [], direct: [] };
  return { above: above ?? [], below: below.sort(), direct: direct.sort() };
};

const lineByRule = (events: readonly PersonEvent[], personId: string, day: string): Line => {
  const isTrue = (inquiry: Inquiry<boolean>): boolean => answerAtOnce(inquiry, statesIn(events));
  const direct = people.filter((each) => isTrue(isLineManagerOf(personId, each, day)));
  const isInLoop = direct.some((each) => each === personId || isTrue(isManagerOf(each, personId, day)));
  return {
    above: people.filter((each) => (each === personId ? isInLoop : isTrue(isManagerOf(each, personId, day)))),
    below: people.filter((each) => isTrue(isManagerOf(personId, each, day))),
    direct,
  };
};

test('SQL finds the same people above and below each person as the pure rules, on any day and in loops too', async () => {
  const seen = { deep: 0, inLoop: 0, changed: 0 };
  await fc.assert(
    fc.asyncProperty(anyOrganisation, anyDay, anyDay, async (events, firstDay, secondDay) => {
      await readModels.fold(events);
      for (const personId of people) {
        const lineOn = (day: string): Line => lineByRule(events, personId, day);
        for (const day of [firstDay, secondDay]) {
          const expected = lineOn(day);
          if (expected.below.length > expected.direct.length) seen.deep += 1;
          if (expected.above.includes(personId)) seen.inLoop += 1;
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
