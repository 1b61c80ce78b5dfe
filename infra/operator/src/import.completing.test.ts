import { afterEach, expect, test, vi } from 'vitest';
import { sendCompleting } from './import.completing.ts';
import { scorecardFile } from './import.scorecards.ts';
import { stepsOf } from './import.step.ts';

type Sent = { line: number; key: string; command: string };

/** A command service that refuses the commands of one line. */
const refusing = (refused: number): Sent[] => {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const commands = body.split('\n').map((each) => JSON.parse(each) as Sent);
    sent.push(...commands);
    const results = commands.map(({ line, key }) =>
      line === refused
        ? { line, key, outcome: 'refused', id: null }
        : { line, key, outcome: 'written', id: key },
    );
    return Response.json({ results });
  });
  return sent;
};
afterEach(() => vi.unstubAllGlobals());

const line = (scorecard: string | undefined, objective: string, more: object = {}) => ({
  ...(scorecard && { scorecard }),
  objectives: [{ objective, name: objective }],
  ...more,
});
const items = [
  line('S', 'Earn', { publish: true }),
  line('S', 'Serve'),
  line('T', 'Learn', { publish: true }),
  line(undefined, 'Grow'),
].map((item, place) => ({ line: place + 1, item }));

const publishing = async (
  lines: typeof items,
  { dryRun, onProgress = () => undefined }: { dryRun: boolean; onProgress?: (...of: number[]) => void },
) => {
  const { steps, wrong } = stepsOf(lines, scorecardFile);
  const to = { url: 'http://127.0.0.1', token: '', path: '/', dryRun, onProgress };
  const results = await sendCompleting(to, steps, {
    items: lines,
    wrong: wrong.map((each) => each.line),
    kind: scorecardFile,
  });
  return results
    .filter(({ key }) => key?.endsWith('/publish'))
    .map(({ key, outcome, code, detail }) => [key, outcome, code, detail].filter(Boolean).join(' '));
};

test.each([true, false])(
  'a scorecard is published only if none of its lines is refused (dry run: %s)',
  async (dryRun) => {
    const sent = refusing(2);
    const progress: number[][] = [];
    const onProgress = (...of: number[]) => void progress.push(of);
    expect(await publishing(items.slice(0, 3), { dryRun, onProgress })).toEqual([
      'T/publish written',
      'S/publish refused scorecard/lines-refused This import does not publish the scorecard, because line 2 of it is refused. Mend the file and send it again.',
    ]);
    expect(sent.some(({ key }) => key === 'S/publish')).toBe(dryRun);
    expect(progress).toEqual(
      dryRun
        ? [[7, 7]]
        : [
            [5, 7],
            [6, 7],
          ],
    );
  },
);

test('a line that does not say which scorecard it is about keeps all of them from being published', async () => {
  const sent = refusing(2);
  expect(await publishing(items, { dryRun: false })).toEqual([
    expect.stringContaining('because lines 2, 4 of it are refused'),
    expect.stringContaining('because line 4 of it is refused'),
  ]);
  expect(sent.map(({ command }) => command)).not.toContain('PublishScorecard');
});
