import type { DomainEvent } from '@cairn/contracts/registry';
import type { EventStore } from '@cairn/event-store/open';
import { defaultPolicy } from '@cairn/domain/cycle.policy';
import { at, today } from './days.ts';
import { type Placed, writeAll } from './fill.ts';
import { idOf } from './ids.ts';

/** The composition of the bench's log. */
export const shape = { people: 400, goals: 1_000, checkIns: 90_000, reviews: 900 } as const;

export const person = (n: number): string => idOf('person', n % shape.people);
export const goalId = (n: number): string => idOf('goal', n);
export const keyResultId = (n: number): string => idOf('key result', n);
export const reviewId = (n: number): string => idOf('review', n);
export const okrCycle = idOf('cycle', 'okr');
export const reviewCycle = idOf('cycle', 'review');
const unit = (n: number): string => idOf('unit', n % 20);

export const contextOf = (n: number) => ({
  visibility: n % 20 === 0 ? ('private' as const) : ('public' as const),
  owner: { kind: 'person' as const, id: person(n) },
  accountableId: person(n),
  unitId: unit(n),
  cycleId: okrCycle,
});

export const cycle = (kind: 'okr' | 'review', cycleId = kind === 'okr' ? okrCycle : reviewCycle): Placed => {
  const period = { from: today(-180), to: today(30) };
  const data = {
    cycleId,
    name: `Bench ${kind}`,
    kind,
    scope: 'organisation' as const,
    evaluationPeriod: period,
    administrationWindow: period,
    timeZone: 'UTC',
    scale: {
      name: 'Five',
      version: '1',
      marks: [1, 2, 3, 4, 5].map((value) => ({ value, label: `Mark ${value}` })),
    },
    dimensions: ['a', 'b', 'c', 'd', 'e'].map((dimension) => ({ dimension, label: dimension })),
    policy: defaultPolicy(kind),
    eligible: 'everyone' as const,
    exclusions: [],
    occurredAt: at(0),
  };
  return {
    category: 'cycle',
    id: cycleId,
    by: person(0),
    when: at(0),
    events: [{ type: 'CycleOpened', data }],
  };
};

export const people = (n: number): Placed => {
  const personId = idOf('person', n);
  const employmentId = idOf('employment', n);
  const held = { personId, employmentId, effectiveFrom: today(-900), occurredAt: at(0) };
  const events: DomainEvent[] = [
    { type: 'PersonRegistered', data: { personId, name: `Person ${n}`, occurredAt: at(0) } },
    { type: 'PersonEmployed', data: held },
    { type: 'UnitAssigned', data: { ...held, unitId: unit(n) } },
    { type: 'LevelAssigned', data: { ...held, level: 'Professional' } },
  ];
  if (n > 0)
    events.push({
      type: 'ManagerAssigned',
      data: { ...held, managerId: idOf('person', Math.floor(n / 8)), relation: 'line' },
    });
  return { category: 'person', id: personId, by: person(0), when: at(0), events };
};

const goal = (n: number): Placed => {
  const data = {
    goalId: goalId(n),
    context: contextOf(n),
    occurredAt: at(0),
    title: `Objective ${n} of the bench`,
    level: 'individual' as const,
    ambition: 'committed' as const,
    period: { from: today(-175), to: today(30) },
    checkInCadenceDays: 7,
    progressFrom: 'keyResults' as const,
    strategicObjective: null,
    keyResults: [0, 1].map((k) => ({
      keyResultId: keyResultId(2 * n + k),
      title: `Key result ${k}`,
      weight: 1 + k,
      measure: { kind: 'increase' as const, baseline: 0, target: 100 },
    })),
  };
  return { category: 'goal', id: goalId(n), by: person(n), when: at(0), events: [{ type: 'GoalSet', data }] };
};

const checkIn = (n: number): Placed => {
  const g = n % shape.goals;
  const when = at(n / shape.checkIns);
  const data = {
    goalId: goalId(g),
    context: contextOf(g),
    occurredAt: when,
    checkInId: idOf('check-in', n),
    keyResultId: keyResultId(2 * g + (Math.floor(n / shape.goals) % 2)),
    value: { kind: 'number' as const, number: n % 101 },
    confidence: (n % 10) / 10,
    status: n % 3 === 0 ? ('offTrack' as const) : ('onTrack' as const),
    note: `A note of the length that people write into a weekly check-in, number ${n}.`,
  };
  return {
    category: 'goal',
    id: goalId(g),
    by: person(g),
    when,
    events: [{ type: 'CheckInRecorded', data }],
  };
};

export const review = (n: number): Placed => {
  const id = reviewId(n);
  const rater = person(Math.floor((n % shape.people) / 8));
  const context = {
    subjectId: person(n),
    employmentId: idOf('employment', n % shape.people),
    cycleId: reviewCycle,
    accountableRaterId: rater,
    unitId: unit(n),
    level: 'Professional',
  };
  const every = { reviewId: id, context, occurredAt: at(0.9) };
  const evidence = [1, 2, 3].map((revision) => ({ stream: `goal-${goalId(n)}`, revision }));
  const participant = (relation: 'self' | 'manager', personId: string) => ({
    ...every,
    assignmentId: idOf('assignment', relation, n),
    personId,
    relation,
  });
  const assessment = (relation: 'self' | 'manager', authorId: string) => ({
    ...every,
    assessmentId: idOf('assessment', relation, n),
    assignmentId: idOf('assignment', relation, n),
    authorId,
    relation,
    ratings: ['a', 'b', 'c', 'd', 'e'].map((dimension, i) => ({ dimension, mark: 1 + ((n + i) % 5) })),
    text: 'What was reached in the two quarters is in the cited check-ins; three of them name the figures.',
    evidence,
    seenAt: {},
    supersedes: null,
  });
  const mark = 1 + (n % 5);
  const events: DomainEvent[] = [
    {
      type: 'ReviewOpened',
      data: { ...every, kind: 'midYear', managers: [{ managerId: rater, relation: 'line' }] },
    },
    { type: 'ParticipantAssigned', data: participant('self', person(n)) },
    { type: 'ParticipantAssigned', data: participant('manager', rater) },
    { type: 'AssessmentSubmitted', data: assessment('self', person(n)) },
    { type: 'AssessmentSubmitted', data: assessment('manager', rater) },
    {
      type: 'RatingProposed',
      data: {
        ...every,
        proposalId: idOf('proposal', n),
        proposerId: rater,
        mark,
        from: null,
        rationale: 'The cited results.',
        evidence,
        seenAt: {},
      },
    },
  ];
  return { category: 'review', id, by: rater, when: at(0.9), events };
};

const all = (checkIns: number): Placed[] => [
  cycle('okr'),
  cycle('review'),
  ...Array.from({ length: shape.people }, (_, n) => people(n)),
  ...Array.from({ length: shape.goals }, (_, n) => goal(n)),
  ...Array.from({ length: checkIns }, (_, n) => checkIn(n)),
  ...Array.from({ length: shape.reviews }, (_, n) => review(n)),
];

/** Fills an empty store with about 100 000 events, or with fewer check-ins. Returns the number of events. */
export const fill = (store: EventStore, checkIns: number): Promise<number> => writeAll(store, all(checkIns));
