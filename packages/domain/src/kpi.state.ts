import type { Instant } from '@cairn/contracts/envelope';
import type { KpiEvent } from '@cairn/contracts/kpi.events';
import type { Anchors, KpiReading } from '@cairn/contracts/kpi.values';
import type { Dated } from './dated.ts';

type Defined = Extract<KpiEvent, { type: 'KpiDefined' }>['data'];

export type Measurement = { measurementId: string; period: string; reading: KpiReading };

export type KpiState = { status: 'unset' } | DefinedKpi;

export type DefinedKpi = {
  status: 'defined';
  definedAt: Instant;
  /** The anchors it was defined with. */
  anchors: Anchors;
  revisions: readonly Dated<Anchors>[];
  /** The days whose revision was withdrawn. */
  withdrawnDays: ReadonlySet<string>;
  measurements: ReadonlyMap<string, Measurement>;
  measuredPeriods: ReadonlySet<string>;
} & Pick<Defined, 'ownerId' | 'direction' | 'aggregation' | 'periodicity'>;

export const evolveKpi = (state: KpiState, { type, data }: KpiEvent): KpiState => {
  if (type === 'KpiDefined') {
    const { ownerId, direction, aggregation, periodicity, anchors, occurredAt } = data;
    const rules = { ownerId, direction, aggregation, periodicity, anchors };
    return {
      status: 'defined',
      definedAt: occurredAt,
      ...rules,
      revisions: [],
      withdrawnDays: new Set(),
      measurements: new Map(),
      measuredPeriods: new Set(),
    };
  }
  if (state.status === 'unset') return state;
  switch (type) {
    case 'KpiMeasured':
    case 'KpiMeasurementCorrected': {
      const { measurementId, period, reading } = data;
      return {
        ...state,
        measurements: new Map(state.measurements).set(measurementId, { measurementId, period, reading }),
        measuredPeriods: new Set(state.measuredPeriods).add(period),
      };
    }
    case 'KpiTargetRevised': {
      const revision = { value: data.anchors, from: data.effectiveFrom };
      return { ...state, revisions: [...state.revisions, revision] };
    }
    case 'KpiTargetWithdrawn': {
      const revisions = state.revisions.filter(({ from }) => from !== data.effectiveFrom);
      const withdrawnDays = new Set(state.withdrawnDays).add(data.effectiveFrom);
      return { ...state, revisions, withdrawnDays };
    }
  }
};
