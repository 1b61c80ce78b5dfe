import { answerAtOnce } from '@cairn/access/answer-at-once.fixture';
import { seesNomination } from '@cairn/access/nomination.visibility';
import { seesWholeReview } from '@cairn/access/review.visibility';
import type { CycleRules } from '@cairn/domain/cycle.state';
import type { PersonState } from '@cairn/domain/person.state';
import type { Review } from '@cairn/domain/review.state';
import { showMergedInput } from '@cairn/query-service/reviews/merged-input.view';
import { showNomination } from '@cairn/query-service/reviews/nomination.query';
import type { NominationRow } from '@cairn/query-service/reviews/nomination.sql';
import {
  contributionView,
  inputReleaseView,
  inputScreeningView,
} from '@cairn/review-projector/merged-input.projection';
import { nominationView } from '@cairn/review-projector/nomination.projection';
import { participantView } from '@cairn/review-projector/participant.projection';
import { reviewView } from '@cairn/review-projector/review.projection';
import type { foldedRows } from './folded-rows.ts';
import { today } from './merged-input.setting.ts';

type Looking = {
  review: Review;
  stateOf: (personId: string) => PersonState;
  cycle: CycleRules;
  rows: ReturnType<typeof foldedRows>;
};

/** What the routes show of one review at a moment to people who are neither HR nor auditors. */
export const lookingAt = ({ review, stateOf, cycle, rows }: Looking) => {
  const requester = (personId: string) => ({ personId, roles: ['employee', 'manager'] as const, today });
  const ofReview = [rows.of(reviewView), rows.of(participantView)];
  const nominations = rows.of(nominationView) as unknown as NominationRow[];
  const contributions = rows.of(contributionView);
  const screenings = rows.of(inputScreeningView);
  const input = { ...cycle, releases: rows.of(inputReleaseView), screenings, contributions };

  /** The subject always does here, as if the review were shared. */
  const sees = (personId: string): boolean =>
    personId === review.context.subjectId ||
    answerAtOnce(seesWholeReview(requester(personId), review), stateOf);

  const mergedFor = (personId: string) =>
    showMergedInput(input as unknown as Parameters<typeof showMergedInput>[0], {
      personId,
      overseer: false,
      hr: false,
    });

  const nominationsFor = (personId: string): object[] =>
    nominations.flatMap((row) => {
      const named = { personId: row.person_id, status: row.status, bySubject: row.to_subject !== null };
      const sight = answerAtOnce(seesNomination(requester(personId), review, named), stateOf);
      return sight === 'none' ? [] : [showNomination({ ...row, sight })];
    });

  const shownTo = (personId: string): object => {
    const whole = sees(personId);
    return {
      review: whole ? ofReview : [],
      merged: whole ? mergedFor(personId) : [],
      nominations: nominationsFor(personId),
      own: contributions.filter(({ giver_id }) => giver_id === personId),
    };
  };
  return { sees, mergedFor, shownTo };
};
