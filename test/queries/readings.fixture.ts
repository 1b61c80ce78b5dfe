import type { CheckInValue, Measure } from '@cairn/contracts/key-result.values';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { context, goalWasSet } from '@cairn/domain/goal.fixture';
import { uuid } from '@cairn/testing/uuid';
import fc from 'fast-check';

type Kind = Exclude<Measure['kind'], 'linkedKpi'>;
type Read = { [K in Kind]: { measure: Extract<Measure, { kind: K }>; value(n: number): CheckInValue } };

const number = (n: number): CheckInValue => ({ kind: 'number', number: 40 + n });
const frozen = { baselineSource: 'Ledger', baselineAsOf: '2026-06-30' };

/** A measure of each kind that is checked in, and a value for it. */
const kinds: Read = {
  increase: { measure: { kind: 'increase', baseline: 45, target: 65 }, value: number },
  decrease: { measure: { kind: 'decrease', baseline: 65, target: 45 }, value: number },
  atLeast: { measure: { kind: 'atLeast', limit: 55, failsAt: 40 }, value: number },
  atMost: { measure: { kind: 'atMost', limit: 45, failsAt: 60 }, value: number },
  stayWithin: { measure: { kind: 'stayWithin', low: 44, high: 52 }, value: number },
  count: {
    measure: { kind: 'count', baseline: 0, target: 20 },
    value: (n) => ({ kind: 'count', total: n }),
  },
  relative: { measure: { kind: 'relative', baseline: 50, ...frozen, change: -0.15 }, value: number },
  yesNo: { measure: { kind: 'yesNo' }, value: (n) => ({ kind: 'yesNo', done: n % 2 === 0 }) },
  milestone: {
    measure: { kind: 'milestone', parts: ['a', 'b', 'c'].map((milestoneId) => ({ milestoneId, weight: 1 })) },
    value: (n) => ({ kind: 'milestone', milestoneId: ['a', 'b', 'c'][n % 3] ?? 'a', done: n % 2 === 0 }),
  },
};
const measured = Object.values(kinds);

export const began = Date.UTC(2026, 6, 1, 9);
const hour = 3_600_000;
const iso = (at: number): string => new Date(at).toISOString();

/** What happens to a goal in an hour: `hoursBack` is how long before a reading was taken, `hoursLate` when it is recorded. */
type Step = Record<'keyResult' | 'n' | 'hoursBack' | 'hoursLate', number> & { what: string };

const anyStepOf = (what: fc.Arbitrary<string>): fc.Arbitrary<Step> =>
  fc.record({
    what,
    keyResult: fc.nat({ max: measured.length - 1 }),
    n: fc.nat({ max: 20 }),
    hoursBack: fc.oneof(fc.constant(0), fc.nat({ max: 60 })),
    hoursLate: fc.oneof(fc.constant(0), fc.nat({ max: 3 })),
  });
const often = (what: string, weight: number) => ({ weight, arbitrary: fc.constant(what) });
const anyStep = anyStepOf(
  fc.oneof(often('checkIn', 40), often('correct', 20), fc.constantFrom('revise', 'weigh', 'pace', 'drop')),
);

/** The steps of a goal's life: check-ins, corrections of any of them, revisions, and at its end restatements. */
export const anyLife: fc.Arbitrary<Step[]> = fc
  .tuple(
    fc.array(anyStep, { minLength: 60, maxLength: 90 }),
    fc.array(anyStepOf(fc.constant('restate')), { minLength: 2, maxLength: 9 }),
  )
  .map(([steps, restatements]) => [...steps, ...restatements]);

const keyResultOf = (index: number) => ({
  ...(measured[index] as (typeof measured)[number]),
  keyResultId: uuid(100 + index),
});

type Dated = { goalId: string; context: typeof context; occurredAt: string };
type CheckIn = { checkInId: string; keyResult: number; occurredAt: string };
type Event = { type: string; data: Dated & Record<string, unknown> };

/** The event of a check-in, or of a correction of one of the check-ins so far; undefined if there is none. */
const readingBy = (
  { what, keyResult, n, hoursBack }: Step,
  dated: Dated,
  checkIns: CheckIn[],
): Event | undefined => {
  const reading = { status: n % 3 === 0 ? 'offTrack' : 'onTrack', confidence: n / 20 };
  if (what === 'correct') {
    const found = checkIns[(n * 7 + hoursBack) % Math.max(1, checkIns.length)];
    if (!found) return undefined;
    const { keyResultId, value } = keyResultOf(found.keyResult);
    const { checkInId, occurredAt } = found;
    const said = { checkInId, keyResultId, value: value(n), ...reading, reason: 'Misread' };
    return { type: 'CheckInCorrected', data: { ...dated, ...said, occurredAt } };
  }
  const { keyResultId, value } = keyResultOf(keyResult);
  const checkInId = uuid(1_000 + checkIns.length);
  const occurredAt = iso(Math.max(began, Date.parse(dated.occurredAt) - hoursBack * hour));
  checkIns.push({ checkInId, keyResult, occurredAt });
  const said = { checkInId, keyResultId, value: value(n), ...reading };
  return { type: 'CheckInRecorded', data: { ...dated, ...said, occurredAt } };
};

/** The event that changes what key results are, without a reading. */
const changeBy = ({ what, keyResult, n }: Step, dated: Dated): Event => {
  const { keyResultId, measure, value } = keyResultOf(keyResult);
  const all = measured.map((_, index) => keyResultOf(index).keyResultId);
  const changes: Record<string, [type: string, data: object]> = {
    revise: [
      'KeyResultRevised',
      {
        keyResult: { keyResultId, title: `Revised ${n}`, weight: 1 + n, measure },
        from: { weight: 1, measure },
      },
    ],
    weigh: [
      'GoalWeightsRevised',
      {
        weights: all.map((each, i) => ({ keyResultId: each, weight: 1 + n + i })),
        from: all.map((each) => ({ keyResultId: each, weight: 1 })),
      },
    ],
    pace: ['GoalRevised', { from: {}, to: { checkInCadenceDays: 1 + n }, keyResultIds: all }],
    drop: ['KeyResultDropped', { keyResultId, weight: 1 }],
    restate: ['KeyResultRestated', { keyResultId, value: value(n) }],
  };
  const [type, data] = changes[what] as (typeof changes)[string];
  return { type, data: { ...dated, ...data, reason: 'Better known' } };
};

/** The log of a goal with a key result of every kind that lives through these steps, one each hour. */
export const logOf = (goalId: string, life: readonly Step[]): AnyRecorded[] => {
  const keyResults = measured.map(({ measure }, index) => {
    const { keyResultId } = keyResultOf(index);
    return { keyResultId, title: measure.kind, weight: 1, measure };
  });
  const set = goalWasSet({ goalId, keyResults, occurredAt: iso(began) });
  const checkIns: CheckIn[] = [];
  let changed = began;
  const events = life.flatMap((step, index) => {
    const at = began + (index + 1) * hour;
    const isReading = step.what === 'checkIn' || step.what === 'correct';
    const isRestated = step.what === 'restate';
    // A restatement may be dated before check-ins that the log holds already.
    const then = isRestated ? Math.max(changed, at - step.hoursBack * hour) : at;
    if (!isReading) changed = then;
    const dated = { goalId, context, occurredAt: iso(then) };
    const event = isReading ? readingBy(step, dated, checkIns) : changeBy(step, dated);
    return event ? [{ event, recordedAt: iso(at + step.hoursLate * hour) }] : [];
  });
  return [{ event: set, recordedAt: iso(began) }, ...events].map(({ event, recordedAt }, revision) => ({
    ...event,
    id: uuid(10_000 + revision),
    stream: `goal-${goalId}`,
    revision,
    position: BigInt(revision),
    metadata: { recordedAt, actor: { personId: uuid(3) } },
  })) as unknown as AnyRecorded[];
};

/** An instant of the goal's life at which something happened, or between two of them. */
export const anyInstant = fc.nat({ max: 200 }).map((halves) => iso(began + halves * (hour / 2)));
