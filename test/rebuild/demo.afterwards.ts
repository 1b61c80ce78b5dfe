import { expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';

type Running = () => { system: System; hr: Caller };
type Sessions = { calibrations: { calibrationSessionId: string }[] };
type Session = {
  distribution: { n: number };
  reviews: {
    reviewId: string;
    before: number;
    after: number;
    moves: { session: string; objection: object }[];
  }[];
};

type Trail = { steps: { reviewId: string; detail: Record<string, unknown> }[] };
type Summary = { state: string; afterwards: { finals: { mark: number }[] } };

/** What the demo shows of a review cycle after its ratings were proposed. */
export const afterwardsTests = (running: Running): void => {
  test('shows a closed calibration session with three moves, to one of which the rater objects', async () => {
    const { system, hr } = running();
    const { calibrations } = await system.reads<Sessions>(hr, '/calibrations?open=false');
    expect(calibrations).toHaveLength(1);
    const [id] = calibrations.map(({ calibrationSessionId }) => calibrationSessionId);
    const { distribution, reviews } = await system.reads<Session>(hr, `/calibrations/${id}?limit=100`);
    expect(distribution.n).toBe(reviews.length);
    const moves = reviews.flatMap((each) => each.moves).filter(({ session }) => session === id);
    expect(moves).toHaveLength(3);
    expect(moves.filter(({ objection }) => objection !== null)).toHaveLength(1);
    expect(reviews.filter(({ before, after }) => before !== after)).toHaveLength(3);
  });

  test('shows a dispute that was upheld, one that moved the rating, and a review that HR reopened', async () => {
    const { system, hr } = running();
    const steps = async (type: string) =>
      (await system.reads<Trail>(hr, `/review-trail?type=${type}&order=oldest`)).steps;
    const outcomes = await steps('DisputeResolved');
    expect(outcomes.map(({ detail }) => detail['outcome'])).toEqual(['upheld', 'moved']);
    const reopened = await steps('ReviewReopened');
    expect(reopened.map(({ detail }) => detail['disputeId'] !== null)).toEqual([true, false]);
    for (const { reviewId } of reopened) {
      const { state, afterwards } = await system.reads<Summary>(hr, `/review-summaries/${reviewId}`);
      expect(state).toBe('acknowledged');
      expect(afterwards.finals).toHaveLength(2);
      expect(afterwards.finals[0]?.mark).not.toBe(afterwards.finals[1]?.mark);
    }
    type Rows = { rows: object[] };
    const moves = await system.reads<Rows>(hr, '/rating-moves?limit=100');
    expect(moves.rows.filter((row) => 'inDispute' in row && row.inDispute)).toHaveLength(1);
    expect(await system.reads<Rows>(hr, '/equal-raters')).toMatchObject({ rows: [{ mark: 5, n: 8 }] });
    type Consequence = {
      changed: { since: { type: string }[] }[];
      goals: { progressThen: number | null; progressNow: number | null }[];
    };
    const { rows } = await system.reads<{ rows: Consequence[] }>(hr, '/rating-consequences?limit=100');
    const types = rows.flatMap(({ changed }) =>
      changed.flatMap(({ since }) => since.map(({ type }) => type)),
    );
    expect([...new Set(types)].sort()).toEqual(['CheckInCorrected', 'FeedbackWithdrawn']);
    const goals = rows.flatMap((each) => each.goals);
    expect(goals.length).toBeGreaterThan(0);
    expect(goals.map(({ progressNow }) => progressNow)).not.toContain(null);
    expect(await steps('ReviewTalkHeld')).toHaveLength(2);
    expect(await steps('DecisionRecorded')).toMatchObject([{ detail: { decision: 'pay' } }]);
  });
};
