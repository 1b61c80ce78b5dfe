import type { Api, Reply } from './api.ts';
import type { Dates } from './dates.ts';
import { hearColleagues } from './merged-feedback.ts';
import { type Company, hrFor, type Member, memberNamed } from './people.ts';
import { dimensions, scale } from './review.words.ts';
import type { OpenToRater } from './suggestions.ts';

type Loading = { api: Api; dates: Dates; company: Company };

const texts = [
  'Answered every question about the new contract within a day.',
  'Took over two difficult customers and kept both.',
  'The notes after each call are short and complete.',
  'Could ask for help a week earlier when a renewal slips.',
  'Explained the pricing change so well that nobody asked twice.',
];

const openCycle = ({ api, dates, company }: Loading, team: Member): Promise<Reply> =>
  api.send(company.hr, '/v1/cycles', {
    key: 'project-review-cycle',
    name: 'Reviews of the renewal project',
    kind: 'review',
    scope: team.unitId,
    evaluationPeriod: { from: dates.day(120), to: dates.day(20) },
    administrationWindow: { from: dates.day(20), to: dates.day(-60) },
    timeZone: 'Europe/Berlin',
    rhythm: 'longer',
    scale,
    dimensions,
    policy: {
      version: 'merged-1',
      mergedInput: { relations: ['peer', 'upward'] },
      reviewsPerGiver: { warn: 4 },
    },
    occurredAt: dates.at(20, 8),
  });

type Reviewed = { cycleId: string; subject: Member; peers: readonly Member[] };

/** Has the peers nominated, approved and heard, and releases what they contributed. */
const hearPeers = async (
  { api, dates, company }: Loading,
  { cycleId, subject, peers }: Reviewed,
): Promise<OpenToRater> => {
  const hr = hrFor(company, subject);
  const employee = ({ personId }: Member) => ({ personId, roles: ['employee'] as const });
  const rater = { ...memberNamed(company, subject.manager ?? ''), roles: ['manager'] as const };
  const { personId: subjectId, employmentId } = subject;
  const { id } = await api.send(hr, '/v1/reviews', {
    key: `project-review-${employmentId}`,
    employmentId,
    subjectId,
    cycleId,
    kind: 'project',
    occurredAt: dates.at(19, 9),
  });
  const path = `/v1/reviews/${id}`;
  for (const [place, peer] of peers.entries()) {
    const { id: assignmentId } = await api.send(employee(subject), `${path}/nominations`, {
      key: `nomination-${peer.employmentId}`,
      personId: peer.personId,
      relation: 'peer',
    });
    await api.send(rater, `${path}/nominations/${assignmentId}/approve`, { key: assignmentId });
    await api.send(employee(peer), `${path}/contributions`, {
      key: 'first',
      assignmentId,
      text: texts[place],
      ratings: dimensions.map(({ dimension }, i) => ({ dimension, mark: 3 + ((i + place) % 3) })),
    });
  }
  await api.send(hr, `${path}/input-releases`, { key: 'stage-close', relation: 'peer' });
  return { reviewId: id, subjectId, rater };
};

/** A template for project reviews, for the next one. */
const draftTemplate = ({ api, dates, company }: Loading): Promise<Reply> =>
  api.send(company.hr, '/v1/cycle-templates', {
    key: 'project-review-template',
    name: 'Reviews of a project',
    scale,
    dimensions,
    stages: [
      { stage: 'selfAndPeer', from: 1, to: 14 },
      { stage: 'manager', from: 15, to: 28 },
    ],
    policy: { version: 'merged-1', mergedInput: { relations: ['peer', 'upward'] } },
    occurredAt: dates.at(20, 8),
  });

/**
 * Two project reviews with merged input and feedback: five people answered in one, and four, too few to show, in the other. Returns the
 * first, which stays open.
 */
export const loadMergedInput = async (loading: Loading): Promise<OpenToRater> => {
  const { company } = loading;
  const lead = memberNamed(company, 'Dario Conti');
  const { id: cycleId } = await openCycle(loading, lead);
  await draftTemplate(loading);
  const team = [...company.members.values()].filter(({ manager }) => manager === lead.name);
  const [first, second] = team as [Member, Member];
  const others = team.slice(2);
  await hearColleagues(loading, { cycleId, subject: first, givers: others.slice(0, 5) });
  await hearColleagues(loading, { cycleId, subject: second, givers: others.slice(0, 4) });
  const open = await hearPeers(loading, { cycleId, subject: first, peers: others.slice(0, 5) });
  await hearPeers(loading, { cycleId, subject: second, peers: others.slice(0, 4) });
  return open;
};
