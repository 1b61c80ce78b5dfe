import { advance } from '@cairn/bias-reactor/due';
import { screen } from '@cairn/bias-reactor/screen';
import { emptyState } from '@cairn/bias-reactor/state';
import type { AnyRecorded } from '@cairn/contracts/registry';
import type { System } from '../system.ts';

type Completed = Extract<AnyRecorded, { type: 'ScreeningCompleted' }>['data'];

/** The outcome of a screening, without its time. */
const essence = ({
  reviewId,
  screeningKey,
  covers,
  detectors,
}: Pick<Completed, 'reviewId' | 'screeningKey' | 'covers' | 'detectors'>) => ({
  reviewId,
  screeningKey,
  covers,
  detectors,
});
export type Essence = ReturnType<typeof essence>;

/** Screenings review by review: only those of one review have an order. */
export const byReview = (screenings: readonly Essence[]): Essence[] =>
  [...screenings].sort((one, other) => one.reviewId.localeCompare(other.reviewId));

/** Every screening in the log, in order. */
export const screeningsIn = async ({ store }: System): Promise<Essence[]> => {
  const found: Essence[] = [];
  for await (const entry of store.readAll({ categories: ['screening'] }))
    if (entry.kind === 'event' && entry.event.type === 'ScreeningCompleted')
      found.push(essence(entry.event.data));
  return found;
};

/** Every screening that the log requires, computed from the other events alone, in order. */
export const screeningsDue = async ({ store }: System): Promise<Essence[]> => {
  const state = emptyState();
  const expected: Essence[] = [];
  for await (const entry of store.readAll()) {
    if (entry.kind !== 'event') continue;
    for (const due of advance(state, entry.event)) {
      const { data } = screen(state, due, '2026-01-01T00:00:00.000Z');
      const detectors = data.checks.map((check) => ({
        detector: check.detector,
        version: check.version,
        about: check.about,
        outcome: check.outcome,
        flagId: check.outcome === 'flagged' ? check.finding.flagId : null,
        sampleSize: check.sampleSize,
        minimum: check.minimum,
      }));
      expected.push(essence({ ...data, detectors }));
    }
  }
  return expected;
};

/** Waits until the log has this many screenings. */
export const untilScreened = async ({ store }: System, count: number): Promise<void> => {
  if (count === 0) return;
  const enough = new AbortController();
  let found = 0;
  for await (const arrived of store.subscribeAll({ after: 'start', signal: enough.signal })) {
    for (const entry of arrived)
      if (entry.kind === 'event' && entry.event.type === 'ScreeningCompleted') found += 1;
    if (found >= count) enough.abort();
  }
};
