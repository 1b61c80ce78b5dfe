import { figure, text, type Places } from './import.fields.ts';
import { idOf, type ImportKind, type Item, keyOf, ownId, type Step, without } from './import.step.ts';

/** The columns of a file of KPIs. A line with `effectiveFrom` brings a target; a KPI may have many such lines. */
const places: Places = {
  kpi: text('kpi'),
  name: text('name'),
  unit: text('unit'),
  measures: text('measures'),
  method: text('method'),
  source: text('source'),
  indicator: text('indicator'),
  financial: { kind: 'yesNo', at: 'financial' },
  direction: text('direction'),
  aggregation: text('aggregation'),
  periodicity: text('periodicity'),
  ownerId: text('ownerId'),
  baseline: figure('baseline/value'),
  baselineAsOf: text('baseline/asOf'),
  benchmark: figure('benchmark/value'),
  benchmarkSource: text('benchmark/source'),
  red: figure('anchors/red'),
  goal: figure('anchors/goal'),
  redLow: figure('anchors/redLow'),
  goalLow: figure('anchors/goalLow'),
  goalHigh: figure('anchors/goalHigh'),
  redHigh: figure('anchors/redHigh'),
  effectiveFrom: text('effectiveFrom'),
  effectiveTo: text('effectiveTo'),
  reason: text('reason'),
  occurredAt: text('occurredAt'),
};

const target = ({ line, item }: Item, kpi: string): Step => {
  const { effectiveFrom, effectiveTo, reason, anchors, occurredAt } = item;
  return {
    line,
    key: keyOf(kpi, 'target', effectiveFrom, effectiveTo ?? ''),
    command: 'ReviseKpiTarget',
    ids: { kpiId: idOf(kpi) },
    body: { effectiveFrom, effectiveTo, reason, anchors, occurredAt },
  };
};

const define = ({ line, item }: Item, kpi: string): Step => {
  const body = without(item, 'kpi', 'effectiveFrom', 'effectiveTo', 'reason');
  return { line, key: keyOf(kpi), command: 'DefineKpi', body };
};

/** KPIs with their targets. */
export const kpiFile: ImportKind = {
  path: '/v1/kpis/imports',
  places,
  reader: () => {
    const known = new Set<string>();
    return (at) => {
      const kpi = ownId(at, 'kpi');
      const isNew = !known.has(kpi);
      known.add(kpi);
      const isTarget = !isNew || at.item['effectiveFrom'] !== undefined;
      return [...(isNew ? [define(at, kpi)] : []), ...(isTarget ? [target(at, kpi)] : [])];
    };
  },
};
