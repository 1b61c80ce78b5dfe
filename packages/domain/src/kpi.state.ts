import type { Instant } from '@cairn/contracts/envelope';
import type { KpiEvent } from '@cairn/contracts/kpi.events';
import type { Anchors, KpiAbout, KpiReading } from '@cairn/contracts/kpi.values';
import type { Bounded } from './dated.ts';
import { emptyIdMap, getById, type IdMap, withId } from './id-map.ts';
import { laterOf } from './occurred-at.ts';

type Data<T extends KpiEvent['type']> = Extract<KpiEvent, { type: T }>['data'];

/** What a KPI says about itself and may revise. */
export type KpiDefinition = { name: string } & KpiAbout;

export type Measurement = {
  measurementId: string;
  period: string;
  reading: KpiReading;
  source: string;
};

export type KpiState = { status: 'unset' } | DefinedKpi;

export type DefinedKpi = {
  status: 'defined' | 'retired';
  definedAt: Instant;
  /** When its last change of state happened. */
  changedAt: Instant;
  retiredAt?: Instant;
  definition: KpiDefinition;
  /** Whether it is computed from other KPIs and never measured. */
  computed: boolean;
  /** The anchors it was defined with. */
  anchors: Anchors;
  revisions: readonly Bounded<Anchors>[];
  /** The days whose revision was withdrawn. */
  withdrawnDays: ReadonlySet<string>;
  measurements: IdMap<Measurement>;
  /** The id of each period's measurement. */
  measuredIn: IdMap<string>;
  /** The machines that may write its readings. */
  feeders: ReadonlySet<string>;
  /** The machines that may no longer. */
  dismissed: ReadonlySet<string>;
} & Pick<Data<'KpiDefined'>, 'ownerId' | 'direction' | 'aggregation' | 'periodicity'>;

const changes: readonly KpiEvent['type'][] = ['KpiDefined', 'KpiRevised', 'KpiOwnerChanged', 'KpiRetired'];

/** Whether an event changes the state of its KPI. Readings do not, and targets have dates of their own. */
export const changesKpi = ({ type }: KpiEvent): boolean => changes.includes(type);

/** What a KPI says about itself when it is defined. */
export const definitionOf = (data: Data<'KpiDefined'>): KpiDefinition => ({
  name: data.name,
  unit: data.unit,
  measures: data.measures ?? '',
  method: data.method ?? '',
  source: data.source ?? '',
  indicator: data.indicator,
  financial: data.financial ?? false,
  baseline: data.baseline ?? null,
  benchmark: data.benchmark ?? null,
});

const begin = (data: Data<'KpiDefined'>): DefinedKpi => {
  const { ownerId, direction, aggregation, periodicity, anchors, occurredAt } = data;
  return {
    status: 'defined',
    definedAt: occurredAt,
    changedAt: occurredAt,
    definition: definitionOf(data),
    computed: data.computed ?? false,
    ownerId,
    direction,
    aggregation,
    periodicity,
    anchors,
    revisions: [],
    withdrawnDays: new Set(),
    measurements: emptyIdMap,
    measuredIn: emptyIdMap,
    feeders: new Set(),
    dismissed: new Set(),
  };
};

type ReadingEvent = Extract<KpiEvent, { type: 'KpiMeasured' | 'KpiMeasurementCorrected' }>;

const read = (state: DefinedKpi, { type, data }: ReadingEvent): DefinedKpi => {
  const { measurementId, period, reading } = data;
  const source =
    type === 'KpiMeasured' ? data.source : (getById(state.measurements, measurementId)?.source ?? '');
  const measurement = { measurementId, period, reading, source };
  return {
    ...state,
    measurements: withId(state.measurements, measurementId, measurement),
    measuredIn: withId(state.measuredIn, period, measurementId),
  };
};

export const evolveKpi = (before: KpiState, event: KpiEvent): KpiState => {
  const { type, data } = event;
  if (type === 'KpiDefined') return begin(data);
  if (before.status === 'unset') return before;
  const { changedAt } = before;
  const state = changesKpi(event) ? { ...before, changedAt: laterOf(changedAt, data.occurredAt) } : before;
  switch (type) {
    case 'KpiRevised':
      return { ...state, definition: { ...state.definition, ...(data.to as Partial<KpiDefinition>) } };
    case 'KpiOwnerChanged':
      return { ...state, ownerId: data.ownerId };
    case 'KpiRetired':
      return { ...state, status: 'retired', retiredAt: data.occurredAt };
    case 'KpiMeasured':
    case 'KpiMeasurementCorrected':
      return read(state, event);
    case 'KpiFeederAdmitted':
      return { ...state, feeders: new Set(state.feeders).add(data.feederId) };
    case 'KpiFeederDismissed':
      return {
        ...state,
        feeders: new Set([...state.feeders].filter((each) => each !== data.feederId)),
        dismissed: new Set(state.dismissed).add(data.feederId),
      };
    case 'KpiTargetRevised': {
      const revision = { value: data.anchors, from: data.effectiveFrom, to: data.effectiveTo };
      return { ...state, revisions: [...state.revisions, revision] };
    }
    case 'KpiTargetWithdrawn': {
      const revisions = state.revisions.filter(({ from }) => from !== data.effectiveFrom);
      const withdrawnDays = new Set(state.withdrawnDays).add(data.effectiveFrom);
      return { ...state, revisions, withdrawnDays };
    }
  }
};
