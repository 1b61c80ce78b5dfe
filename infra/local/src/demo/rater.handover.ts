import type { Api } from './api.ts';
import type { Dates } from './dates.ts';
import { type Company, hrFor, type Member, memberNamed } from './people.ts';

/** The head of the department is the first rater of this person, and hands the review over before anything is written. */
const handedOver = 'Noor Aziz';

/** The rater for whom a review is opened, if it is handed over later. */
export const firstRaterOf = (
  company: Company,
  { name, manager }: Member,
): { accountableRaterId?: string } => {
  if (name !== handedOver || manager === null) return {};
  const head = memberNamed(company, manager).manager;
  return head === null ? {} : { accountableRaterId: memberNamed(company, head).personId };
};

/** Hands a review over to the line manager, if it was opened for somebody else. */
export const handOver = async (
  { api, dates, company }: { api: Api; dates: Dates; company: Company },
  { reviewId, member, rater }: { reviewId: string; member: Member; rater: Member },
): Promise<void> => {
  if (member.name !== handedOver) return;
  await api.send(hrFor(company, member), `/v1/reviews/${reviewId}/rater`, {
    key: 'handover',
    accountableRaterId: rater.personId,
    reason: 'The head of the department stood in until the team had a lead again.',
    occurredAt: dates.at(13, 9),
  });
};
