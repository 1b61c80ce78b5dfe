import { expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';

type Running = () => { system: System; hr: Caller };
type Effect = Record<'flags' | 'answered' | 'timed' | 'kept' | 'ratingChanged', number> & {
  detector: string;
  atOnceShare: number | null;
  raterName: string | null;
};
type Life = { shown: object[] | null; secondsToAnswer: number | null; ratingChangedAfter: boolean };
type Summary = {
  subjectId: string;
  findings: { answer: { answer: string } | null; life: Life }[];
};

/** What became of the flags that the demo raises. */
export const flagLifeTests = (running: Running): void => {
  test('has flags that were shown before they were answered, kept or changed, by detector and rater', async () => {
    const { system, hr } = running();
    type Cycles = { cycles: { cycleId: string; name: string }[] };
    const { cycles } = await system.reads<Cycles>(hr, '/cycles?kind=review');
    const cycleId = cycles.find(({ name }) => name === 'Half-year review')?.cycleId;
    const effects = async (query: string) =>
      (await system.reads<{ rows: Effect[] }>(hr, `/detector-effects?cycle=${cycleId}${query}`)).rows;
    const recency = (await effects('&detector=recency'))[0];
    expect(recency?.answered).toBeGreaterThan(1);
    expect(recency?.timed).toBe(recency?.answered);
    expect(recency?.kept).toBeLessThan(recency?.answered ?? 0);
    expect(recency?.ratingChanged).toBeGreaterThan(0);
    expect(recency?.atOnceShare).not.toBeNull();
    const byRater = await effects('&by=rater');
    expect(byRater.length).toBeGreaterThan(1);
    for (const { raterName } of byRater) expect(raterName).toEqual(expect.any(String));
  });

  test('tells HR who was shown a flag, and its subject nothing of that', async () => {
    const { system, hr } = running();
    type List = { reviews: { reviewId: string; subjectId: string }[] };
    const { reviews } = await system.reads<List>(hr, '/review-summaries?flagged=true&state=acknowledged');
    const [{ reviewId, subjectId } = { reviewId: '', subjectId: '' }] = reviews;
    const subject = await system.caller(['employee'], { personId: subjectId });
    const livesFor = async (by: Caller) =>
      (await system.reads<Summary>(by, `/review-summaries/${reviewId}`)).findings.map(({ life }) => life);
    const lives = await livesFor(hr);
    expect(lives.length).toBeGreaterThan(0);
    for (const life of lives) {
      expect(life.shown?.length).toBeGreaterThan(0);
      expect(life.secondsToAnswer).toBeGreaterThanOrEqual(0);
    }
    const told = await livesFor(subject);
    expect(told.length).toBeGreaterThan(0);
    for (const life of told) expect(life).toMatchObject({ shown: null, secondsToAnswer: null });
  });
};
