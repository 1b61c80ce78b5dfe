import { startOfDay } from '@cairn/contracts/day';
import type { AnyRecorded, DomainEvent } from '@cairn/contracts/registry';
import type { Stage } from '@cairn/contracts/stage.values';
import { dataOf } from '@cairn/testing/data-of';
import { uuid } from '@cairn/testing/uuid';
import { advance, type Episodes, settle, subjectId, type Transition } from './episodes.ts';
import { emptyState } from './state.ts';

type Data<T extends DomainEvent['type']> = Extract<DomainEvent, { type: T }>['data'];

const at = (day: string): string => `${day}T09:00:00.000Z`;

const actor = {
  personId: uuid('5'),
  kind: 'human' as const,
  actingAs: 'employee' as const,
  client: 'test',
  issuer: 'test',
  subject: 'test',
};
const metadata = { $correlationId: 'test', $causationId: 'test', schemaVersion: 1, actor };

const shown = (event: string, transition: Transition): string => {
  const { rule, subject } = transition.kind === 'raise' ? transition.standing : transition.open;
  return `${event}: ${transition.kind} ${rule} ${subjectId(subject).slice(-2)}`;
};

/** A log in memory. `found` has what each event raised and cleared; `parked` are the streams that are parked. */
export const startLog = () => {
  const state = emptyState();
  const episodes: Episodes = new Map();
  const revisions = new Map<string, number>();
  const events: AnyRecorded[] = [];
  const found: string[] = [];
  const transitions: Transition[] = [];
  const parked = new Set<string>();

  const append = <T extends DomainEvent['type']>(stream: string, type: T, data: Data<T>): void => {
    const revision = (revisions.get(stream) ?? -1) + 1;
    revisions.set(stream, revision);
    const event = {
      type,
      data: dataOf(type, data),
      stream,
      revision,
      id: uuid(`e${events.length}`),
      position: BigInt(events.length * 100),
      metadata: { ...metadata, recordedAt: data.occurredAt },
    } as unknown as AnyRecorded;
    events.push(event);
    for (const transition of advance({ state, episodes }, event, (each) => parked.has(each))) {
      settle(episodes, transition);
      transitions.push(transition);
      found.push(shown(type === 'DayBegan' ? data.occurredAt.slice(0, 10) : type, transition));
    }
  };
  const beginDay = (day: string, zone = 'UTC', organisation = zone === 'UTC'): void =>
    append('clock-organisation', 'DayBegan', {
      zone,
      day,
      organisation,
      occurredAt: startOfDay(day, zone),
    });
  return { state, append, beginDay, events, found, transitions, parked };
};

export type Log = ReturnType<typeof startLog>;

const cycleId = uuid('c1');
const personId = uuid('5b');
const keyResultId = uuid('1');

/** A cycle of 2026 whose administration window ends on 31 January 2027. */
export const openCycle = (
  { append }: Log,
  { timeZone = 'UTC', scoringVersion = '2', stages = [] as Stage[] } = {},
): void =>
  append(`cycle-${cycleId}`, 'CycleOpened', {
    cycleId,
    name: '2026',
    kind: 'review',
    scope: 'organisation',
    evaluationPeriod: { from: '2026-01-01', to: '2026-12-31' },
    administrationWindow: { from: '2027-01-01', to: '2027-01-31' },
    timeZone,
    scale: null,
    dimensions: [],
    policy: {
      version: '1',
      separationOfDuties: true,
      scoringVersion,
      detectors: {},
      keyResultsPerGoal: {},
      goalsPerOwner: {},
    },
    eligible: 'everyone',
    exclusions: [],
    stages,
    occurredAt: at('2026-01-01'),
  });

export const closeCycle = ({ append }: Log, day: string): void =>
  append(`cycle-${cycleId}`, 'CycleClosed', { cycleId, occurredAt: at(day) });

type Status = Data<'CheckInRecorded'>['status'];

/** A goal of 2026 with a cadence of seven days and two key results, with functions for what happens to it. */
export const setGoal = ({ append }: Log, tail = 'd0', { timeZone = 'UTC', setOn = '2026-01-01' } = {}) => {
  const goalId = uuid(tail);
  const stream = `goal-${goalId}`;
  const owner = { kind: 'person' as const, id: personId };
  const context = {
    visibility: 'public' as const,
    owner,
    accountableId: personId,
    unitId: null,
    cycleId,
  };
  const on = (day: string) => ({ goalId, context, occurredAt: at(day) });
  const measure = { kind: 'increase' as const, baseline: 0, target: 10 };
  append(stream, 'GoalSet', {
    ...on(setOn),
    title: 'Goal',
    level: 'individual',
    ambition: 'committed',
    period: { from: '2026-01-01', to: '2026-12-31' },
    timeZone,
    checkInCadenceDays: 7,
    progressFrom: 'keyResults',
    strategicObjective: null,
    keyResults: [uuid('1'), uuid('2')].map((each) => ({
      keyResultId: each,
      title: 'Key result',
      weight: 1,
      measure,
    })),
  });
  const blocker = (day: string) => ({ ...on(day), blockerId: uuid('b1') });
  return {
    stream,
    checkIn: (day: string, status: Status = 'onTrack', keyResult = keyResultId) =>
      append(stream, 'CheckInRecorded', {
        ...on(day),
        checkInId: uuid(`${keyResult.slice(-1)}${day.slice(5, 7)}${day.slice(8)}`),
        keyResultId: keyResult,
        value: { kind: 'number', number: 1 },
        confidence: null,
        status,
      }),
    hold: (day: string) => append(stream, 'GoalPutOnHold', { ...on(day), reason: 'Waiting' }),
    block: (day: string) =>
      append(stream, 'BlockerRaised', { ...blocker(day), keyResultId: null, text: 'Stuck' }),
    unblock: (day: string) => append(stream, 'BlockerResolved', blocker(day)),
    close: (day: string) => append(stream, 'GoalClosed', { ...on(day), score: 1 }),
  };
};

/** A monthly KPI that is red below 100 and met at 300, with a function for its readings. */
export const defineKpi = (
  { append }: Log,
  { kpiId = uuid('4b'), ...more }: Partial<Data<'KpiDefined'>> = {},
) => {
  const stream = `kpi-${kpiId}`;
  append(stream, 'KpiDefined', {
    kpiId,
    name: 'Sold',
    unit: 'pieces',
    direction: 'up',
    anchors: { red: 100, goal: 300 },
    aggregation: 'average',
    periodicity: 'monthly',
    indicator: 'lagging',
    ownerId: personId,
    occurredAt: at('2026-01-01'),
    ...more,
  });
  return {
    kpiId,
    /** Gives a KPI that is computed its formula. */
    compute: (formula: Data<'KpiFormulaSet'>['formula'], day: string) =>
      append('kpiGraph-organisation', 'KpiFormulaSet', { kpiId, formula, occurredAt: at(day) }),
    measure: (period: string, value: number, day: string) =>
      append(stream, 'KpiMeasured', {
        kpiId,
        measurementId: uuid(`f${period.slice(5)}`),
        period,
        reading: { value },
        source: 'ERP',
        occurredAt: at(day),
      }),
    retire: (day: string) => append(stream, 'KpiRetired', { kpiId, reason: 'Replaced', occurredAt: at(day) }),
  };
};

/** A review in the cycle, with functions for its end. */
export const openReview = ({ append }: Log) => {
  const reviewId = uuid('4e');
  const context = {
    subjectId: personId,
    employmentId: uuid('e1'),
    cycleId,
    accountableRaterId: uuid('7a'),
    unitId: null,
    level: null,
  };
  const every = { reviewId, context, occurredAt: at('2027-01-10') };
  append(`review-${reviewId}`, 'ReviewOpened', { ...every, kind: 'annual', managers: [] });
  const stream = `review-${reviewId}`;
  const assigned = { assignmentId: uuid('a5'), personId: uuid('9e'), relation: 'peer' as const };
  return {
    assign: () => append(stream, 'ParticipantAssigned', { ...every, ...assigned }),
    moveStage: (stage: Stage) => {
      const { from, to } = stage;
      const moved = { from: { from, to: '2027-01-12' }, to: { from, to }, reason: 'A strike' };
      append(`population-${cycleId}`, 'StageMoved', {
        cycleId,
        stage: stage.stage,
        ...moved,
        occurredAt: every.occurredAt,
      });
    },
    finalize: () =>
      append(`review-${reviewId}`, 'RatingFinalized', {
        ...every,
        mark: 3,
        restsOn: { kind: 'proposal', id: uuid('1'), revision: 1 },
        screeningRevision: 0,
        finalizerId: uuid('b0'),
        goalResults: [],
        scoringVersion: '2',
      }),
  };
};
