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
};
