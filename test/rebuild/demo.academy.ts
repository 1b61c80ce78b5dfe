import { expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';
import { everyPage } from './every-page.ts';

type Running = { system: System; hr: Caller };
type Flag = {
  detector: string;
  about: string;
  raterId: string | null;
  sentence: string;
  numbers: Record<string, number>;
  sampleSize: number | null;
};
type Calibration = { distribution: { raters: { raterId: string; findings: Flag[] }[] } };
type Requested = {
  request: { outcome: string; fairnessScreeningId: string | null };
  screening: { fairnessScreeningId: string };
};
type Findings = { withheld: boolean; findings: Flag[] };

/** The planted cases: by rater or by group. */
const ofRaters = ['centralTendency', 'halo', 'leniency', 'order'];
const ofGroups = [
  'affinity sex/female',
  'affinity sex/male',
  'fourFifths sex/top/female',
  'scoreImpact sex/aboveMedian/female',
];

/** The tests of the demo's cycle in which each detector over a cycle has its case. */
export const academyTests = (running: () => Running): void => {
  const academyOf = async () => {
    const { system, hr } = running();
    type Cycles = { cycles: { cycleId: string; name: string }[] };
    const { cycles } = await system.reads<Cycles>(hr, '/cycles?kind=review');
    return { system, hr, cycleId: cycles.find(({ name }) => name === 'Academy assessment')?.cycleId };
  };

  test('finds one rater for each detector about raters, and a gap between the sexes by each about groups', async () => {
    const { system, hr, cycleId } = await academyOf();
    const fairness = await system.caller(['fairness']);
    const path = `/cycles/${cycleId}/fairness`;
    await expect
      .poll(() => system.reads<{ screening: object | null }>(hr, path))
      .toMatchObject({ withheld: false, screening: { trigger: 'CalibrationOpened', rated: 136 } });
    const flagged = (by: Caller) =>
      everyPage<Flag>(system, by, { path: `${path}/findings?outcome=flagged`, name: 'findings' });
    const [all, seenByHr] = await Promise.all([flagged(fairness), flagged(hr)]);
    const raters = all.filter(({ raterId }) => raterId !== null);
    const groups = all.filter(({ raterId }) => raterId === null);
    expect(raters.map(({ detector }) => detector).sort()).toEqual(ofRaters);
    expect(new Set(raters.map(({ raterId }) => raterId)).size).toBe(4);
    expect(groups.map(({ detector, about }) => `${detector} ${about}`).sort()).toEqual(ofGroups);
    for (const { sentence } of all) expect(sentence).toMatch(/; look at .+\.$/);
    expect(seenByHr).toEqual(raters);
  });

  test('tells whoever asks for a screening again that nothing changed, and which one stands', async () => {
    const { system, hr, cycleId } = await academyOf();
    const fairness = () => system.reads<Requested>(hr, `/cycles/${cycleId}/fairness`);
    const ask = async (): Promise<Requested> => {
      await system.does(hr, `/cycles/${cycleId}/fairness-screenings`, {});
      await expect.poll(async () => (await fairness()).request.outcome).not.toBe('waiting');
      return fairness();
    };
    // Somebody's group may have changed before the first request.
    await ask();
    const { request, screening } = await ask();
    expect(request).toMatchObject({ outcome: 'nothingChanged', requestedBy: hr.personId });
    expect(request.fairnessScreeningId).toBe(screening.fairnessScreeningId);
  });

  const flagsInSession = async (by: Caller): Promise<{ raters: number; flags: Flag[] }> => {
    const { system, hr, cycleId } = await academyOf();
    type Listed = { calibrations: { calibrationSessionId: string }[] };
    const { calibrations } = await system.reads<Listed>(hr, `/calibrations?cycle=${cycleId}`);
    const session = `/calibrations/${calibrations[0]?.calibrationSessionId}`;
    const { raters } = (await system.reads<Calibration>(by, session)).distribution;
    return { raters: raters.length, flags: raters.flatMap(({ findings }) => findings) };
  };

  test('shows beside each rater in the calibration what was found about them, with its figures', async () => {
    const { raters, flags } = await flagsInSession(running().hr);
    expect(raters).toBe(20);
    expect(flags.map(({ detector }) => detector).sort()).toEqual(ofRaters);
    for (const { numbers, sampleSize } of flags) {
      expect(Object.keys(numbers).length).toBeGreaterThan(3);
      expect(sampleSize).toBeGreaterThan(5);
    }
  });

  test('withholds every figure from somebody whose own review in the cycle is not shared', async () => {
    const { system, hr, cycleId } = await academyOf();
    type Listed = { reviews: { subjectId: string }[] };
    const { reviews } = await system.reads<Listed>(hr, `/review-summaries?cycle=${cycleId}&limit=1`);
    const trainee = async (role: 'hr' | 'fairness') =>
      system.caller([role], { personId: reviews[0]?.subjectId ?? '' });
    const path = `/cycles/${cycleId}/fairness`;
    const [asHr, asFairness] = await Promise.all([trainee('hr'), trainee('fairness')]);
    const { withheld, findings } = await system.reads<Findings>(asHr, `${path}/findings?outcome=flagged`);
    const { flags } = await flagsInSession(asHr);
    expect(withheld).toBe(true);
    expect([findings.length, flags.length]).toEqual([4, 4]);
    for (const { detector, numbers, sampleSize, sentence } of [...findings, ...flags]) {
      expect([numbers, sampleSize]).toEqual([{}, null]);
      expect(sentence).toBe(
        `The detector ${detector} raised a flag; its figures are for those who may know every mark of the cycle.`,
      );
    }
    expect(await system.reads(asHr, path)).toMatchObject({ withheld: true, released: null });
    expect(await system.reads(hr, path)).toMatchObject({ withheld: false, released: {} });
    const tables = await system.reads(asFairness, `${path}/tables`);
    expect(tables).toMatchObject({ withheld: true, rated: 0, tables: [] });
  });
};
