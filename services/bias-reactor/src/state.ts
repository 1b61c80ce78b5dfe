import type { AnyRecorded } from '@cairn/contracts/registry';
import { type EvidenceState, foldEvidence, noEvidence } from './evidence.state.ts';
import { foldRatings, noRatings, type RatingState } from './rating.state.ts';

/** What the detectors need from the log so far. Screenings are not part of it: they are outcomes, never inputs. */
export type ReactorState = { evidence: EvidenceState; ratings: RatingState };

export const emptyState = (): ReactorState => ({ evidence: noEvidence(), ratings: noRatings() });

/** Folds one event into the given state. The same log always gives the same state. */
export const fold = ({ evidence, ratings }: ReactorState, event: AnyRecorded): void => {
  foldEvidence(evidence, event);
  foldRatings(ratings, event);
};
