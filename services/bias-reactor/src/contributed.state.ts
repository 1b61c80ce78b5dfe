import { isDetector } from '@cairn/bias/detector-versions';
import { detector } from '@cairn/bias/detectors';
import type { Finding, Settings } from '@cairn/bias/finding';
import type { GroupOutcome } from '@cairn/contracts/screening.values';
import type { Writing } from '@cairn/bias/language';
import { unlessErased } from '@cairn/contracts/personal';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { byName, type Cycle } from './pinned.ts';
import { cycleOf, type RatingState } from './rating.state.ts';

/**
 * The detectors that look at nothing but a text. One that compares a text with a mark of its writer never screens merged
 * input: what it found would join the two.
 */
const ofText = {
  unsupportedClaim: (version: string, writing: Writing, settings: Settings | undefined) =>
    detector('unsupportedClaim', version)({ about: 'text', ...writing, evidenceCount: 0 }, settings),
  personalityLanguage: (version: string, writing: Writing, settings: Settings | undefined) =>
    detector('personalityLanguage', version)({ about: 'text', ...writing }, settings),
};

const isOfText = (name: string): name is keyof typeof ofText => Object.hasOwn(ofText, name);

/**
 * What finds something in each version of a contribution that is not released. The text of one to a review is checked on
 * arrival and not kept. Merged feedback belongs to no cycle before it is released, so its text is kept until then.
 */
export type ContributedState = Map<string, (judging: Judging) => readonly Finding[]>;

export const noContributions = (): ContributedState => new Map();

/** What a cycle says about its detectors. */
type Judging = Pick<Cycle, 'detectors' | 'thresholds' | 'language'>;

/** A text, undefined if it was erased or never read, and the language that its writer declared. */
type Written = Pick<Writing, 'text' | 'language'>;

const findingsIn = (
  { detectors, thresholds, language: usualLanguage }: Judging,
  written: Written,
): Finding[] =>
  byName(detectors).flatMap(([name, version]) =>
    isOfText(name) && isDetector(name, version)
      ? [ofText[name](version, { ...written, usualLanguage }, thresholds[name])]
      : [],
  );

type VersionOfText = { contributionId: string; revision: number };

const keyOf = ({ contributionId, revision }: VersionOfText): string => `${contributionId}@${revision}`;

/** Folds one event into the given state. */
export const foldContributed = (
  state: ContributedState,
  event: AnyRecorded,
  ratings: Pick<RatingState, 'cycles'>,
): void => {
  if (event.type === 'ContributionSubmitted') {
    const { contributionId, context, text, language } = event.data;
    const written = { text: unlessErased(text), language };
    const findings = findingsIn(cycleOf(ratings, context.cycleId), written);
    state.set(keyOf({ contributionId, revision: event.revision }), () => findings);
  }
  if (event.type === 'MergedFeedbackGiven') {
    const { feedbackId: contributionId, text } = event.data;
    const written = { text: unlessErased(text) };
    state.set(keyOf({ contributionId, revision: event.revision }), (judging) => findingsIn(judging, written));
  }
  if (event.type === 'MergedFeedbackWithdrawn')
    state.delete(keyOf({ contributionId: event.data.feedbackId, revision: event.revision - 1 }));
};

const outcomeOf = (findings: readonly Finding[], of: Finding): GroupOutcome => {
  const { detector, version, threshold, source, ours } = of;
  const own = findings.filter((each) => each.detector === detector);
  const count = (outcome: Finding['outcome']): number =>
    own.filter((each) => each.outcome === outcome).length;
  const counts = { texts: own.length, flagged: count('flagged'), withoutData: count('notEnoughData') };
  return { detector, version, ...counts, threshold, source, ours };
};

const unread: Written = { text: undefined };

/** The outcome of each detector over the texts of a group, which are forgotten. A text that was never read has no data. */
export const takeGroup = (
  state: ContributedState,
  cycle: Judging,
  group: readonly VersionOfText[],
): GroupOutcome[] => {
  const found = group.flatMap((each) => state.get(keyOf(each))?.(cycle) ?? findingsIn(cycle, unread));
  for (const each of group) state.delete(keyOf(each));
  return findingsIn(cycle, unread).map((of) => outcomeOf(found, of));
};
