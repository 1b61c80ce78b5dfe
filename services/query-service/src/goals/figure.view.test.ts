import type { Measure } from '@cairn/contracts/key-result.values';
import { expect, test } from 'vitest';
import { figureTexts } from './figure.view.ts';

const euros = { style: 'currency', currency: 'EUR' } as const;
const frozen = { baselineSource: 'CRM', baselineAsOf: '2026-06-30' };

test.each<[Measure, number, object]>([
  [
    { kind: 'increase', baseline: 1e6, target: 1.25e6, display: euros },
    1_100_000.5,
    { from: '€1,000,000.00', to: '€1,250,000.00', current: '€1,100,000.50' },
  ],
  [
    { kind: 'increase', baseline: 0, target: 1_000, display: { style: 'currency', currency: '€€€' } },
    0.5,
    { from: '0 €€€', to: '1,000 €€€', current: '0.5 €€€' },
  ],
  [
    { kind: 'atMost', limit: 5, failsAt: 10, display: { style: 'percent' } },
    7.5,
    { from: '10 %', to: '5 %', current: '7.5 %' },
  ],
  [
    { kind: 'relative', baseline: 200, change: -0.15, unit: 'calls', ...frozen },
    185,
    { from: '200 calls', to: '170 calls', current: '185 calls' },
  ],
])('shows the figures of %o', (measure, number, texts) => {
  expect(figureTexts(measure, { kind: 'number', number })).toEqual(texts);
});

test('shows no current figure before the first reading, and no figures of a yes/no', () => {
  expect(figureTexts({ kind: 'count', baseline: 0, target: 5 }, undefined)).toEqual({
    from: '0',
    to: '5',
    current: null,
  });
  expect(figureTexts({ kind: 'yesNo' }, { kind: 'yesNo', done: true })).toBeNull();
});
