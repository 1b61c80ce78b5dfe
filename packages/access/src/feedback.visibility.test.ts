import { evolveFeedback, type FeedbackState } from '@cairn/domain/feedback.state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerAtOnce } from './answer-at-once.fixture.ts';
import { isFeedbackReplayed, namesGiver, readsFeedback, showsWords } from './feedback.visibility.ts';
import { anyOrganisation, anyPerson, statesIn } from './organisation.arbitrary.ts';
import type { Requester } from './requester.ts';
import { anyFeedback, anyRequester } from './things.arbitrary.ts';

type Given = Exclude<FeedbackState, { status: 'unset' }>;

const anyGiven = anyFeedback('some feedback').map(
  (events) => events.reduce<FeedbackState>(evolveFeedback, { status: 'unset' }) as Given,
);
/** HR and auditors, but not about themselves. */
const readsAll = ({ personId, roles }: Requester, { subjectId }: Given): boolean =>
  personId !== subjectId && (roles.includes('hr') || roles.includes('auditor'));

describe('feedback', () => {
  test('is read only by those it is meant for, its giver, HR and auditors', () => {
    fc.assert(
      fc.property(
        anyOrganisation,
        anyGiven,
        anyRequester,
        fc.boolean(),
        (events, feedback, requester, rates) => {
          const { personId } = requester;
          fc.pre(!readsAll(requester, feedback) && personId !== feedback.giverId);
          const reads = answerAtOnce(
            readsFeedback(requester, feedback, { ratesSubject: rates }),
            statesIn(events),
          );
          fc.pre(reads);
          expect(feedback.audience).not.toBe(personId === feedback.subjectId ? 'manager' : 'subject');
        },
      ),
    );
  });

  test('meant for managers alone is never read by its subject, whatever the reporting line and their roles', () => {
    fc.assert(
      fc.property(anyOrganisation, anyGiven, anyRequester, (events, feedback, { roles, today }) => {
        fc.pre(feedback.audience === 'manager');
        const subject = { personId: feedback.subjectId, roles, today };
        const reads = readsFeedback(subject, feedback, { ratesSubject: true });
        expect(answerAtOnce(reads, statesIn(events))).toBe(false);
        expect(isFeedbackReplayed({ ...subject, as: 'subject' }, feedback, feedback.subjectId)).toBe(false);
      }),
    );
  });

  test('never names a confidential giver to anyone but HR, auditors and the giver', () => {
    fc.assert(
      fc.property(anyGiven, anyRequester, (feedback, requester) => {
        const knows = readsAll(requester, feedback) || requester.personId === feedback.giverId;
        expect(namesGiver(requester, feedback)).toBe(feedback.attribution === 'named' || knows);
      }),
    );
  });

  test('shows its words, once it is withdrawn, only to HR, auditors and its giver', () => {
    fc.assert(
      fc.property(anyGiven, anyRequester, (feedback, requester) => {
        const knows = readsAll(requester, feedback) || requester.personId === feedback.giverId;
        expect(showsWords(requester, feedback)).toBe(feedback.status === 'given' || knows);
      }),
    );
  });

  test('about somebody else is not shown in the replay of a review, except to its giver, HR and auditors', () => {
    fc.assert(
      fc.property(anyGiven, anyRequester, anyPerson, (feedback, requester, subjectId) => {
        fc.pre(subjectId !== feedback.subjectId && requester.personId !== feedback.giverId);
        for (const as of ['subject', 'manager'] as const)
          expect(isFeedbackReplayed({ ...requester, as }, feedback, subjectId)).toBe(false);
        expect(isFeedbackReplayed({ ...requester, as: 'overseer' }, feedback, subjectId)).toBe(true);
      }),
    );
  });
});
