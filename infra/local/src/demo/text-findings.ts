import type { Api } from './api.ts';
import type { Dates } from './dates.ts';
import { lookAt } from './looks.ts';
import { type Company, hrFor, type Member } from './people.ts';
import { dimensions, scale } from './review.words.ts';

type Loading = { api: Api; dates: Dates; company: Company };

const harsh = `She missed 3 of 4 dates, the result was poor and disappointing, and customers were unhappy and angry. She is abrasive in meetings.
${'They said that it was planned to try again in May with another plan for the second half of the year. '.repeat(4)}`;

const openCycle = async ({ api, dates, company }: Loading, lead: Member): Promise<string> => {
  const { id } = await api.send(company.hr, '/v1/cycles', {
    key: 'trial-review-cycle',
    name: 'Trial of all text checks',
    kind: 'review',
    scope: lead.unitId,
    evaluationPeriod: { from: dates.day(120), to: dates.day(20) },
    administrationWindow: { from: dates.day(20), to: dates.day(-60) },
    timeZone: 'Europe/Berlin',
    rhythm: 'longer',
    scale,
    dimensions,
    policy: {
      version: 'trial-1',
      minimum: { assessments: 0, evidence: 0 },
      detectors: {
        unsupportedClaim: '4',
        personalityLanguage: '1',
        agenticCommunal: '1',
        toneAgainstRating: '1',
        singleRater: '1',
        straightLiningWithin: '1',
      },
    },
    occurredAt: dates.at(20, 8),
  });
  return id;
};

type Trial = { member: Member; lead: Member; text: string };

/** Opens a review in which nobody but the lead assesses. */
const openTrial = async (
  { api, dates, company }: Loading,
  cycleId: string,
  { member, lead }: Omit<Trial, 'text'>,
): Promise<{ reviewId: string; assignmentId: string; position: string }> => {
  const hr = hrFor(company, member);
  const { id: reviewId } = await api.send(hr, '/v1/reviews', {
    key: `trial-review-${member.employmentId}`,
    employmentId: member.employmentId,
    subjectId: member.personId,
    cycleId,
    kind: 'project',
    occurredAt: dates.at(19, 9),
  });
  const { id: assignmentId, position } = await api.send(hr, `/v1/reviews/${reviewId}/participants`, {
    key: 'manager',
    personId: lead.personId,
    relation: 'manager',
    occurredAt: dates.at(19, 10),
  });
  return { reviewId, assignmentId, position };
};

/** The lead gives the same mark in all dimensions, and a better one over all. */
const rate = async (loading: Loading, cycleId: string, { member, lead, text }: Trial): Promise<void> => {
  const { api, dates } = loading;
  const { reviewId, assignmentId, position } = await openTrial(loading, cycleId, { member, lead });
  const rater = { personId: lead.personId, roles: ['manager'] as const };
  const subject = { reviewId, subjectId: member.personId };
  const before = await lookAt(api, rater, { ...subject, after: position });
  const assessment = {
    key: 'manager',
    assignmentId,
    text,
    ratings: dimensions.map(({ dimension }) => ({ dimension, mark: 4 })),
    evidence: [],
    seenAt: before.seenAt,
    occurredAt: dates.at(19, 11),
  };
  const path = `/v1/reviews/${reviewId}`;
  // An earlier load sent it with another `seenAt`, so it would be refused under the same key.
  const isAssessed = before.assessments.some(({ authorId }) => authorId === rater.personId);
  const assessed = isAssessed ? { position } : await api.send(rater, `${path}/assessments`, assessment);
  const { rating, seenAt } = await lookAt(api, rater, { ...subject, after: assessed.position });
  if (rating) return;
  await api.send(rater, `${path}/proposals`, {
    key: 'first',
    mark: 5,
    rationale: 'The mark follows the 4 dates of the project.',
    evidence: [],
    seenAt,
    occurredAt: dates.at(19, 12),
  });
};

/** One case for each check of a text, of a single rater and of flat marks: three open reviews in a cycle of their own. */
export const loadTextFindings = async (loading: Loading): Promise<void> => {
  const { company } = loading;
  const lead = [...company.members.values()].find(({ rates }) => rates === 'lately');
  if (!lead) throw new Error('The demo has no manager who cites the last month only.');
  const cycleId = await openCycle(loading, lead);
  const [first, second, third] = [...company.members.values()].filter(({ manager }) => manager === lead.name);
  const texts = [harsh, 'A joy to work with.', 'She closed 31 of 40 cases in March.'];
  for (const [place, member] of [first, second, third].entries())
    if (member) await rate(loading, cycleId, { member, lead, text: texts[place] ?? '' });
};
