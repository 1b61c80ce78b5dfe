import { findingSentence } from '@cairn/bias/sentences/sentence';
import { readable } from '@cairn/contracts/personal';
import { isIn } from '@cairn/contracts/registry';
import { streamOf } from '@cairn/contracts/streams';
import { personalTexts } from '@cairn/contracts/without-personal';
import type { ShownEvidence } from './replay.evidence.ts';
import type { ShownGoal } from './replay.goals.ts';
import type { ReviewHistory, StepEvent } from './replay.history.ts';
import { datesOf, type NameOf, sentenceOf } from './replay.sentence.ts';
import type { ReplayStep } from './replay.steps.ts';
import { modelNameOf, suggestionOf, usedBy } from './replay.suggestion.ts';

/** What the reactor, which is no person, is called. */
const reactorName = 'Bias reactor';

const namesIn =
  (people: Readonly<Record<string, string>>) =>
  (personId: string): string =>
    people[personId] ?? personId;

/** The name with which a cited thing began: a goal's title or a KPI's name. */
const titleIn = ({ streams }: ReviewHistory, stream: string): string | null => {
  const [first] = streams.get(stream) ?? [];
  if (first?.event.type === 'GoalSet') return readable(first.event.data.title);
  return first?.event.type === 'KpiDefined' ? first.event.data.name : null;
};

const compactEvidence = (history: ReviewHistory, shown: ShownEvidence) => {
  if (shown.withheld) return { kind: shown.kind, withheld: true as const };
  const { stream, revision, event, since } = shown;
  return {
    stream,
    revision,
    withheld: false as const,
    type: event?.type ?? null,
    title: titleIn(history, stream),
    occurredAt: event?.occurredAt ?? null,
    recordedAt: event?.recordedAt ?? null,
    backdated: event?.backdated ?? null,
    value: (event?.upcast.data as { value?: unknown } | undefined)?.value ?? null,
    since: since.map(({ type, recordedAt }) => ({ type, recordedAt })),
  };
};

const compactResult = (result: ShownGoal['asCited']) =>
  result && {
    progress: result.progress,
    coverage: result.coverage,
    keyResults: result.keyResults.map(({ measure, weight, firstSet, dropped }) => ({
      measure,
      weight,
      firstSet,
      dropped,
    })),
  };

type Compacting = { history: ReviewHistory; people: Readonly<Record<string, string>> };

const findingOf = (event: StepEvent) => {
  if (event.type !== 'BiasFlagged') return null;
  const { flagId, detector, version, kind, about, numbers, sampleSize, minimum, threshold, source } =
    event.data;
  const finding = { flagId, detector, version, kind, about, numbers, sampleSize, minimum, threshold, source };
  return { ...finding, sentence: findingSentence(finding) };
};

/** A step in one sentence, with what an auditor asks about first; everything else is in the full form. */
const compactStep = ({ history, people }: Compacting, step: ReplayStep, event: StepEvent) => {
  const {
    eventId,
    type,
    stream,
    revision,
    position,
    occurredAt,
    recordedAt,
    backdated,
    recordedLate,
    who,
    hidden,
  } = step;
  const named = namesIn(people);
  const machine = isIn(event, 'screening') ? reactorName : modelNameOf(event);
  const nameOf: NameOf = (id) => (id === who.personId ? (machine ?? named(id)) : named(id));
  return {
    eventId,
    type,
    stream,
    revision,
    position,
    occurredAt,
    recordedAt,
    backdated,
    recordedLate,
    who: { personId: who.personId, name: nameOf(who.personId), kind: who.kind, actingAs: who.actingAs },
    sentence: `${sentenceOf(event, nameOf)}${datesOf(step)}`,
    texts: personalTexts({ type, data: step.upcast.data }),
    finding: findingOf(event),
    suggestion: suggestionOf(event),
    suggestions: [...usedBy(event)],
    evidence: step.evidence.map((each) => compactEvidence(history, each)),
    goals: step.goals.map(({ goalId, asCited, atTheStep, asSeen }) => ({
      goalId,
      title: titleIn(history, streamOf('goal', goalId)),
      asCited: compactResult(asCited),
      atTheStep: compactResult(atTheStep),
      asSeen: compactResult(asSeen),
    })),
    hidden,
  };
};

/** The steps of a replay, each also as the compact form tells it: without its state, bytes and ids of ids. */
export const toldSteps = (compacting: Compacting, steps: readonly ReplayStep[]) =>
  steps.map((step, index) => {
    const entry = compacting.history.entries[index];
    if (!entry) throw new Error('every step has an entry in the history');
    return { ...step, told: compactStep(compacting, step, entry.event) };
  });
