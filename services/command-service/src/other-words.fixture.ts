import { expect } from 'vitest';
import type { Caller, CommandService } from './command-service.fixture.ts';
import { goalOf, nps, startOrganisation } from './goals/goal-organisation.fixture.ts';
import { proposal, startReviews } from './reviews/review.fixture.ts';

/** A command that can be sent again: `word` is the field of its body that holds its reason, note or comment. */
export type Repeatable = {
  service: CommandService;
  by: Caller;
  path: string;
  body: Record<string, unknown>;
  word?: string;
};

export const reason = 'So it was decided';
export const reading = { value: { kind: 'number', number: 50 }, confidence: 0.5, status: 'onTrack' };

export const send = ({ service, by, path, body }: Repeatable, more: object = {}) =>
  service.post(by, path, { ...body, ...more });

/** Sends a command, its repeat in the same words, and one in other words, which is refused with this code. */
export const refusesOtherWords = async (command: Repeatable, code: string): Promise<void> => {
  const word = command.word ?? 'reason';
  const first = await send(command);
  expect(first.status).toBe(200);
  expect((await send(command)).body).toEqual(first.body);
  expect(await send(command, { [word]: 'For quite another' })).toMatchObject({
    status: 409,
    body: { code, fields: [{ path: `body/${word}`, message: `the ${word} that was given` }] },
  });
  expect((await send(command)).body).toEqual(first.body);
};

/** An organisation with goals and KPIs, and one with reviews, and the things of theirs that commands are sent to. */
export const startRepeats = async () => {
  const [org, reviews] = await Promise.all([startOrganisation(), startReviews()]);

  const aGoal = async () => {
    const goalId = await org.make(org.employee, '/goals', goalOf(org, org.employee));
    const path = `/goals/${goalId}`;
    const keyResultId = await org.make(org.employee, `${path}/key-results`, nps);
    const to = (step: string, body: Repeatable['body'], word?: string): Repeatable => ({
      service: org.service,
      by: org.employee,
      path: `${path}/${step}`,
      body,
      ...(word && { word }),
    });
    const otherKeyResult = async (): Promise<string> =>
      (await send(to('key-results', { title: 'Churn', measure: nps.measure }))).body.id;
    return { path, keyResultId, otherKeyResult, to };
  };

  const aCheckIn = async () => {
    const { path, keyResultId, to } = await aGoal();
    const checkInId = await org.make(org.employee, `${path}/check-ins`, { keyResultId, ...reading });
    return { correct: (body: object) => to(`check-ins/${checkInId}/corrections`, { ...body, reason }) };
  };

  const aMeasurement = async () => {
    const { service, strategist: by, make, employee } = org;
    const kpiId = await make(by, '/kpis', {
      name: 'NPS',
      direction: 'up',
      anchors: { red: 30, goal: 50 },
      aggregation: 'average',
      periodicity: 'yearly',
      ownerId: employee.personId,
    });
    const measured = { period: '2025', reading: { value: 40 }, source: 'Survey' };
    const measurementId = await make(by, `/kpis/${kpiId}/measurements`, measured);
    const path = `/kpis/${kpiId}/measurements/${measurementId}/corrections`;
    const targets = `/kpis/${kpiId}/targets`;
    const to = (step: string, body: Repeatable['body']): Repeatable => ({
      service,
      by,
      path: `/kpis/${kpiId}/${step}`,
      body: { ...body, reason },
    });
    return {
      revise: () => to('revisions', { name: 'Net promoter score' }),
      changeOwner: () => to('owner', { ownerId: org.boss.personId }),
      retire: () => to('retire', {}),
      dismissFeeder: async () => {
        const { personId: feederId } = await service.caller(['integrator']);
        await service.post(by, `/kpis/${kpiId}/feeders`, { feederId, feederName: 'Web analytics' });
        return to(`feeders/${feederId}/dismiss`, {});
      },
      correct: (value: number) => ({ service, by, path, body: { reading: { value }, reason } }),
      retarget: (anchors: object) => ({
        service,
        by,
        path: targets,
        body: { anchors, effectiveFrom: '2025-01-01', reason },
      }),
      detach: async () => {
        const card = `/scorecards/${await make(by, '/scorecards', { name: 'Card', level: 'enterprise' })}`;
        const objective = { perspectiveId: 'customer', name: 'Loyalty' };
        const kpis = `${card}/objectives/${await make(by, `${card}/objectives`, objective)}/kpis`;
        expect((await service.post(by, kpis, { kpiId })).status).toBe(200);
        return { service, by, path: `${kpis}/${kpiId}/detach`, body: { reason } };
      },
      withdrawTarget: async () => {
        const body = { effectiveFrom: '2025-01-01', reason };
        const anchors = { red: 20, goal: 40 };
        expect((await service.post(by, targets, { ...body, anchors })).status).toBe(200);
        return { service, by, path: `${targets}/withdraw`, body };
      },
    };
  };

  const aReview = async () => {
    const { service, hr, rater, boss, screened, openReview } = reviews;
    const { reviewId, subject, on, assign } = await openReview();
    const to = (by: Caller, step: string, body: Repeatable['body'], word?: string): Repeatable => ({
      service,
      by,
      path: `/reviews/${reviewId}/${step}`,
      body,
      ...(word && { word }),
    });
    const share = async (): Promise<void> => {
      await on(rater, 'proposals', proposal());
      await screened(reviewId);
      await on(boss, 'finalize');
      expect((await on(hr, 'share')).status).toBe(200);
    };
    return { subject, assign, to, share };
  };

  const stop = () => Promise.all([org.service.stop(), reviews.service.stop()]);
  return { org, reviews, aGoal, aCheckIn, aMeasurement, aReview, stop };
};

export type Repeats = Awaited<ReturnType<typeof startRepeats>>;
