import type { PersonEvent } from '@cairn/contracts/person.events';
import { isEmployedOn, nextInLineOn } from '@cairn/domain/person.state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer } from './inquiry.ts';
import { anyDay, anyOrganisation, anyPerson, people, statesIn } from './organisation.arbitrary.ts';
import { firstLoop, isLineManagerOf, isManagerOf } from './reporting-line.ts';
import { answerAtOnce } from './answer-at-once.fixture.ts';

const occurredAt = '2025-01-01T00:00:00.000Z';
const employed = (personId: string): PersonEvent => ({
  type: 'PersonEmployed',
  data: { personId, employmentId: `${personId} 1`, effectiveFrom: '2025-01-01', occurredAt },
});
const managed = (personId: string, managerId: string, effectiveFrom: string): PersonEvent => ({
  type: 'ManagerAssigned',
  data: { personId, employmentId: `${personId} 1`, managerId, relation: 'line', effectiveFrom, occurredAt },
});

/** Everybody above a person on a day, leavers too, found by following the line as often as there are people. */
const aboveBy = (events: readonly PersonEvent[], personId: string, day: string): Set<string> => {
  const above = new Set<string>();
  const stateOf = statesIn(events);
  let next: string | null = personId;
  for (let step = 0; step < people.length && next !== null; step += 1) {
    next = nextInLineOn(stateOf(next), day);
    if (next !== null) above.add(next);
  }
  return above;
};

describe('the reporting line', () => {
  test('leads to everybody above a person who is employed and to nobody else, even in a loop', () => {
    fc.assert(
      fc.property(anyOrganisation, anyDay, anyPerson, anyPerson, (events, day, managerId, personId) => {
        const found = answerAtOnce(isManagerOf(managerId, personId, day), statesIn(events));
        const isAbove = managerId !== personId && aboveBy(events, personId, day).has(managerId);
        expect(found).toBe(isAbove && isEmployedOn(statesIn(events)(managerId), day));
      }),
    );
  });

  test('makes nobody their own manager in a loop of two', () => {
    const loop = [
      ...['ann', 'ben'].map(employed),
      managed('ann', 'ben', '2025-01-01'),
      managed('ben', 'ann', '2025-01-01'),
    ];
    const isAbove = (one: string, other: string) =>
      answerAtOnce(isManagerOf(one, other, '2025-02-01'), statesIn(loop));
    expect([isAbove('ann', 'ben'), isAbove('ben', 'ann'), isAbove('ann', 'ann')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('is the one in force on the given day', () => {
    const events = [
      ...['ann', 'ben', 'cleo'].map(employed),
      managed('ann', 'ben', '2025-01-01'),
      managed('ann', 'cleo', '2025-03-01'),
    ];
    const managersOn = (day: string) =>
      people.filter((each) => answerAtOnce(isLineManagerOf(each, 'ann', day), statesIn(events)));
    expect([managersOn('2025-02-28'), managersOn('2025-03-01')]).toEqual([['ben'], ['cleo']]);
  });

  test('steps over a manager who has left, for those below and for those above', () => {
    const left = { personId: 'ben', employmentId: 'ben 1', effectiveTo: '2025-01-31', occurredAt };
    const events: PersonEvent[] = [
      ...['ann', 'ben', 'cleo', 'dan'].map(employed),
      managed('ann', 'ben', '2025-01-01'),
      managed('ben', 'cleo', '2025-01-01'),
      managed('cleo', 'dan', '2025-01-01'),
      { type: 'EmploymentEnded', data: left },
    ];
    const managersOn = (day: string, rule: typeof isManagerOf) =>
      people.filter((each) => answerAtOnce(rule(each, 'ann', day), statesIn(events)));
    expect(managersOn('2025-01-31', isLineManagerOf)).toEqual(['ben']);
    expect(managersOn('2025-02-01', isLineManagerOf)).toEqual(['cleo']);
    expect(managersOn('2025-02-01', isManagerOf)).toEqual(['cleo', 'dan']);
  });

  test('asks for no more people than it needs', async () => {
    const events = [
      ...['ann', 'ben', 'cleo', 'dan'].map(employed),
      managed('ann', 'ben', '2025-01-01'),
      managed('ben', 'cleo', '2025-01-01'),
      managed('cleo', 'dan', '2025-01-01'),
    ];
    const read: string[] = [];
    const stateOf = async (personId: string) => {
      read.push(personId);
      return statesIn(events)(personId);
    };
    expect(await answer(isManagerOf('cleo', 'ann', '2025-02-01'), stateOf)).toBe(true);
    expect(read).toEqual(['ann', 'ben', 'cleo']);
    expect(await answer(isManagerOf('ann', 'ann', '2025-02-01'), stateOf)).toBe(false);
    expect(read).toHaveLength(3);
  });
});

describe('the first loop that an assignment makes', () => {
  test('is found on the first day on which the manager is below the person', () => {
    fc.assert(
      fc.property(anyOrganisation, anyDay, anyPerson, anyPerson, (events, from, personId, managerId) => {
        const data = { personId, managerId, relation: 'line', effectiveFrom: from, occurredAt } as const;
        const employment = `${personId} 1`;
        const assigned = { ...data, employmentId: employment };
        const after = [...events, { type: 'ManagerAssigned' as const, data: assigned }];
        const days = Array.from({ length: 40 }, (_, n) =>
          new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10),
        ).filter((day) => day >= from);
        const isLoop = (day: string): boolean =>
          nextInLineOn(statesIn(after)(personId), day) === managerId &&
          aboveBy(after, managerId, day).has(personId);
        const found = answerAtOnce(firstLoop(assigned), statesIn(events));
        expect(found).toBe(
          days.find((day) => isLoop(day) || isSelf(after, personId, managerId, day)) ?? null,
        );
      }),
    );
  });
});

/** Whether a person is their own line manager, which is a loop of one. */
const isSelf = (events: readonly PersonEvent[], personId: string, managerId: string, day: string): boolean =>
  personId === managerId && nextInLineOn(statesIn(events)(personId), day) === personId;
