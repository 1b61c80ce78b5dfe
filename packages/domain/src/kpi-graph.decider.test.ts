import type { KpiFormula } from '@cairn/contracts/kpi.values';
import type { KpiGraphEvent } from '@cairn/contracts/kpi-graph.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { commandOf } from './command.fixture.ts';
import { kpi } from './kpi.decider.ts';
import { defined, facts as kpiFacts, nps, occurredAt } from './kpi.fixture.ts';
import { evolveKpi, type KpiState } from './kpi.state.ts';
import { kpiGraph, type KpiGraphFacts } from './kpi-graph.decider.ts';

const [profit, sales, costs] = [uuid(1), uuid(2), uuid(3)];
const reason = 'Costs belong to it';
const of = (kind: KpiFormula['kind'], ...inputs: string[]): KpiFormula => ({
  kind,
  inputs: inputs.map((kpiId) => ({ kpiId, weight: 1 })),
});
const difference = of('difference', sales, costs);
const set = (kpiId: string, formula: KpiFormula): KpiGraphEvent => ({
  type: 'KpiFormulaSet',
  data: { kpiId, formula, occurredAt },
});
const change = (kpiId: string, formula: KpiFormula) =>
  commandOf('SetKpiFormula', { kpiId, formula: formula, reason });

const state = (more: object = {}): KpiState => {
  const event = defined();
  return evolveKpi(kpi.initial, { ...event, data: { ...event.data, ...more } } as typeof event);
};
const retired = evolveKpi(state(), { type: 'KpiRetired', data: { kpiId: sales, reason, occurredAt } });
const facts: KpiGraphFacts = { kpi: state({ computed: true }), inputs: [state(), state()] };

describe('the formula of a KPI', () => {
  test('is set with its reason', () => {
    given(kpiGraph)
      .when(change(profit, difference), facts)
      .decides({ type: 'KpiFormulaSet', data: { kpiId: profit, formula: difference, reason, occurredAt } });
  });

  test('decides nothing if it is the same', () => {
    given(kpiGraph, set(profit, difference)).when(change(profit, difference), facts).decidesNothing();
  });

  test('can be changed, and its former inputs may then rest on it', () => {
    const changed = {
      type: 'KpiFormulaSet' as const,
      data: { kpiId: sales, formula: of('sum', profit, costs), reason, occurredAt },
    };
    given(kpiGraph, set(profit, difference), set(profit, of('sum', costs, uuid(4))))
      .when(change(sales, changed.data.formula), facts)
      .decides(changed);
  });

  test.each<[string, string, string, Partial<KpiGraphFacts>, KpiFormula?]>([
    ['an unknown input', 'unknown-input', 'inputs/1/kpiId', { inputs: [state(), { status: 'unset' }] }],
    ['a retired input', 'retired-input', 'inputs/0/kpiId', { inputs: [retired, state()] }],
    [
      'an input that is measured too seldom',
      'coarser-input',
      'inputs/1/kpiId',
      { inputs: [state(), state({ periodicity: 'yearly' })] },
    ],
    ['an input twice', 'input-twice', 'inputs/1/kpiId', {}, of('sum', sales, sales)],
    ['itself as an input', 'formula-on-itself', 'inputs/0/kpiId', {}, of('sum', profit, sales)],
    [
      'a ratio that does not aggregate as one',
      'formula-of-another-aggregation',
      'kind',
      {},
      of('ratio', sales, costs),
    ],
    [
      'a sum that aggregates as a ratio',
      'formula-of-another-aggregation',
      'kind',
      { kpi: state({ computed: true, aggregation: 'ratio' }) },
    ],
  ])('is refused with %s', (...[, code, path, other, formula = difference]) => {
    given(kpiGraph)
      .when(change(profit, formula), { ...facts, ...other })
      .refuses(`kpi/${code}`, `formula/${path}`);
  });

  test('is refused for a KPI that is measured, retired or unknown', () => {
    const codes = [state(), retired, { status: 'unset' as const }].map((kpi) => {
      try {
        return kpiGraph.decide(change(profit, difference), kpiGraph.initial, { ...facts, kpi });
      } catch (thrown) {
        return (thrown as { code: string }).code;
      }
    });
    expect(codes).toEqual(['kpi/measured', 'kpi/retired', 'kpi/unknown']);
  });

  test('is refused in a circle, however long', () => {
    const [a, b, c] = [uuid(11), uuid(12), uuid(13)];
    given(kpiGraph, set(a, of('sum', b, costs)), set(b, of('sum', costs, c)))
      .when(change(c, of('sum', costs, a)), facts)
      .refuses('kpi/formula-circle', 'formula/inputs/1/kpiId');
  });

  test('is refused above eight levels, counted down to measured KPIs and up to the last one that rests on it', () => {
    const level = (n: number) => uuid(100 + n);
    const chain = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) =>
        set(level(from + i), of('sum', level(from + i + 1), costs)),
      );
    const link = change(level(3), of('sum', level(4), costs));
    given(kpiGraph, ...chain(0, 3), ...chain(4, 9))
      .when(link, facts)
      .refuses('kpi/formula-too-deep', 'formula/inputs/0/kpiId');
    given(kpiGraph, ...chain(0, 3), ...chain(4, 8))
      .when(link, facts)
      .decides({ type: 'KpiFormulaSet', data: link.data });
  });

  test('is decided at once in a graph with very many ways from one KPI to another', () => {
    const at = (level: number, n: number) => uuid(1_000 + 20 * level + n);
    const all = (level: number) => Array.from({ length: 20 }, (_, n) => at(level, n));
    const dense = [0, 1, 2, 3, 4, 5, 6].flatMap((level) =>
      all(level).map((kpiId) => set(kpiId, of('sum', ...all(level + 1)))),
    );
    given(kpiGraph, ...dense)
      .when(change(at(7, 0), of('sum', costs, at(0, 0))), facts)
      .refuses('kpi/formula-circle', 'formula/inputs/1/kpiId');
    const top = change(profit, of('sum', costs, at(0, 0)));
    given(kpiGraph, ...dense)
      .when(top, facts)
      .decides({ type: 'KpiFormulaSet', data: top.data });
  });
});

describe('a KPI that is computed', () => {
  const define = commandOf('DefineKpi', { ...nps, formula: difference });

  test('is defined without its formula, which stands in the graph', () => {
    given(kpi)
      .when(define, kpiFacts)
      .decides({ type: 'KpiDefined', data: { ...nps, computed: true } });
    given(kpi)
      .when({ ...define, data: { ...define.data, aggregation: 'ratio' } }, kpiFacts)
      .refuses('kpi/formula-of-another-aggregation', 'formula/kind');
  });

  test('takes no measurements', () => {
    const event = defined();
    const measure = commandOf('RecordMeasurement', {
      kpiId: nps.kpiId,
      measurementId: uuid(9),
      period: '2026-07',
      reading: { value: 1 },
      source: 'CRM',
    });
    given(kpi, { ...event, data: { ...event.data, computed: true } } as typeof event)
      .when(measure, kpiFacts)
      .refuses('kpi/computed', 'kpiId');
  });
});
