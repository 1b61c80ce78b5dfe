import type { GoalCommand } from '@cairn/contracts/goal.commands';
import type { GoalContext } from '@cairn/contracts/goal.context';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import type { CheckInValue, Measure } from '@cairn/contracts/key-result.values';
import { uuid } from '@cairn/testing/uuid';
import { defaultPolicy } from './cycle.policy.ts';
import type { CycleState } from './cycle.state.ts';
import type { GoalFacts } from './goal.facts.ts';
import { commandOf, now } from './command.fixture.ts';

export const [goalId, cycleId, ownerId, unitId, otherOwner] = [1, 2, 3, 4, 5].map(uuid) as [
  string,
  string,
  string,
  string,
  string,
];
export const [nps, parts, other] = [11, 12, 13].map(uuid) as [string, string, string];
export const [checkInId, otherCheckIn] = [21, 22].map(uuid) as [string, string];

const policy = defaultPolicy('okr');

export const okrCycle: Exclude<CycleState, { status: 'unset' }> = {
  status: 'open',
  cycleId,
  kind: 'okr',
  scope: 'organisation',
  evaluationPeriod: { from: '2026-07-01', to: '2026-09-30' },
  administrationWindow: { from: '2026-07-01', to: '2026-10-15' },
  timeZone: 'UTC',
  scale: null,
  dimensions: [],
  policy: { ...policy, keyResultsPerGoal: { warn: 3, block: 4 } },
  eligible: 'everyone',
  exclusions: [],
  since: '2026-07-01T00:00:00.000Z',
};

export const facts: GoalFacts = {
  cycle: okrCycle,
  owner: {
    known: true,
    accountableKnown: true,
    notEmployed: null,
    unitId,
    units: [unitId],
    employmentId: uuid(6),
  },
  objective: 'inUse',
  fields: new Map(
    (['text', 'number', 'day', 'choice'] as const).map((kind, i) => [
      uuid(8_001 + i),
      {
        status: 'offered',
        name: `A ${kind}`,
        kind,
        choices: kind === 'choice' ? ['A', 'B'] : [],
        changedAt: now,
      },
    ]),
  ),
};

export const context: GoalContext = {
  visibility: 'public',
  owner: { kind: 'person', id: ownerId },
  accountableId: ownerId,
  unitId,
  cycleId,
};

type Set = Extract<GoalEvent, { type: 'GoalSet' }>['data'];
type SetGoalData = Extract<GoalCommand, { type: 'SetGoal' }>['data'];

const title = 'Customers recommend us';
const text = { title, description: 'Because they stay longer' };

export const npsMeasure: Measure = { kind: 'increase', baseline: 45, target: 65, unit: 'points' };
export const partsMeasure: Measure = {
  kind: 'milestone',
  parts: [
    { milestoneId: 'pilot', weight: 1 },
    { milestoneId: '2', weight: 3, dueOn: '2026-09-01' },
  ],
};

export const requestedKeyResults: SetGoalData['keyResults'] = [
  {
    keyResultId: nps,
    title: 'NPS',
    weight: 2,
    measure: { kind: 'increase', baseline: 45, target: 65, unit: 'points' },
  },
  {
    keyResultId: parts,
    title: 'Programme',
    weight: 1,
    measure: {
      kind: 'milestone',
      parts: [
        { milestoneId: 'pilot', title: 'Pilot', weight: 1 },
        { title: 'Everywhere', weight: 3, dueOn: '2026-09-01' },
      ],
    },
  },
];

const plain = {
  goalId,
  ...text,
  level: 'individual',
  ambition: 'committed',
  checkInCadenceDays: 7,
  progressFrom: 'keyResults',
  strategicObjective: null,
} as const;

/** SetGoal as a route makes it, with changes. */
export const setGoal = (given: Partial<SetGoalData> = {}) =>
  commandOf('SetGoal', {
    ...plain,
    cycleId,
    owner: context.owner,
    visibility: 'public' as const,
    keyResults: requestedKeyResults,
    ...given,
  });

/** The event that `setGoal()` leads to. */
export const goalWasSet = (given: Partial<Set> = {}): GoalEvent => ({
  type: 'GoalSet',
  data: {
    ...plain,
    context,
    period: okrCycle.evaluationPeriod,
    timeZone: okrCycle.timeZone,
    keyResults: [
      { keyResultId: nps, title: 'NPS', weight: 2, measure: npsMeasure },
      {
        keyResultId: parts,
        title: 'Programme',
        weight: 1,
        measure: partsMeasure,
        milestones: [
          { milestoneId: 'pilot', title: 'Pilot' },
          { milestoneId: '2', title: 'Everywhere' },
        ],
      },
    ],
    occurredAt: now,
    ...given,
  },
});

const every = { goalId, context, occurredAt: now };

export const dropped: GoalEvent = {
  type: 'KeyResultDropped',
  data: { ...every, keyResultId: nps, weight: 2, reason: 'Not measured any more' },
};
export const held: GoalEvent = { type: 'GoalPutOnHold', data: { ...every, reason: 'Budget' } };
export const closed: GoalEvent = { type: 'GoalClosed', data: { ...every, score: 0.7, note: 'Well done' } };

export const number = (value: number): CheckInValue => ({ kind: 'number', number: value });

export const reading = { confidence: 0.8, status: 'onTrack' as const };

/** A check-in on the first key result as it was recorded. */
export const checkedIn = (value = 50): GoalEvent => ({
  type: 'CheckInRecorded',
  data: { ...every, checkInId, keyResultId: nps, value: number(value), ...reading },
});
