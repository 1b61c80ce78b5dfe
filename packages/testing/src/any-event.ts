import { dayOf } from '@cairn/contracts/day';
import type { AnyEvent } from '@cairn/contracts/event-type';
import { eventTypes } from '@cairn/contracts/registry';
import type { Category } from '@cairn/contracts/streams';
import fc from 'fast-check';
import { z } from 'zod';

/** The category of each event type, and the field of its data that is the stream's id. */
const homes: readonly (readonly [types: RegExp, category: Category, id: string | undefined])[] = [
  [
    /^(Person|EmploymentEnded|HireDate|Manager|UnitAssigned|LevelAssigned|LocationAssigned)/,
    'person',
    'personId',
  ],
  [/^UnitMove/, 'unitTree', undefined],
  [/^Unit/, 'unit', 'unitId'],
  [/^CycleTemplate/, 'cycleTemplate', 'templateId'],
  [/^Cycle/, 'cycle', 'cycleId'],
  [/^(Launch|EmploymentsLeftOut|StageMoved|LateJoiner|Leaver)/, 'population', 'cycleId'],
  [/^Period/, 'calendar', undefined],
  [/^ScorecardTemplate/, 'scorecardTemplate', 'templateId'],
  [/^(Scorecard|Perspective|StrategicObjective|KpiAttached|KpiDetached)/, 'scorecard', 'scorecardId'],
  [/^KpiFormula/, 'kpiGraph', undefined],
  [/^Kpi/, 'kpi', 'kpiId'],
  [/^(GoalAligned|GoalUnaligned)$/, 'alignment', undefined],
  [/^GoalTalk/, 'goalTalk', 'goalTalkId'],
  [/^GoalTemplate/, 'goalTemplate', 'templateId'],
  [/^GoalField(Defined|Revised|Retired)/, 'goalField', 'fieldId'],
  [/^(Goal|KeyResult|CheckIn|Blocker)/, 'goal', 'goalId'],
  [/^Contribution/, 'contribution', 'contributionId'],
  [/^MergedFeedback(Given|Withdrawn)$/, 'contribution', 'feedbackId'],
  [/^MergedFeedbackListed$/, 'mergedFeedbackList', 'subjectId'],
  [/^MergedFeedbackReleased$/, 'mergedFeedback', 'subjectId'],
  [/^MergedFeedbackScreened$/, 'inputScreening', 'subjectId'],
  [/^InputReleased$/, 'mergedInput', 'reviewId'],
  [/^InputScreened$/, 'inputScreening', 'reviewId'],
  [/^FeedbackRequested$/, 'feedbackRequest', 'requestId'],
  [/^Feedback/, 'feedback', 'feedbackId'],
  [/^Initiative/, 'initiative', 'initiativeId'],
  [/^(DevelopmentNeed|GrowthAction)/, 'development', 'developmentNeedId'],
  [/^Access/, 'access', 'personId'],
  [/^Alert/, 'alert', 'alertId'],
  [/^DayBegan$/, 'clock', undefined],
  [/^Pilot/, 'pilot', 'pilotId'],
  [/^BusinessReview/, 'businessReview', 'businessReviewId'],
  [/^Calibration/, 'calibration', 'calibrationSessionId'],
  [/^Claim/, 'claim', undefined],
  [/^IdKey/, 'idKey', undefined],
  [/^Suggestion/, 'suggestion', 'reviewId'],
  [/^PastRating/, 'pastRating', 'personId'],
  [/^Group(Recorded|ConsentWithdrawn)$/, 'group', 'personId'],
  [/^Fairness/, 'fairness', 'cycleId'],
  [/^(BiasFlagged|ScreeningCompleted)$/, 'screening', 'reviewId'],
  [
    /^(Review|Participant|Nomination|AccountableRater|Assessment|Rating|FlagAnswered|Objection|Dispute|Consequences|DecisionRecorded)/,
    'review',
    'reviewId',
  ],
];

const nthId = (n: number): string => `0192f0c4-7b1a-7c3e-8d52-${String(n).padStart(12, '0')}`;

// Few ids, so that events change rows that other events made.
const anyId = fc.integer({ min: 1, max: 12 }).map(nthId);
const epoch = Date.UTC(2024, 0, 1);
const anyInstant = fc
  .integer({ min: 0, max: 730 * 24 })
  .map((hours) => new Date(epoch + hours * 3_600_000).toISOString());
const anyDay = anyInstant.map(dayOf);
const anyFigure = fc.oneof(
  fc.integer({ min: -1_000, max: 1_000 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
);
const anyText = fc.oneof(
  fc.constantFrom('a', "O'Brien", 'back\\slash', 'tab\tand\nline', '"quoted", {braced}', 'π ≈ 3 🎯', 'null'),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
);

/** Most specific first. A schema gets the first candidate of which it accepts every sample. */
const candidates: readonly fc.Arbitrary<unknown>[] = [
  anyId,
  anyInstant,
  anyDay,
  anyText,
  anyFigure,
  fc.integer({ min: 1, max: 9 }),
  fc.integer({ min: 3, max: 9 }),
  fc.double({ min: 0.1, max: 1, noNaN: true }),
  fc.constantFrom('2024', '2024-Q2', '2024-07', '2024-W31'),
  fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York'),
  fc.constantFrom('0', '42', '9007199254740993'),
  fc.constantFrom('goal-1', 'kpi-2', 'feedback-3'),
  fc.constantFrom('1', '2', 'UTC'),
  fc.constantFrom('EUR', 'USD', 'JPY'),
  fc.constant('0f'.repeat(32)),
];

const accepted = (schema: z.ZodType): fc.Arbitrary<unknown> | undefined =>
  candidates.find((candidate) =>
    fc.sample(candidate, { numRuns: 20, seed: 7 }).every((value) => schema.safeParse(value).success),
  );

const aYear = { from: '2024-01-01', to: '2024-12-31' };

/** Values that a schema accepts, derived from its shape. Throws if it doesn't know the shape. */
const valuesOf = (schema: z.ZodType): fc.Arbitrary<unknown> => {
  if (schema instanceof z.ZodObject) {
    const isRange = Object.keys(schema.shape).sort().join() === 'from,to';
    if (isRange && schema.safeParse(aYear).success) return fc.constant(aYear);
    const shape = Object.entries(schema.shape).map(
      ([key, field]) => [key, valuesOf(field as z.ZodType)] as const,
    );
    return fc.record(Object.fromEntries(shape)).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
  }
  if (schema instanceof z.ZodArray)
    return fc.array(valuesOf(schema.element as z.ZodType), { minLength: 2, maxLength: 3 });
  if (schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion)
    return fc.oneof(...schema.options.map((option) => valuesOf(option as z.ZodType)));
  if (schema instanceof z.ZodOptional)
    return fc.option(valuesOf(schema.unwrap() as z.ZodType), { nil: undefined });
  if (schema instanceof z.ZodNullable)
    return fc.option(valuesOf(schema.unwrap() as z.ZodType), { nil: null });
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodRecord)
    return fc.dictionary(fc.constantFrom('okr', 'review', 'p'), valuesOf(schema.valueType as z.ZodType), {
      maxKeys: 2,
    });
  const found = accepted(schema);
  if (!found) throw new Error(`No values are known for ${schema.type}.`);
  return found;
};

export type HomedEvent = AnyEvent & { category: Category; id: string };

/** Any event of a type, with its stream. Its data need not fit other events. */
export const anyEventOf = (type: string): fc.Arbitrary<HomedEvent> => {
  const home = homes.find(([types]) => types.test(type));
  const known = eventTypes.get(type);
  if (!home || !known) throw new Error(`${type} has no home among the streams.`);
  const [, category, field] = home;
  return valuesOf(known.schema as z.ZodType).map((data) => {
    const id = field === undefined ? 'organisation' : String((data as Record<string, unknown>)[field]);
    return { type, data, category, id };
  });
};

/** A log of at least `length` events in which every event type occurs. */
export const anyLog = (length: number): fc.Arbitrary<HomedEvent[]> => {
  const types = [...eventTypes.keys()];
  const each = new Map(types.map((type) => [type, anyEventOf(type)]));
  const once = types.map((type) => each.get(type) as fc.Arbitrary<HomedEvent>);
  const rest = fc.constantFrom(...types).chain((type) => each.get(type) as fc.Arbitrary<HomedEvent>);
  const extra = Math.max(0, length - types.length);
  return fc
    .tuple(fc.tuple(...once), fc.array(rest, { minLength: extra, maxLength: extra, size: 'max' }))
    .chain(([first, others]) =>
      fc.shuffledSubarray([...first, ...others], { minLength: first.length + others.length }),
    );
};
