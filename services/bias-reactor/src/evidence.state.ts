import type { DatedEvidence, Span } from '@cairn/bias/recency';
import type { Instant } from '@cairn/contracts/envelope';
import type { AnyRecorded } from '@cairn/contracts/registry';
import type { Evidence } from '@cairn/contracts/values';
import { kpiSpan, spanOf } from './span.ts';

/** One thing that can be cited; its correction is the same thing under another revision. */
type Item = { subjectId: string; evidence: DatedEvidence };

/** Dated evidence: whom it is about, and which event of the log says it. No text, no values. */
export type EvidenceState = {
  items: Map<string, Item>;
  /** The item's key by `stream@revision`. */
  places: Map<string, string>;
  about: Map<string, Set<string>>;
  goalPeriods: Map<string, Span>;
  kpiOwners: Map<string, string>;
};

export const noEvidence = (): EvidenceState => ({
  items: new Map(),
  places: new Map(),
  about: new Map(),
  goalPeriods: new Map(),
  kpiOwners: new Map(),
});

const placeOf = ({ stream, revision }: Evidence): string => `${stream}@${revision}`;

const put = (state: EvidenceState, event: AnyRecorded, item: Item): void => {
  const { key } = item.evidence;
  const before = state.items.get(key);
  if (before) state.about.get(before.subjectId)?.delete(key);
  state.items.set(key, item);
  state.places.set(placeOf(event), key);
  const keys = state.about.get(item.subjectId);
  if (keys) keys.add(key);
  else state.about.set(item.subjectId, new Set([key]));
};

/** A point in time, or the time that it covers. */
const dated = (
  key: string,
  subjectId: string,
  when: { at: Instant } | { covers: Span | undefined },
): Item | undefined => {
  if ('at' in when) return { subjectId, evidence: { key, at: Date.parse(when.at) } };
  return when.covers && { subjectId, evidence: { key, covers: when.covers } };
};

const closing = (state: EvidenceState, goalId: string, subjectId: string, at: Instant): Item | undefined => {
  const period = state.goalPeriods.get(goalId);
  const to = Math.min(Date.parse(at), period?.to ?? Number.POSITIVE_INFINITY);
  const covers = period && { from: Math.min(period.from, to), to };
  return dated(`${goalId}/closing`, subjectId, { covers });
};

const itemOf = (state: EvidenceState, { type, data }: AnyRecorded): Item | undefined => {
  if (type === 'CheckInRecorded' || type === 'CheckInCorrected')
    return dated(`${data.goalId}/${data.checkInId}`, data.context.accountableId, { at: data.occurredAt });
  if (type === 'GoalClosed') return closing(state, data.goalId, data.context.accountableId, data.occurredAt);
  if (type === 'FeedbackGiven') return dated(data.feedbackId, data.subjectId, { at: data.occurredAt });
  if (type !== 'KpiMeasured' && type !== 'KpiMeasurementCorrected') return undefined;
  const owner = state.kpiOwners.get(data.kpiId);
  return owner === undefined
    ? undefined
    : dated(`${data.kpiId}/${data.measurementId}`, owner, { covers: kpiSpan(data.period) });
};

const withdraw = ({ items, about }: EvidenceState, key: string): void => {
  const item = items.get(key);
  if (item) about.get(item.subjectId)?.delete(key);
  items.delete(key);
};

/** Folds one event into the state that it is given. */
export const foldEvidence = (state: EvidenceState, event: AnyRecorded): void => {
  const { type, data } = event;
  if (type === 'GoalSet') state.goalPeriods.set(data.goalId, spanOf(data.period));
  else if (type === 'KpiDefined') state.kpiOwners.set(data.kpiId, data.ownerId);
  else if (type === 'FeedbackWithdrawn') withdraw(state, data.feedbackId);
  // A restated result speaks of the same time as the closing before it.
  else if (type === 'KeyResultRestated') state.places.set(placeOf(event), `${data.goalId}/closing`);
  else {
    const item = itemOf(state, event);
    if (item) put(state, event, item);
  }
};

/** All dated evidence about a person. */
export const evidenceAbout = ({ about, items }: EvidenceState, personId: string): DatedEvidence[] =>
  [...(about.get(personId) ?? [])].flatMap((key) => items.get(key)?.evidence ?? []);

/** What is dated, and was not withdrawn, of the cited events; each thing once. */
export const citedEvidence = (
  { places, items }: EvidenceState,
  cited: readonly Evidence[],
): DatedEvidence[] => {
  const keys = new Set(cited.flatMap((each) => places.get(placeOf(each)) ?? []));
  return [...keys].flatMap((key) => items.get(key)?.evidence ?? []);
};
