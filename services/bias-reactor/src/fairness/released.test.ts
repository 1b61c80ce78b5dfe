import { mayBeShown } from '@cairn/bias/group-partition';
import { tablesOf } from '@cairn/bias/group-tables';
import { erased } from '@cairn/contracts/personal';
import { fairnessScreening } from '@cairn/domain/fairness.decider';
import { uuid } from '@cairn/testing/uuid';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reactor } from '../actor.ts';
import { type Cycle, every, startCycle } from './fairness.fixture.ts';

type Events = ReturnType<typeof fairnessScreening.decide>;

/** Everything that the screenings of a log wrote, in order. */
const written = ({ screened }: Cycle): Events => {
  let state = fairnessScreening.initial;
  return screened.flatMap((data) => {
    const command = { type: 'CompleteFairnessScreening' as const, data, actor: reactor, at: every };
    const events = fairnessScreening.decide(command, state, undefined);
    for (const event of events) state = fairnessScreening.evolve(state, event);
    return events;
  });
};

/** What leaves the fairness role: the groups of released screenings, and what was found about them. */
const released = (events: Events) => {
  const ids = new Set(
    events.flatMap(({ type, data }) =>
      type === 'FairnessScreened' && data.released ? [data.fairnessScreeningId] : [],
    ),
  );
  const figures = events.flatMap(({ type, data }) =>
    type === 'FairnessFiguresRecorded' && ids.has(data.fairnessScreeningId) ? [data] : [],
  );
  return {
    screenings: ids.size,
    groups: figures.flatMap(({ groups }) => groups),
    findings: figures.flatMap(({ findings }) => findings).filter(({ about }) => !about.startsWith('rater:')),
  };
};

const people = 24;
const step = fc.record({
  what: fc.constantFrom('move', 'group', 'withdraw', 'request', 'close', 'openSession', 'closeSession'),
  person: fc.nat(people - 1),
  mark: fc.integer({ min: 1, max: 5 }),
  value: fc.constantFrom('female', 'male', 'x'),
  category: fc.constantFrom('sex', 'ethnicity'),
});
const subjectOf = (person: number): string => `d${person.toString(16).padStart(2, '0')}`;

const play = (marks: readonly number[], steps: readonly Parameters<typeof take>[1][]): Cycle => {
  const cycle = startCycle({ detectors: { fourFifths: '2', scoreImpact: '2', affinity: '2', order: '1' } });
  marks.forEach((mark, i) => cycle.rate(subjectOf(i), mark));
  marks.forEach((_, i) => cycle.belongs(subjectOf(i), i % 3 === 0 ? 'male' : 'female'));
  cycle.openSession();
  for (const each of steps) take(cycle, each);
  cycle.request();
  return cycle;
};
const take = (
  cycle: Cycle,
  {
    what,
    person,
    mark,
    value,
    category,
  }: { what: string; person: number; mark: number; value: string; category: string },
): void => {
  const subject = subjectOf(person);
  if (what === 'move') cycle.move(subject, mark, uuid('ca'));
  if (what === 'group') cycle.belongs(subject, value, { category });
  if (what === 'withdraw') cycle.withdrawConsent(subject, category);
  if (what === 'request') cycle.request();
  if (what === 'close') cycle.close();
  if (what === 'openSession') cycle.openSession();
  if (what === 'closeSession') cycle.closeSession();
};

const allMarks = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: people, maxLength: people });

test('whatever happens in a cycle, nothing that leaves the role tells of a smaller group', () => {
  fc.assert(
    fc.property(allMarks, fc.array(step, { maxLength: 12 }), (marks, steps) => {
      const events = written(play(marks, steps));
      const inLog = events.flatMap((event) => ('groups' in event.data ? event.data.groups : []));
      expect(inLog.filter((group) => !mayBeShown(group))).toEqual([]);
      const { screenings, groups, findings } = released(events);
      // Two releases could be subtracted from each other, and the difference is who was moved or corrected between them.
      expect(screenings).toBeLessThanOrEqual(1);
      expect(groups.filter((group) => !mayBeShown(group))).toEqual([]);
      const rows = tablesOf(groups, ['sex', 'ethnicity']).flatMap((table) => table.rows);
      expect(rows.filter((row) => !mayBeShown(row))).toEqual([]);
      for (const { detector, numbers } of findings) {
        const { n = 5, raters = 10, otherRaters = 10 } = numbers;
        expect({ detector, isTold: n >= 5 && raters >= 10 && otherRaters >= 10 }).toEqual({
          detector,
          isTold: true,
        });
      }
    }),
    { numRuns: 20 },
  );
});

test('the closing of a cycle releases figures even if nothing changed since the last screening', () => {
  const cycle = startCycle({ detectors: { fourFifths: '2' } });
  for (let i = 0; i < people; i += 1) {
    cycle.rate(subjectOf(i), (i % 5) + 1);
    cycle.belongs(subjectOf(i), i % 3 === 0 ? 'male' : 'female');
  }
  for (let i = people; i < people + 6; i += 1) cycle.open(subjectOf(i));
  cycle.request();
  expect(released(written(cycle)).screenings).toBe(0);
  cycle.close();
  expect(released(written(cycle)).screenings).toBe(1);
});

test('after an erasure a recomputation differs, and what the log holds stands', () => {
  const screenedOf = (isErased: (person: number) => boolean) => {
    const cycle = startCycle({ detectors: { fourFifths: '2' } });
    for (let i = 0; i < people; i += 1) {
      cycle.rate(subjectOf(i), (i % 5) + 1);
      cycle.belongs(subjectOf(i), '', { value: isErased(i) ? erased : i % 3 === 0 ? 'male' : 'female' });
    }
    cycle.openSession();
    return cycle;
  };
  const before = screenedOf(() => false);
  const after = screenedOf((person) => person < 6);
  expect(after.screened[0]?.groups).not.toEqual(before.screened[0]?.groups);
  const both = { ...before, screened: [...before.screened, ...after.screened] };
  expect(written(both)).toEqual(written(before));
});
