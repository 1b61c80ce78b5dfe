import { type AnyRecorded, eventTypes, isIn } from '@cairn/contracts/registry';
import type { Category } from '@cairn/contracts/streams';
import { alertView } from '@cairn/okr-projector/alert.projection';
import { goalGraphView } from '@cairn/okr-projector/alignment.projection';
import { goalFieldView } from '@cairn/okr-projector/goal-field.projection';
import { goalTalkView } from '@cairn/okr-projector/goal-talk.projection';
import { goalTemplateView } from '@cairn/okr-projector/goal-template.projection';
import { goalView } from '@cairn/okr-projector/goal.projection';
import { keyResultView } from '@cairn/okr-projector/key-result.projection';
import type { Skip } from '@cairn/projection/admit';
import { foldBatch } from '@cairn/projection/batch.fold';
import { knownFrom } from '@cairn/projection/known';
import { createRowCache } from '@cairn/projection/row-cache';
import type { FoldView } from '@cairn/projection/view';
import { cycleView } from '@cairn/review-projector/cycle.projection';
import { feedbackView } from '@cairn/review-projector/feedback.projection';
import { personView } from '@cairn/review-projector/people.projection';
import { cycleTemplateView } from '@cairn/review-projector/cycle-template.projection';
import { reviewView } from '@cairn/review-projector/review.projection';
import { unitTreeView, unitView } from '@cairn/review-projector/unit.projection';
import { businessReviewView } from '@cairn/scorecard-projector/business-review.projection';
import { initiativeView } from '@cairn/scorecard-projector/initiative.projection';
import { kpiView } from '@cairn/scorecard-projector/kpi.projection';
import { pilotView } from '@cairn/scorecard-projector/pilot.projection';
import { scorecardTemplateView } from '@cairn/scorecard-projector/scorecard-template.projection';
import { scorecardView } from '@cairn/scorecard-projector/scorecard.projection';
import { anyEventOf, type HomedEvent } from '@cairn/testing/any-event';
import { uuid } from '@cairn/testing/uuid';
import fc from 'fast-check';
import { expect, test } from 'vitest';

/** The views whose rows hold the revision that is shown, the latest of them, and with which event a stream begins. */
const shown: readonly [Category, begin: string, views: readonly FoldView[]][] = [
  ['goal', 'GoalSet', [goalView, keyResultView]],
  ['goalField', 'GoalFieldDefined', [goalFieldView]],
  ['goalTemplate', 'GoalTemplateDrafted', [goalTemplateView]],
  ['goalTalk', 'GoalTalkHeld', [goalTalkView]],
  ['alignment', 'GoalAligned', [goalGraphView]],
  ['alert', 'AlertRaised', [alertView]],
  ['kpi', 'KpiDefined', [kpiView]],
  ['scorecard', 'ScorecardDrafted', [scorecardView]],
  ['scorecardTemplate', 'ScorecardTemplateDrafted', [scorecardTemplateView]],
  ['initiative', 'InitiativePlanned', [initiativeView]],
  ['pilot', 'PilotStarted', [pilotView]],
  ['businessReview', 'BusinessReviewScheduled', [businessReviewView]],
  ['person', 'PersonRegistered', [personView]],
  ['unit', 'UnitFounded', [unitView]],
  ['unitTree', 'UnitMoved', [unitTreeView]],
  ['cycle', 'CycleOpened', [cycleView]],
  ['cycleTemplate', 'CycleTemplateDrafted', [cycleTemplateView]],
  ['feedback', 'FeedbackGiven', [feedbackView]],
  ['review', 'ReviewOpened', [reviewView]],
];

const one = uuid(1);

/** A generated value in which all ids are the same, so that every event is about what the first one made. */
const aboutOne = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll(/"0192f0c4-[-0-9a-f]+"/g, `"${one}"`), (key, each: unknown) =>
    key === 'episode' ? 1 : each,
  );

const recorded = (event: HomedEvent, revision: number): AnyRecorded => {
  const { type, category, id } = event;
  const recordedAt = new Date(Date.UTC(2026, 0, 1 + revision)).toISOString();
  const metadata = { recordedAt, schemaVersion: 1, actor: { personId: one, kind: 'human' } };
  const stream = `${category}-${id === 'organisation' ? id : one}`;
  const data = aboutOne(event.data);
  return { type, data, id: one, stream, revision, position: BigInt(revision), metadata } as AnyRecorded;
};

const sampled = (type: string): HomedEvent =>
  fc.sample(anyEventOf(type), { numRuns: 1, seed: 5 })[0] as HomedEvent;

const shownRevision = (
  views: readonly FoldView[],
  log: readonly AnyRecorded[],
  skips: readonly Skip[] = [],
): number =>
  Math.max(
    ...views
      .flatMap((view) => foldBatch(view, knownFrom(log, ''), createRowCache(10, true), skips).fold().inserts)
      .map(({ revision }) => Number(revision)),
  );

const cases = shown.flatMap(([category, begin, views]) =>
  [...eventTypes.keys()]
    .filter((type) => isIn({ type } as AnyRecorded, category))
    .map((type) => [category, type, begin, views] as const),
);

test.each(cases)('the revision that is shown of a %s rises with %s', (_category, type, begin, views) => {
  const log = [begin, type].map((each, i) => recorded(sampled(each), i));
  expect(shownRevision(views, log)).toBe(1);
});

// An alert has a row for each of its episodes.
test.each(shown.filter(([category]) => category !== 'alert'))(
  'the revision that is shown of a %s rises with an event that was skipped',
  (_category, begin, views) => {
    const first = recorded(sampled(begin), 0);
    expect(shownRevision(views, [first], [{ stream: first.stream, revision: 2 }])).toBe(2);
  },
);
