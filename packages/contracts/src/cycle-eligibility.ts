import type { Eligibility, Exclusion } from './cycle.values.ts';

/** Who takes part in a cycle. */
export type TakingPart = { eligible: Eligibility; exclusions: readonly Exclusion[] };

/** Leaves an employment out; its last reason counts. */
export const excluding = ({ eligible, exclusions }: TakingPart, { employmentId, reason }: Exclusion) => ({
  eligible,
  exclusions: [...exclusions.filter((each) => each.employmentId !== employmentId), { employmentId, reason }],
});

/** Lets an employment take part that was excluded, or is not among the eligible ones. */
export const including = ({ eligible, exclusions }: TakingPart, employmentId: string) => ({
  eligible:
    eligible === 'everyone' || eligible.includes(employmentId) ? eligible : [...eligible, employmentId],
  exclusions: exclusions.filter((each) => each.employmentId !== employmentId),
});

/** The exclusion of somebody who leaves a cycle after its launch. */
export const exclusionIn = ({
  employmentId,
  why,
}: {
  employmentId: string;
  why: Exclusion['reason'];
}): Exclusion => ({
  employmentId,
  reason: why,
});
