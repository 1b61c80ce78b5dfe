import { isThorough } from '@cairn/testing/limits';
import { expect, test } from 'vitest';
import { projections } from '../projectors.ts';
import type { System } from '../system.ts';
import { tablesOf } from '../tables.ts';
import { liveAndRebuilt } from './compare.ts';

const named = projections.map((projection) => [projection.name, projection] as const);

/** What the projectors make of the demo. */
export const rowTests = (given: () => Pick<System, 'store' | 'postgres'>): void => {
  test.each(named)('fills every table of %s', async (_name, projection) => {
    const rows = await tablesOf(given().postgres, projection);
    for (const { table } of projection.views) expect(rows[table.name]).not.toEqual([]);
  });

  // A log of every type of event is rebuilt by a test of its own.
  test.runIf(isThorough).each(named)(
    'has the same rows in %s as after a rebuild, byte for byte',
    async (_name, projection) => {
      const { live, rebuilt } = await liveAndRebuilt(projection, given());
      expect(rebuilt).toEqual(live);
    },
  );
};
