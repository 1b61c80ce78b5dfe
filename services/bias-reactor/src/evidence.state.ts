import type { DatedEvidence, Span } from '@cairn/bias/recency';
import type { AnyRecorded } from '@cairn/contracts/registry';
import type { Evidence } from '@cairn/contracts/values';
import { kpiSpan, spanOf } from './span.ts';

/** The items about one person, and the items of one stream by revision. Items share one `Said` so the stream's name is kept once. */
type Items = Set<Item>;
type Said = { stream: string; items: (Item | undefined)[] };

/** A thing that can be cited: the instant it happened, in epoch milliseconds, or the span it covers. */
type Item = { name: string; said: Said; about: Items; when: number | Span };

/** Dated evidence: whom it is about and which events state it. It holds no text and no values. */
export type EvidenceState = {
  /** The items that each stream states, by revision. A correction states the item that it corrects. */
  said: Map<string, Said>;
  about: Map<string, Items>;
  goalPeriods: Map<string, Span>;
  kpiOwners: Map<string, string>;
};

export const noEvidence = (): EvidenceState => ({
  said: new Map(),
  about: new Map(),
  goalPeriods: new Map(),
  kpiOwners: new Map(),
});

type Found = { subjectId: string; name: string; when: number | Span };

const closingOf = (
  { goalPeriods }: EvidenceState,
  { goalId, context, occurredAt }: Extract<AnyRecorded, { type: 'GoalClosed' }>['data'],
): Found | undefined => {
  const period = goalPeriods.get(goalId);
  if (!period) return undefined;
  const to = Math.min(Date.parse(occurredAt), period.to);
  return {
    subjectId: context.accountableId,
    name: 'closing',
    when: { from: Math.min(period.from, to), to },
  };
};

const foundIn = (state: EvidenceState, { type, data }: AnyRecorded): Found | undefined => {
  if (type === 'GoalClosed') return closingOf(state, data);
  if (type === 'CheckInRecorded' || type === 'CheckInCorrected')
    return {
      subjectId: data.context.accountableId,
      name: data.checkInId,
      when: Date.parse(data.occurredAt),
    };
  if (type === 'FeedbackGiven')
    return { subjectId: data.subjectId, name: 'given', when: Date.parse(data.occurredAt) };
  if (type !== 'KpiMeasured' && type !== 'KpiMeasurementCorrected') return undefined;
  const [subjectId, when] = [state.kpiOwners.get(data.kpiId), kpiSpan(data.period)];
  return subjectId === undefined || !when ? undefined : { subjectId, name: data.measurementId, when };
};

const saidIn = (state: EvidenceState, stream: string): Said => {
  const said = state.said.get(stream) ?? { stream, items: [] };
  if (said.items.length === 0) state.said.set(stream, said);
  return said;
};

const aboutPerson = ({ about }: EvidenceState, personId: string): Items => {
  const items = about.get(personId) ?? new Set();
  if (items.size === 0) about.set(personId, items);
  return items;
};

const named = ({ items }: Said, name: string): Item | undefined =>
  items.findLast((each) => each?.name === name);

const put = (
  state: EvidenceState,
  { type, stream, revision }: AnyRecorded,
  { subjectId, name, when }: Found,
): void => {
  const said = saidIn(state, stream);
  const about = aboutPerson(state, subjectId);
  const corrected = type.endsWith('Corrected') ? named(said, name) : undefined;
  corrected?.about.delete(corrected);
  const item = Object.assign(corrected ?? { name, said, about, when }, { about, when });
  about.add(item);
  said.items[revision] = item;
};

const withdraw = (state: EvidenceState, stream: string): void => {
  for (const item of state.said.get(stream)?.items ?? []) item?.about.delete(item);
  state.said.delete(stream);
};

/** Folds one event into the given state. */
export const foldEvidence = (state: EvidenceState, event: AnyRecorded): void => {
  const { type, data, stream, revision } = event;
  if (type === 'GoalSet') state.goalPeriods.set(data.goalId, spanOf(data.period, data.timeZone));
  else if (type === 'GoalRevised') {
    const { goalId, to, timeZone } = data;
    if (to.period) state.goalPeriods.set(goalId, spanOf(to.period, timeZone));
  } else if (type === 'KpiDefined' || type === 'KpiOwnerChanged')
    state.kpiOwners.set(data.kpiId, data.ownerId);
  else if (type === 'FeedbackWithdrawn') withdraw(state, stream);
  else if (type === 'KeyResultRestated') {
    // A restated result covers the same span as the closing before it.
    const said = saidIn(state, stream);
    said.items[revision] = named(said, 'closing');
  } else {
    const found = foundIn(state, event);
    if (found) put(state, event, found);
  }
};

const dated = ({ said, name, when }: Item): DatedEvidence => {
  const key = `${said.stream}/${name}`;
  return typeof when === 'number' ? { key, at: when } : { key, covers: when };
};

/** All dated evidence about a person. */
export const evidenceAbout = ({ about }: EvidenceState, personId: string): DatedEvidence[] =>
  [...(about.get(personId) ?? [])].map(dated);

/** The dated evidence among the cited events, each item once. Withdrawn evidence is left out. */
export const citedEvidence = ({ said }: EvidenceState, cited: readonly Evidence[]): DatedEvidence[] => {
  const items = new Set(cited.flatMap(({ stream, revision }) => said.get(stream)?.items[revision] ?? []));
  return [...items].map(dated);
};
