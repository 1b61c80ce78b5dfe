import type { Actor } from '@cairn/contracts/envelope';
import { type FieldError, refuseField, reject } from '@cairn/contracts/rejection';
import type { HumanActor } from '@cairn/contracts/review.commands';
import type { SeenAt } from '@cairn/contracts/review.values';
import type { Evidence } from '@cairn/contracts/values';
import { refuseUnlessEmployed } from './presence.ts';
import { isCitable } from './review.cited.ts';
import { coordinateKey, evidenceKey, type ReviewFacts } from './review.facts.ts';
import type { Review, ReviewState } from './review.state.ts';

/** The actor, if it is a person. Throws a `forbidden` Rejection for every other kind of actor. */
export const personWhoRates = (actor: Actor): HumanActor =>
  actor.kind === 'human'
    ? { ...actor, kind: 'human' }
    : reject(
        'forbidden',
        'review/only-a-person-rates',
        'Only a person may give marks, make a rating final, answer a flag or acknowledge a review.',
      );

/** The review, if it was opened. Throws a `notFound` Rejection otherwise. */
export const openedReview = (state: ReviewState): Review =>
  state.status === 'unopened' ? reject('notFound', 'review/unknown', 'No such review was opened.') : state;

export const refuseWithdrawn = ({ status }: Review): void => {
  if (status === 'withdrawn') reject('conflict', 'review/withdrawn', 'The review was withdrawn.');
};

/** Refuses a review that its subject does not see. */
export const refuseUnshared = (review: Review): void => {
  refuseWithdrawn(review);
  if (review.status !== 'shared' && review.status !== 'acknowledged')
    reject('conflict', 'review/not-shared', 'The review was not shared with its subject.');
};

/** Refuses another mark in a review that a dispute reopened: it decided the mark. */
export const refuseDecided = ({ reopenedBy }: Review): void => {
  if (reopenedBy === 'dispute')
    reject(
      'conflict',
      'review/decided-in-dispute',
      'A dispute decided this mark. It can be made final, and then disputed or reopened.',
    );
};

/** Refuses a review that is no longer open. */
export const refuseFinalized = (review: Review): void => {
  refuseWithdrawn(review);
  if (review.status !== 'open')
    reject(
      'conflict',
      'review/already-finalized',
      'The rating is final. It can change only if HR reopens the review or a dispute moves it.',
    );
};

/** Refuses a person who moves or finalizes their own rating, even if they manage the rater. */
export const refuseSubject = (personId: string, { context }: Review): void => {
  if (personId === context.subjectId)
    reject('forbidden', 'review/own-rating', 'Nobody may move or finalize their own rating.');
};

/** Whether the cycle's policy separates duties. */
export const areDutiesSeparated = ({ cycle }: ReviewFacts): boolean =>
  cycle.status === 'unset' || cycle.policy.separationOfDuties;

/** Refuses a person who has steered who decides in this review, if duties are separated. */
export const refuseSteering = (facts: ReviewFacts): void => {
  if (areDutiesSeparated(facts) && facts.steered)
    reject(
      'conflict',
      'review/duties-not-separated',
      'Whoever changed the rater, or the managers or employment of the subject or rater since the opening, may not rate, move or finalize. Somebody else must.',
    );
};

/** Refuses somebody who is not registered or not employed. */
export const refuseAbsent = (personId: string, path: string, { people }: ReviewFacts): void => {
  const presence = people.get(personId) ?? 'unknown';
  refuseUnlessEmployed(presence, path, 'review/unknown-person');
};

export const refuseOffScale = (mark: number, path: string, { cycle }: Pick<ReviewFacts, 'cycle'>): void => {
  const marks = cycle.status === 'unset' ? [] : (cycle.scale?.marks ?? []).map(({ value }) => value);
  if (!marks.includes(mark))
    refuseField('review/mark-not-on-scale', "The mark is not on the cycle's scale.", {
      path,
      message: `one of ${marks.join(', ')}`,
    });
};

const missing = (keys: readonly [path: string, key: string][], { inLog }: ReviewFacts): FieldError[] =>
  keys.flatMap(([path, key]) => (inLog.has(key) ? [] : [{ path, message: 'an event that is in the log' }]));

const refuse = (code: string, detail: string, fields: FieldError[]): void => {
  if (fields.length > 0) reject('invalid', code, detail, fields);
};

/** Refuses evidence that is not from a goal, a KPI, feedback, a review or merged input, and events that are not in the log. */
export const refuseUnfounded = (
  { evidence, seenAt }: { evidence: readonly Evidence[]; seenAt: SeenAt },
  facts: ReviewFacts,
): void => {
  const strange = evidence.flatMap((each, i) =>
    isCitable(each)
      ? []
      : [
          {
            path: `evidence/${i}/stream`,
            message: 'an event of a goal, a KPI, feedback, a review or merged input',
          },
        ],
  );
  refuse('review/not-evidence', 'Some of the evidence cannot be cited.', strange);
  const cited = evidence.map((each, i) => [`evidence/${i}`, evidenceKey(each)] as [string, string]);
  refuse('review/unknown-evidence', 'Some of the evidence does not exist.', missing(cited, facts));
  const seen = Object.entries(seenAt).map(
    ([projection, at]) => [`seenAt/${projection}`, coordinateKey(at)] as [string, string],
  );
  refuse(
    'review/unknown-coordinate',
    'Some coordinates in `seenAt` do not exist, so nobody can have seen them.',
    missing(seen, facts),
  );
};

export const refuseUnfinal = (review: Review): void => {
  refuseWithdrawn(review);
  if (review.status === 'open') reject('conflict', 'review/not-finalized', 'This follows a final rating.');
};
