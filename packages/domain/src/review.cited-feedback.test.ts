import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, test } from 'vitest';
import { review } from './review.decider.ts';
import { type CitedFeedback, evidenceKey } from './review.facts.ts';
import { command, facts, opened, proposed, raterId, subjectId } from './review.fixture.ts';

const evidence = [{ stream: `feedback-${uuid('fb')}`, revision: 0 }];
const propose = command('ProposeRating', raterId, { evidence });
const citing = (cited: Partial<CitedFeedback>) =>
  facts({
    inLog: new Set(evidence.map(evidenceKey)),
    citedFeedback: new Map([
      [`feedback-${uuid('fb')}`, { subjectId, giverId: uuid('0e'), attribution: 'confidential', ...cited }],
    ]),
  });

describe('feedback as evidence', () => {
  test('is cited if it is about the subject of the review and somebody else gave it', () => {
    given(review, opened()).when(propose, citing({})).decides(proposed({ evidence }));
  });

  test('is refused if it is about somebody else', () => {
    given(review, opened())
      .when(propose, citing({ subjectId: uuid('0f') }))
      .refuses('review/feedback-about-another', 'evidence/0/stream');
  });

  test('is refused if the writer gave it in confidence, and cited if they gave it under their name', () => {
    given(review, opened())
      .when(propose, citing({ giverId: raterId }))
      .refuses('review/own-confidential-feedback', 'evidence/0/stream');
    given(review, opened())
      .when(propose, citing({ giverId: raterId, attribution: 'named' }))
      .decides(proposed({ evidence }));
  });
});
