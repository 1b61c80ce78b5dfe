import type { Measure } from '@cairn/contracts/key-result.values';
import type { MeasureBody } from '@cairn/contracts/key-result.commands';
import { refuseField } from '@cairn/contracts/rejection';
import type { KpiState } from './kpi.state.ts';
import { frozenBaseline } from './linked-kpi.ts';

type Of<K extends MeasureBody['kind']> = Extract<MeasureBody, { kind: K }>;

const checkTarget = ({ baseline, target }: { baseline: number; target: number }, path: string): void => {
  if (target === baseline)
    refuseField('key-result/target-equals-baseline', 'The target must differ from the baseline.', {
      path: `${path}/target`,
      message: `a number other than the baseline ${baseline}`,
    });
};

const checkTrajectory = (measure: Of<'increase' | 'decrease' | 'count'>, path: string): void => {
  const { kind, baseline, target } = measure;
  checkTarget(measure, path);
  const isUpward = target > baseline;
  if ((kind === 'increase' && !isUpward) || (kind === 'decrease' && isUpward))
    refuseField(
      'key-result/wrong-direction',
      `The target must lie ${kind === 'increase' ? 'above' : 'below'} the baseline.`,
      {
        path: `${path}/target`,
        message: `${kind === 'increase' ? 'above' : 'below'} the baseline ${baseline}`,
      },
    );
};

const checkRange = ({ low, high }: Of<'stayWithin'>, path: string): void => {
  if (high < low)
    refuseField('key-result/range-upside-down', 'The range must not end below its beginning.', {
      path: `${path}/high`,
      message: `${low} or more`,
    });
};

const checkRelative = ({ baseline, change }: Of<'relative'>, path: string): void => {
  if (baseline <= 0)
    refuseField('key-result/baseline-not-positive', 'A share can only be taken of a baseline above 0.', {
      path: `${path}/baseline`,
      message: 'a number above 0',
    });
  if (change === 0)
    refuseField('key-result/no-change', 'The key result must aim at a change.', {
      path: `${path}/change`,
      message: 'a number other than 0',
    });
};

// The bound of every figure in the contracts.
const largest = 1e15;

const failPoint = ({ kind, limit, failsAt }: Of<'atLeast' | 'atMost'>, path: string): number => {
  const isFloor = kind === 'atLeast';
  const fallback = isFloor ? 0 : 2 * limit;
  const point = failsAt ?? fallback;
  if (failsAt === undefined && (limit <= 0 || fallback > largest))
    refuseField(
      'key-result/fail-point-missing',
      'This limit has no default fail point. Give the value at which progress is 0.',
      { path: `${path}/failsAt`, message: `a number ${isFloor ? 'below' : 'above'} ${limit}` },
    );
  if (isFloor ? point >= limit : point <= limit)
    refuseField(
      'key-result/fail-point-inside',
      `The fail point must lie ${isFloor ? 'below' : 'above'} the limit.`,
      { path: `${path}/failsAt`, message: `${isFloor ? 'below' : 'above'} ${limit}` },
    );
  return point;
};

/** The id of a part of a milestone in its list: without one of its own, its number. */
export const partId = ({ milestoneId }: { milestoneId?: string | undefined }, place: number): string =>
  milestoneId ?? String(place + 1);

type NamedPart = Of<'milestone'>['parts'][number] & { milestoneId: string };

const namedParts = ({ parts }: Of<'milestone'>, path: string): NamedPart[] => {
  const named = parts.map((part, i) => ({ ...part, milestoneId: partId(part, i) }));
  named.forEach(({ milestoneId }, i) => {
    if (named.findIndex((each) => each.milestoneId === milestoneId) === i) return;
    refuseField('key-result/milestone-twice', 'Each part of a milestone needs its own id.', {
      path: `${path}/parts/${i}/milestoneId`,
      message: `an id other than ${milestoneId}`,
    });
  });
  return named;
};

const withoutTitle = (named: NamedPart) => {
  const { title: _, ...part } = named;
  return part;
};

export type CompleteMeasure = { measure: Measure; milestones?: { milestoneId: string; title: string }[] };

/** Where a measure stands in the body, the measure that it revises, and the KPIs that bodies name. */
export type MeasurePlace = {
  path: string;
  before?: Measure | undefined;
  kpis?: ReadonlyMap<string, KpiState> | undefined;
};

const linked = (body: Of<'linkedKpi'>, { path, before, kpis }: MeasurePlace): Measure => {
  const kpi = kpis?.get(body.kpiId) ?? { status: 'unset' };
  const measure = { ...body, baseline: frozenBaseline(body, { kpi, before, path }) };
  checkTarget(measure, path);
  return measure;
};

/** The measure with its defaults filled in, and the titles of its parts beside it. Throws if it can't be met. */
export const completeMeasure = (body: MeasureBody, place: MeasurePlace): CompleteMeasure => {
  const { path } = place;
  switch (body.kind) {
    case 'increase':
    case 'decrease':
    case 'count':
      checkTrajectory(body, path);
      return { measure: body };
    case 'atLeast':
    case 'atMost':
      return { measure: { ...body, failsAt: failPoint(body, path) } };
    case 'stayWithin':
      checkRange(body, path);
      return { measure: body };
    case 'relative':
      checkRelative(body, path);
      return { measure: body };
    case 'linkedKpi':
      return { measure: linked(body, place) };
    case 'yesNo':
      return { measure: body };
    case 'milestone': {
      const parts = namedParts(body, path);
      return {
        measure: { kind: 'milestone', parts: parts.map(withoutTitle) },
        milestones: parts.map(({ milestoneId, title }) => ({ milestoneId, title })),
      };
    }
  }
};
