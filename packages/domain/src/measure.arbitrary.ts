import type { CheckInValue } from '@cairn/contracts/key-result.values';
import type { MeasureBody } from '@cairn/contracts/key-result.commands';
import { uuid } from '@cairn/testing/uuid';
import fc from 'fast-check';

/** Figures close together, so that limits and targets coincide, and sometimes the largest possible ones. */
export const figures: fc.Arbitrary<number> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -5, max: 5 }) },
  { weight: 1, arbitrary: fc.double({ min: -1e15, max: 1e15, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(1e15, -1e15, 9e14, Number.MIN_VALUE) },
);

export const weights = fc.constantFrom(0.5, 1, 2, 1_000);

const milestoneIds = fc.constantFrom('1', '2', 'pilot');
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const dueOn = fc.constantFrom('2026-07-15', '2026-09-30');

const kind = <K extends MeasureBody['kind']>(value: K) => fc.constant(value);
const withoutUndefined = <T extends object>(record: T): T => JSON.parse(JSON.stringify(record)) as T;

/** The KPI to which generated key results are linked. */
export const linkedId = uuid(7_001);

const distances = fc.integer({ min: 1, max: 20 });

/** Measures that can be met. */
export const soundMeasures: fc.Arbitrary<MeasureBody> = fc
  .oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(figures, distances, fc.constantFrom('increase', 'count'))
        .filter(([baseline]) => Math.abs(baseline) < 1e14)
        .map(([baseline, way, kind]) => ({ kind, baseline, target: baseline + way })),
    },
    fc.tuple(distances, fc.constantFrom('atLeast', 'atMost')).map(([limit, kind]) => ({ kind, limit })),
    distances.map((width) => ({ kind: 'stayWithin' as const, low: -1, high: width - 1 })),
    fc.constant({ kind: 'yesNo' as const }),
    fc.constant({
      kind: 'relative' as const,
      baseline: 200,
      baselineSource: 'CRM',
      baselineAsOf: '2026-06-30',
      change: -0.15,
    }),
    fc.constant({
      kind: 'milestone' as const,
      parts: [
        { title: 'A part', weight: 1 },
        { title: 'A part', milestoneId: 'pilot', weight: 2 },
      ],
    }),
  )
  .map((measure) => measure as MeasureBody);

/** Measures as commands bring them. Some are refused. */
export const measures: fc.Arbitrary<MeasureBody> = fc
  .oneof(
    fc.record({
      kind: fc.constantFrom('increase', 'decrease', 'count'),
      baseline: figures,
      target: figures,
      unit: optional(fc.constant('points')),
    }),
    fc.record({ kind: fc.constantFrom('atLeast', 'atMost'), limit: figures, failsAt: optional(figures) }),
    fc.record({
      kind: kind('linkedKpi'),
      kpiId: fc.constant(linkedId),
      baseline: optional(figures),
      target: figures,
    }),
    fc.record({ kind: kind('stayWithin'), low: figures, high: figures }),
    fc.record({
      kind: kind('relative'),
      baseline: figures,
      baselineSource: fc.constant('CRM'),
      baselineAsOf: fc.constant('2026-06-30'),
      change: fc.constantFrom(-0.15, 0, 0.1),
      display: optional(fc.constant({ style: 'percent' as const })),
    }),
    fc.record({ kind: kind('yesNo'), dueOn: optional(dueOn) }),
    fc.record({
      kind: kind('milestone'),
      parts: fc.array(
        fc.record({
          milestoneId: optional(milestoneIds),
          title: fc.constant('A part'),
          weight: weights,
          dueOn: optional(dueOn),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  )
  .map((measure) => withoutUndefined(measure) as MeasureBody);

export const values: fc.Arbitrary<CheckInValue> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('number' as const), number: figures }) },
  fc.record({ kind: fc.constant('count' as const), total: figures }),
  fc.record({ kind: fc.constant('yesNo' as const), done: fc.boolean() }),
  fc.record({
    kind: fc.constant('milestone' as const),
    milestoneId: milestoneIds,
    done: fc.boolean(),
  }),
);
