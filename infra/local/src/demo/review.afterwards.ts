import { asOwner } from './check-ins.ts';
import { hrFor } from './people.ts';
import { asEmployee, type OpenReview, type ReviewLoading } from './review.propose.ts';

type Feedback = { feedbackId: string; giverId: string | null };

/** Has the giver withdraw one piece of feedback that a rating cites. */
export const withdrawCitation = async (
  { api, dates, company }: ReviewLoading,
  reviews: readonly OpenReview[],
): Promise<void> => {
  for (const { member, evidence } of reviews) {
    const cited = evidence.find(({ stream }) => stream.startsWith('feedback-'));
    if (!cited) continue;
    const path = `/v1/feedback?subject=${member.personId}`;
    const { feedback } = await api.read<{ feedback: Feedback[] }>(hrFor(company, member), path);
    const found = feedback.find(({ feedbackId }) => cited.stream === `feedback-${feedbackId}`);
    const giver = [...company.members.values()].find(({ personId }) => personId === found?.giverId);
    if (!found || !giver) continue;
    await api.send(asEmployee(giver), `/v1/feedback/${found.feedbackId}/withdraw`, {
      key: 'withdrawn',
      reason: 'It was about somebody else on the same team.',
      occurredAt: dates.at(1, 9),
    });
    return;
  }
};

type CheckIn = {
  checkInId: string;
  revision: number;
  value: { kind: string; number?: number };
  status: string;
};

/** Has the owner correct one check-in that a rating cites. */
export const correctCitation = async (
  { api }: ReviewLoading,
  reviews: readonly OpenReview[],
): Promise<void> => {
  for (const { member, evidence } of reviews) {
    for (const { stream, revision } of evidence.filter((each) => each.stream.startsWith('goal-'))) {
      const path = `/v1/goals/${stream.slice('goal-'.length)}/check-ins`;
      const { checkIns } = await api.read<{ checkIns: CheckIn[] }>(asOwner(member), `${path}?limit=100`);
      const found = checkIns.find((each) => each.revision === revision);
      const { kind, number } = found?.value ?? {};
      if (!found || kind !== 'number' || number === undefined) continue;
      await api.send(asOwner(member), `${path}/${found.checkInId}/corrections`, {
        key: 'corrected',
        // The same after the correction, so that a repeated load sends the same.
        value: { kind, number: Math.floor(number) + 0.5 },
        status: found.status,
        reason: 'The report of that week missed one region.',
      });
      return;
    }
  }
};
