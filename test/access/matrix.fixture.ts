import type { Relation } from '@cairn/access/rule';
import type { Role } from '@cairn/contracts/envelope';
import type { Caller } from '../client.ts';
import { finishedReview } from '../journeys/finished-review.fixture.ts';
import type { System } from '../system.ts';
import { suggestionFor } from './matrix.suggestion.ts';
import { type JsonSchema, sampleOf } from './sample.ts';

type Operation = {
  'x-access': string;
  requestBody?: { content: Record<string, { schema?: JsonSchema; example?: unknown }> };
  responses: Record<string, { content?: Record<string, unknown> }>;
};

/** A route as its service describes it. */
export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  /** Its line in the access table. */
  action: string;
  /** The media type of its body, and a body that its schema accepts. */
  type: string;
  body: unknown;
  hasCsv: boolean;
};

/** Every route of a service. */
export const routesOf = async (app: System['command']): Promise<Route[]> => {
  const reply = await app.inject({ url: '/openapi.json' });
  const { paths } = reply.json<{ paths: Record<string, Record<string, Operation>> }>();
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Route => {
      const [type = 'application/json', content] =
        Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
      return {
        method: method.toUpperCase() as Route['method'],
        path,
        action: operation['x-access'],
        type,
        body: content?.example ?? sampleOf(content?.schema ?? {}),
        hasCsv: 'text/csv' in (operation.responses['200']?.content ?? {}),
      };
    }),
  );
};

/** The group of the subject. Only fairness and auditors may find it in an answer. */
export const canary = 'Canary Islander';

/** Somebody who asks, with the roles of their token and their relations to the thing that each id in a path names. */
export type Asker = Caller & {
  who: string;
  roles: readonly Role[];
  relations: Readonly<Record<string, readonly Relation[]>>;
};

/**
 * A final review that is not shared, a private goal of its subject and confidential feedback about them, and everybody
 * who may ask for these: in their own roles, and the subject in every role.
 */
export const guardedThings = async (system: System) => {
  const review = await finishedReview(system);
  const { subject, peer, rater, boss, giver } = review;
  const strategist = await system.caller(['strategist']);
  const bodies = new Map((await routesOf(system.command)).map(({ path, body }) => [path, body]));
  const made = async (path: string, more: object = {}): Promise<string> =>
    (await system.does(strategist, path, { ...(bodies.get(`/v1${path}`) as object), ...more })).id;

  const asking = async (
    who: string,
    roles: readonly Role[],
    { personId }: Partial<Caller> = {},
    relations: Asker['relations'] = {},
  ): Promise<Asker> => ({
    ...(await system.caller(roles, personId ? { personId } : {})),
    who,
    roles,
    relations: { scorecardId: ['audience'], ...relations },
  });
  const own = {
    developmentNeedId: ['self'],
    feedbackId: ['self'],
    personId: ['self'],
    goalId: ['self'],
    goalTalkId: ['self'],
    reviewId: ['self', 'participant'],
  } as const;
  const outsider = await review.join('Olaf', ['employee', 'manager']);
  const askers = [
    await asking('the subject', ['employee', 'manager'], subject, own),
    await asking('the subject as HR, auditor and strategist', ['hr', 'auditor', 'strategist'], subject, own),
    await asking('a peer who assessed', ['employee'], peer, { reviewId: ['participant'] }),
    await asking('the rater', ['manager'], rater, {
      personId: ['manager'],
      developmentNeedId: ['manager'],
      goalId: ['manager'],
      goalTalkId: ['manager'],
      calibrationSessionId: ['calibrating'],
      reviewId: ['accountableRater', 'manager', 'participant', 'managingParticipant'],
    }),
    await asking('the manager of the rater', ['manager'], boss, {
      personId: ['manager'],
      developmentNeedId: ['manager'],
      goalId: ['manager'],
      reviewId: ['ratersManager', 'manager'],
      calibrationSessionId: ['facilitator', 'calibrating'],
      kpiId: ['self'],
      initiativeId: ['self'],
      businessReviewId: ['self'],
    }),
    await asking('the giver of the feedback', ['employee'], giver, { feedbackId: ['author'] }),
    await asking('somebody else', ['employee', 'manager'], outsider),
    await asking('a strategist', ['strategist']),
    await asking('an integrator', ['integrator']),
    await asking('an identity provider', ['provisioner']),
    await asking('somebody for fairness', ['fairness']),
    await asking('HR', ['hr'], review.hr),
    await asking('an auditor', ['auditor'], review.auditor),
  ];

  const { personId } = subject;
  const fairness = await system.caller(['fairness']);
  const group = { category: 'ethnicity', value: canary, validFrom: '2020-01-01', source: 'Survey' };
  await system.does(fairness, `/people/${personId}/groups`, { ...group, selfDeclared: true, consent: true });
  const need = { personId, what: 'Lead a project', why: 'She wants to.' };
  const { id: developmentNeedId } = await system.does(rater, '/development-needs', need);
  const scorecardId = await made('/scorecards', { level: 'enterprise' });
  const session = { cycleId: review.cycleId, name: 'Together', facilitatorId: boss.personId };
  const participantIds = [rater.personId];
  const opened = await system.does(review.hr, '/calibrations', { ...session, participantIds });
  const anchors = { red: 30, goal: 50 };
  const kpiId = await made('/kpis', { anchors, direction: 'up', ownerId: boss.personId });
  const talk = { personId, managerId: rater.personId, day: '2026-01-05', goalIds: [review.otherGoalId] };
  const ids: Readonly<Record<string, string>> = {
    personId: subject.personId,
    employmentId: subject.employmentId,
    unitId: review.unitId,
    cycleId: review.cycleId,
    reviewId: review.reviewId,
    goalId: review.otherGoalId,
    goalTalkId: (await system.does(rater, '/goal-talks', talk)).id,
    keyResultId: review.keyResultId,
    feedbackId: review.feedback.confidential.id,
    calibrationSessionId: opened.id,
    suggestionId: await suggestionFor(system, review),
    developmentNeedId,
    scorecardId,
    kpiId,
    initiativeId: await made('/initiatives', { ownerId: boss.personId, serves: { kind: 'kpi', kpiId } }),
    businessReviewId: await made('/business-reviews', {
      of: { kind: 'scorecard', id: scorecardId },
      leaderId: boss.personId,
    }),
  };
  return { ...review, askers, ids };
};

export type GuardedThings = Awaited<ReturnType<typeof guardedThings>>;
