import { accessEvents } from './access.events.ts';
import { alertEvents } from './alert.events.ts';
import { alignmentEvents } from './alignment.events.ts';
import { claimEvents } from './claim.events.ts';
import { clockEvents } from './clock.events.ts';
import { businessReviewEvents } from './business-review.events.ts';
import { calibrationEvents } from './calibration.events.ts';
import { contributionEvents } from './contribution.events.ts';
import { calendarEvents, cycleEvents } from './cycle.events.ts';
import { cycleTemplateEvents } from './cycle-template.events.ts';
import { developmentEvents } from './development.events.ts';
import type { Recorded } from './envelope.ts';
import type { AnyEvent, EventOf, EventType } from './event-type.ts';
import { fairnessEvents } from './fairness.events.ts';
import { feedbackEvents, feedbackRequestEvents } from './feedback.events.ts';
import { goalFieldEvents } from './goal-field.events.ts';
import { goalTalkEvents } from './goal-talk.events.ts';
import { goalTemplateEvents } from './goal-template.events.ts';
import { goalEvents } from './goal.events.ts';
import { groupEvents } from './group.events.ts';
import { idKeyEvents } from './id-key.events.ts';
import { initiativeEvents } from './initiative.events.ts';
import { kpiEvents } from './kpi.events.ts';
import { kpiGraphEvents } from './kpi-graph.events.ts';
import { pastRatingEvents } from './past-rating.events.ts';
import { inputScreeningEvents } from './input-screening.events.ts';
import {
  mergedFeedbackEvents,
  mergedFeedbackGivenEvents,
  mergedFeedbackListEvents,
} from './merged-feedback.events.ts';
import { mergedInputEvents } from './merged-input.events.ts';
import { personEvents } from './person.events.ts';
import { pilotEvents } from './pilot.events.ts';
import { populationEvents } from './population.events.ts';
import { reviewEvents } from './review.events.ts';
import { scorecardEvents } from './scorecard.events.ts';
import { scorecardTemplateEvents } from './scorecard-template.events.ts';
import { screeningEvents } from './screening.events.ts';
import { categories, type Category } from './streams.ts';
import { suggestionEvents } from './suggestion.events.ts';
import { unitEvents, unitTreeEvents } from './unit.events.ts';

/** The event types that the streams of each category hold. */
const typesIn = {
  person: personEvents,
  unit: unitEvents,
  unitTree: unitTreeEvents,
  cycle: cycleEvents,
  cycleTemplate: cycleTemplateEvents,
  population: populationEvents,
  calendar: calendarEvents,
  scorecard: scorecardEvents,
  scorecardTemplate: scorecardTemplateEvents,
  kpi: kpiEvents,
  kpiGraph: kpiGraphEvents,
  initiative: initiativeEvents,
  businessReview: businessReviewEvents,
  pilot: pilotEvents,
  goal: goalEvents,
  goalField: goalFieldEvents,
  goalTemplate: goalTemplateEvents,
  goalTalk: goalTalkEvents,
  alignment: alignmentEvents,
  claim: claimEvents,
  feedback: feedbackEvents,
  feedbackRequest: feedbackRequestEvents,
  review: reviewEvents,
  pastRating: pastRatingEvents,
  group: groupEvents,
  screening: screeningEvents,
  suggestion: suggestionEvents,
  fairness: fairnessEvents,
  access: accessEvents,
  development: developmentEvents,
  calibration: calibrationEvents,
  contribution: [...contributionEvents, ...mergedFeedbackGivenEvents],
  mergedInput: mergedInputEvents,
  mergedFeedback: mergedFeedbackEvents,
  mergedFeedbackList: mergedFeedbackListEvents,
  inputScreening: inputScreeningEvents,
  clock: clockEvents,
  alert: alertEvents,
  idKey: idKeyEvents,
} as const satisfies Record<Category, readonly EventType[]>;

const categoryAndType = categories.flatMap((category) =>
  typesIn[category].map((type) => ({ category, type }) as const),
);

/** All event types. */
export const all: readonly EventType[] = categoryAndType.map(({ type }) => type);

// TypeScript finds a member of a union by its `type` if all members are objects, and tries them all if they are intersections.
type Spread<E> = E extends AnyEvent ? { [K in keyof Recorded<E>]: Recorded<E>[K] } : never;

/** A recorded event from a stream of one category; `type` tells which. */
export type RecordedIn<C extends Category> = Spread<EventOf<(typeof typesIn)[C][number]>>;

/** A recorded event of any known type; `type` tells which. */
export type AnyRecorded = RecordedIn<Category>;

/** Any event that the log may hold; `type` tells which. */
export type DomainEvent = EventOf<(typeof typesIn)[Category][number]>;

/** All event types by wire name. */
export const eventTypes: ReadonlyMap<string, EventType> = new Map(all.map((each) => [each.type, each]));

const categoryOf: ReadonlyMap<string, Category> = new Map(
  categoryAndType.map(({ category, type }) => [type.type, category]),
);

/** Whether the streams of one of these categories hold events of this type. */
export const isIn = <C extends Category>(
  event: AnyRecorded,
  ...wanted: readonly C[]
): event is RecordedIn<C> => wanted.some((category) => category === categoryOf.get(event.type));

/** The events that `isIn` finds in one of these categories, in the same order. */
export const eventsIn = <C extends Category>(
  events: readonly AnyRecorded[],
  ...wanted: readonly C[]
): RecordedIn<C>[] => events.filter((event) => isIn(event, ...wanted));
