import type { DomainEvent } from '@cairn/contracts/registry';
import type { EventStore } from '@cairn/event-store/open';
import { at, today } from '../days.ts';
import { type Placed, writeAll } from '../fill.ts';
import { idOf } from '../ids.ts';
import { contextOf, cycle, goalId, people, person, shape } from '../log.ts';

const keyResultsPerGoal = 5;
const checkInsPerGoal = 50;
const goalsPerKpi = 20;
const periodsPerKpi = 60;
const kpisPerObjective = 25;
const perspectives = ['financial', 'customer', 'process', 'learning'];

/** Goals per KPI are also the goals of a tree: the second of them at the top, three below it, and the rest below those. */
const top = 1;
const middle = 3;

/** The number of the goal that a goal supports; undefined at the top of a tree, and for a private goal, which is in none. */
export const parentOf = (n: number): number | undefined => {
  const place = n % goalsPerKpi;
  if (place <= top) return undefined;
  const root = n - place + top;
  return place <= top + middle ? root : root + 1 + (n % middle);
};

/** The number of the n-th goal that is at the bottom of a tree. */
export const leaf = (n: number): number => {
  const leaves = goalsPerKpi - top - middle - 1;
  return goalsPerKpi * Math.floor(n / leaves) + top + middle + 1 + (n % leaves);
};

export const cardId = idOf('scorecard', 'enterprise');
const objectiveId = (n: number): string => idOf('objective', n);
export const kpiId = (n: number): string => idOf('kpi', n);
const keyResultId = (n: number, k: number): string => idOf('key result', n, k);

const goalSet = (n: number, kpis: number): DomainEvent => ({
  type: 'GoalSet',
  data: {
    goalId: goalId(n),
    context: contextOf(n),
    occurredAt: at(0),
    title: `Objective ${n} of the bench`,
    level: 'individual',
    ambition: 'committed',
    period: { from: today(-175), to: today(30) },
    checkInCadenceDays: 7,
    progressFrom: 'keyResults',
    strategicObjective:
      n % goalsPerKpi === top
        ? { scorecardId: cardId, objectiveId: objectiveId(Math.floor((n % kpis) / kpisPerObjective)) }
        : null,
    keyResults: Array.from({ length: keyResultsPerGoal }, (_, k) => ({
      keyResultId: keyResultId(n, k),
      title: `Key result ${k}`,
      weight: 1 + k,
      measure: { kind: 'increase', baseline: 0, target: 100 },
    })),
  },
});

const checkIn = (n: number, i: number): DomainEvent => ({
  type: 'CheckInRecorded',
  data: {
    goalId: goalId(n),
    context: contextOf(n),
    occurredAt: at(i / checkInsPerGoal),
    checkInId: idOf('check-in', n, i),
    keyResultId: keyResultId(n, i % keyResultsPerGoal),
    value: { kind: 'number', number: (n + 2 * i) % 101 },
    confidence: (i % 10) / 10,
    status: n % 3 === 0 ? 'offTrack' : 'onTrack',
  },
});

/** A goal is set, and then each fifth of its check-ins is written when it happened. */
const goal = (n: number, kpis: number): Placed[] => {
  const place = { category: 'goal' as const, id: goalId(n), by: person(n) };
  const fifth = checkInsPerGoal / 5;
  return [
    { ...place, when: at(0), events: [goalSet(n, kpis)] },
    ...[0, 1, 2, 3, 4].map((part) => ({
      ...place,
      when: at((part + 1) / 5),
      events: Array.from({ length: fifth }, (_, i) => checkIn(n, part * fifth + i)),
    })),
  ];
};

/** The months of the KPIs' periods, the earliest first. */
export const month = (n: number): string => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - periodsPerKpi + n, 15))
    .toISOString()
    .slice(0, 7);
};

const kpi = (n: number): Placed => {
  const kpiEvents: DomainEvent[] = [
    {
      type: 'KpiDefined',
      data: {
        kpiId: kpiId(n),
        name: `KPI ${n}`,
        unit: '%',
        direction: 'up',
        anchors: { red: 10, goal: 90 },
        aggregation: 'average',
        periodicity: 'monthly',
        indicator: 'lagging',
        ownerId: person(n),
        occurredAt: at(0),
      },
    },
    ...Array.from(
      { length: periodsPerKpi },
      (_, period): DomainEvent => ({
        type: 'KpiMeasured',
        data: {
          kpiId: kpiId(n),
          measurementId: idOf('measurement', n, period),
          period: month(period),
          reading: { value: (n + period) % 101 },
          source: 'warehouse',
          occurredAt: at(period / periodsPerKpi),
        },
      }),
    ),
  ];
  return { category: 'kpi', id: kpiId(n), by: person(n), when: at(1), events: kpiEvents };
};

const card = (kpis: number): Placed => {
  const scorecardId = cardId;
  const occurredAt = at(0);
  const events: DomainEvent[] = [
    {
      type: 'ScorecardDrafted',
      data: {
        scorecardId,
        name: 'The enterprise',
        level: 'enterprise',
        unitId: null,
        alignedTo: null,
        perspectives: perspectives.map((each) => ({ perspectiveId: each, name: each, weight: 1 })),
        occurredAt,
      },
    },
    ...Array.from(
      { length: Math.ceil(kpis / kpisPerObjective) },
      (_, n): DomainEvent => ({
        type: 'StrategicObjectiveAdded',
        data: {
          scorecardId,
          objectiveId: objectiveId(n),
          perspectiveId: perspectives[n % perspectives.length] ?? '',
          name: `Strategic objective ${n}`,
          weight: 1,
          occurredAt,
        },
      }),
    ),
    ...Array.from(
      { length: kpis },
      (_, n): DomainEvent => ({
        type: 'KpiAttached',
        data: {
          scorecardId,
          objectiveId: objectiveId(Math.floor(n / kpisPerObjective)),
          kpiId: kpiId(n),
          weight: 1,
          occurredAt,
        },
      }),
    ),
    { type: 'ScorecardPublished', data: { scorecardId, occurredAt } },
  ];
  return { category: 'scorecard', id: scorecardId, by: person(0), when: at(0), events };
};

/** How many KPIs the log of so many goals has. */
export const kpisOf = (goals: number): number => Math.ceil(goals / goalsPerKpi);

/** Made one by one, because half a million events do not fit well into memory. */
function* everything(goals: number): Generator<Placed> {
  const kpis = kpisOf(goals);
  yield cycle('okr');
  for (let n = 0; n < shape.people; n += 1) yield people(n);
  for (let n = 0; n < kpis; n += 1) yield kpi(n);
  yield card(kpis);
  for (let n = 0; n < goals; n += 1) yield* goal(n, kpis);
}

/**
 * Fills an empty store with this many goals, five key results and fifty check-ins each, and with a KPI of sixty periods for
 * every twenty goals, all of them on one scorecard. Returns the number of events.
 */
export const fillStrategy = (store: EventStore, goals: number): Promise<number> =>
  writeAll(store, everything(goals));
