import { createMetrics } from '@cairn/runtime/metrics';
import { expect, test } from 'vitest';
import { gaugeParked } from './parked-gauge.ts';

test('the gauge counts parked streams by category at the moment of the question', async () => {
  const metrics = createMetrics();
  let parked = ['goal-1', 'goal-2', 'alignment-organisation'];
  gaugeParked(metrics, 'okr', () => parked.map((stream) => ({ stream })));
  const lines = async () =>
    (await metrics.page()).text.split('\n').filter((line) => line.startsWith('cairn_parked_streams{'));
  expect(await lines()).toEqual([
    'cairn_parked_streams{reader="okr",category="goal"} 2',
    'cairn_parked_streams{reader="okr",category="alignment"} 1',
  ]);
  parked = [];
  expect(await lines()).toEqual([]);
});
