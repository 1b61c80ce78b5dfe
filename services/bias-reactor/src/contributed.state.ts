import { isDetector } from '@cairn/bias/detector-versions';
import { detector } from '@cairn/bias/detectors';
import type { Finding, Settings } from '@cairn/bias/finding';
import type { GroupOutcome } from '@cairn/contracts/screening.values';
import type { Writing } from '@cairn/bias/language';
import { unlessErased } from '@cairn/contracts/personal';
import type { ReleasedGroup } from '@cairn/contracts/merged-input.values';
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
 * What was found in each version of a contribution to a review that is not released. Its text is checked on arrival and not
 * kept. Merged feedback belongs to no cycle before it is released, so it is read then.
 */
export type ContributedState = Map<string, readonly Finding[]>;

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

export type VersionOfText = ReleasedGroup[number];

const keyOf = ({ contributionId, revision }: VersionOfText): string => `${contributionId}@${revision}`;

/** Folds one event into the given state. */
export const foldContributed = (
  state: ContributedState,
  event: AnyRecorded,
  ratings: Pick<RatingState, 'cycles'>,
): void => {
  if (event.type !== 'ContributionSubmitted') return;
  const { contributionId, context, text, language } = event.data;
  const written = { text: unlessErased(text), language };
  const key = keyOf({ contributionId, revision: event.revision });
  state.set(key, findingsIn(cycleOf(ratings, context.cycleId), written));
};

const outcomeOf = (findings: readonly Finding[], of: Finding): GroupOutcome => {
  const { detector, version, threshold, source, ours } = of;
  const own = findings.filter((each) => each.detector === detector);
  const count = (outcome: Finding['outcome']): number =>
    own.filter((each) => each.outcome === outcome).length;
  const counts = { texts: own.length, flagged: count('flagged'), withoutData: count('notEnoughData') };
  return { detector, version, ...counts, threshold, source, ours };
};

/** The text of merged feedback, by the version that a release names. */
export const mergedTextIn = ({ type, data, revision }: AnyRecorded): (readonly [string, Written])[] =>
  type === 'MergedFeedbackGiven'
    ? [[keyOf({ contributionId: data.feedbackId, revision }), { text: unlessErased(data.text) }]]
    : [];

const unread: Written = { text: undefined };

/** Texts of merged feedback that were read for a release. */
export type MergedTexts = ReadonlyMap<string, Written>;

/** The outcome of each detector over the texts of a group, which are forgotten. A text that was never read has no data. */
export const takeGroup = (
  { contributed, read }: { contributed: ContributedState; read: MergedTexts },
  cycle: Judging,
  group: readonly VersionOfText[],
): GroupOutcome[] => {
  const found = group
    .map(keyOf)
    .flatMap((key) => contributed.get(key) ?? findingsIn(cycle, read.get(key) ?? unread));
  for (const each of group) contributed.delete(keyOf(each));
  return findingsIn(cycle, unread).map((of) => outcomeOf(found, of));
};
