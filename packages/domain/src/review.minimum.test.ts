import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, test } from 'vitest';
import { review } from './review.decider.ts';
import {
  assigned,
  bossId,
  command,
  cycle,
  facts,
  finalized,
  opened,
  peerId,
  proposed,
  raterId,
  screenedTo,
  submitted,
} from './review.fixture.ts';

const asks = (minimum: { assessments: number; evidence: number }) => ({
  cycle: { status: 'open' as const, ...cycle, policy: { ...cycle.policy, minimum } },
});
const reason = 'The work is in no system that Cairn knows.';

describe("the minimum of a cycle's policy", () => {
  test('refuses a proposal that cites nothing and says not why', () => {
    given(review, opened())
      .when(command('ProposeRating', raterId), facts(asks({ assessments: 0, evidence: 1 })))
      .refuses('review/too-little-evidence', 'evidence');
  });

  test('accepts a proposal that cites nothing if it gives the reason', () => {
    given(review, opened())
      .when(
        command('ProposeRating', raterId, { noEvidenceReason: reason }),
        facts(asks({ assessments: 0, evidence: 1 })),
      )
      .decides(proposed({ noEvidenceReason: reason }));
  });

  test('refuses to finalize a rating without an assessment by the subject or a manager', () => {
    const ready = facts({
      ...asks({ assessments: 1, evidence: 0 }),
      managesRater: true,
      screening: screenedTo(9),
    });
    const byPeer = submitted({ assignmentId: peerId, authorId: peerId, relation: 'peer' });
    given(review, opened(), assigned(peerId, 'peer'), byPeer, proposed())
      .when(command('FinalizeRating', bossId), ready)
      .refuses('review/too-few-assessments', 'assessments');
    given(review, opened(), assigned(raterId, 'manager'), submitted(), proposed())
      .when(command('FinalizeRating', bossId), ready)
      .decides(finalized({ restsOn: { kind: 'proposal', id: uuid('f1'), revision: 3 } }));
  });
});
