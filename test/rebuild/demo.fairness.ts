import { expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';

type Share = { count: number; rate: number; p: number | null } | null;
type Row = { groups: string[][]; n: number; top: Share; bottom: Share };
type Table = { categories: string[]; rows: Row[] };
type Fairness = {
  screening: { trigger: string; reviews: number; rated: number; detectors: { detector: string }[] };
  released: { tables: Table[]; fairnessScreeningId: string };
};

/** The tests of fairness in the demo, with the system that holds it and somebody from HR. */
export const fairnessTests = (demo: () => { system: System; hr: Caller }): void => {
  const cycleOf = async () => {
    const { system, hr } = demo();
    type Cycles = { cycles: { cycleId: string; name: string }[] };
    const { cycles } = await system.reads<Cycles>(hr, '/cycles?kind=review');
    const cycleId = cycles.find(({ name }) => name === 'Half-year review')?.cycleId;
    return { system, hr, path: `/cycles/${cycleId}/fairness` };
  };

  test('screens the whole cycle, and releases groups of at least five to HR', async () => {
    const { system, hr, path } = await cycleOf();
    const fairness = await system.caller(['fairness']);
    await expect.poll(() => system.reads<Fairness>(hr, path)).toMatchObject({ released: {} });
    const shown = await system.reads<Fairness>(hr, path);
    const rows = shown.released.tables.flatMap((table) => table.rows);
    expect(rows.length).toBeGreaterThan(0);
    expect(Math.min(...rows.map(({ n }) => n))).toBeGreaterThanOrEqual(5);
    const names = ({ screening }: Fairness) => screening.detectors.map(({ detector }) => detector);
    expect(names(shown)).toEqual(['centralTendency', 'halo', 'leniency', 'order']);
    expect(names(await system.reads(fairness, path))).toContain('fourFifths');
    const { findings } = await system.reads<{ findings: { raterId: string | null }[] }>(
      hr,
      `${path}/findings`,
    );
    expect(findings.length).toBeGreaterThan(10);
    expect(findings.filter(({ raterId }) => raterId === null)).toEqual([]);
  });

  test('shows fairness and auditors every table in full, and HR none', async () => {
    const { system, hr, path } = await cycleOf();
    const [fairness, auditor] = await Promise.all([system.caller(['fairness']), system.caller(['auditor'])]);
    const full = await system.reads<{ rated: number; tables: Table[] }>(fairness, `${path}/tables`);
    expect(await system.reads(auditor, `${path}/tables`)).toEqual(full);
    expect(full.tables.map(({ categories }) => categories)).toEqual([
      ['sex'],
      ['ethnicity'],
      ['sex', 'ethnicity'],
    ]);
    for (const { rows } of full.tables) expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(full.rated);
    expect(full.tables[1]?.rows.map(({ groups }) => groups)).toContainEqual([['unknown']]);
    expect((await system.get(hr, `${path}/tables`)).status).toBe(403);
  });

  test('exports the released groups as a summary, with the method on each row', async () => {
    const { system, hr, path } = await cycleOf();
    const { text } = await system.get(hr, `${path}/summary`, { accept: 'text/csv' });
    const [header, ...lines] = text.trim().split('\r\n');
    expect(header).toContain('table,group,ratees,scoring_rate,impact_ratio,note,method,method_version');
    expect(lines.map((line) => line.split(',')[0])).toContain('sex × ethnicity');
    expect(text).not.toMatch(/audit/i);
  });
};
