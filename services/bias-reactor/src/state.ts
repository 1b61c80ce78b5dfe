import type { AnyRecorded } from '@cairn/contracts/registry';
import { type ContributedState, foldContributed, noContributions } from './contributed.state.ts';
import { type EvidenceState, foldEvidence, noEvidence } from './evidence.state.ts';
import { foldGoals, type GoalState, noGoals } from './goal.state.ts';
import { foldRatings, noRatings, type RatingState } from './rating.state.ts';

/** What the detectors need from the log so far. Screenings are not part of it: they are outcomes, never inputs. */
export type ReactorState = {
  evidence: EvidenceState;
  goals: GoalState;
  ratings: RatingState;
  contributed: ContributedState;
};

export const emptyState = (): ReactorState => ({
  evidence: noEvidence(),
  goals: noGoals(),
  ratings: noRatings(),
  contributed: noContributions(),
});

/** Folds one event into the given state. The same log always gives the same state. */
export const fold = ({ evidence, goals, ratings, contributed }: ReactorState, event: AnyRecorded): void => {
  foldEvidence(evidence, event);
  foldGoals(goals, event);
  foldRatings(ratings, event, goals);
  foldContributed(contributed, event, ratings);
};
