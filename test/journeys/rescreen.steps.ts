import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeRescreening } from '@cairn/operator/rescreen.command';
import { rescreen } from '@cairn/operator/rescreen';
import { triedIn } from '@cairn/operator/rescreen.rules';
import { reviewNamesIn } from '@cairn/operator/review-names';
import { describe, expect, test } from 'vitest';
import type { Reviews } from './reviews.fixture.ts';

/** What `cairn rescreen` finds in the reviews that the tests before it left. */
export const rescreenTests = (given: () => Pick<Reviews, 'system' | 'done' | 'fresh'>): void => {
  const tryOut = (
    detectors: string[],
    thresholds: string[],
    more: { at?: { position: bigint; eventId?: string } } = {},
  ) => {
    const { system, done } = given();
    return rescreen(system.store, { cycleId: done.cycleId, tried: triedIn(detectors, thresholds), ...more });
  };
  const essence = ({ flags }: Awaited<ReturnType<typeof rescreen>>) =>
    flags.map(({ change, detector, reviewId }) => [change, detector, reviewId]);

  describe('a rescreening', () => {
    test('finds the flags that HR sees, and no change, if it tries the pinned rules', async () => {
      const { system, done, fresh } = given();
      const same = await tryOut(['unsupportedClaim@4', 'recency@2'], []);
      expect(same.flags).toEqual([]);
      type Seen = { findings: { standing: boolean }[] };
      const seen = await Promise.all(
        [done, fresh].map(({ reviewId }) => system.reads<Seen>(done.hr, `/review-summaries/${reviewId}`)),
      );
      const standing = seen.flatMap(({ findings }) => findings).filter((each) => each.standing).length;
      expect(same.detectors).toMatchObject([
        { detector: 'recency', pinned: '2', tried: '2', flagged: 0, wouldBe: 0 },
        { detector: 'unsupportedClaim', pinned: '4', tried: '4', flagged: standing, wouldBe: standing },
      ]);
    });

    test('lists who would be flagged under other limits and who no longer would, and writes nothing', async () => {
      const { system, done, fresh } = given();
      const end = await system.store.head();
      const found = await tryOut([], ['recency.threshold=1', 'unsupportedClaim.threshold=0']);
      expect(essence(found)).toEqual([
        ['newly', 'recency', done.reviewId],
        ['noLonger', 'unsupportedClaim', fresh.reviewId],
      ]);
      expect(found.flags[0]).toMatchObject({
        about: 'rating',
        subjectId: done.subject.personId,
        accountableRaterId: done.rater.personId,
        numbers: { cited: 5 },
        threshold: 1,
      });
      expect(JSON.stringify(found)).not.toContain('A great person.');
      expect(await system.store.head()).toBe(end);
    });

    test('reads the log up to a place of it', async () => {
      const { system, done } = given();
      const position = BigInt(done.proposed.position);
      const eventId = (await system.store.eventAt(position)) as { event: { id: string } };
      const before = await tryOut([], ['recency.threshold=1'], { at: { position: position - 1n } });
      expect(essence(before)).toEqual([['newly', 'recency', done.reviewId]]);
      const at = { position, eventId: eventId.event.id };
      expect((await tryOut([], ['recency.threshold=1'], { at })).upTo).toEqual({
        position: String(position),
        eventId: at.eventId,
      });
      await expect(tryOut(['recency@1'], [], { at: { position, eventId: randomUUID() } })).rejects.toThrow(
        'another event stands at this position',
      );
      await expect(tryOut(['recency@1'], [], { at: { position: 10n ** 15n } })).rejects.toThrow(
        'the log ends at position',
      );
    });

    test('is refused for a cycle that the log does not hold', async () => {
      const tried = triedIn(['recency@1'], []);
      const asked = rescreen(given().system.store, { cycleId: randomUUID(), tried });
      await expect(asked).rejects.toThrow('The log holds no cycle');
    });

    test('shows the names that the holder of the token may see', async () => {
      const { system, done } = given();
      const folder = await mkdtemp(join(tmpdir(), 'cairn-names-'));
      const tokenFile = join(folder, 'token');
      const url = await system.query.listen({ port: 0, host: '127.0.0.1' });
      const found = await tryOut([], ['recency.threshold=1']);
      const tableFor = async (token: string): Promise<string> => {
        await writeFile(tokenFile, `${token}\n`);
        return describeRescreening(found, await reviewNamesIn({ url, tokenFile }, done.cycleId));
      };
      expect(await tableFor(done.hr.token)).toMatch(/would be flagged +recency +rating +\S+ +Sam +Rosa/);
      expect(await tableFor(done.giver.token)).toContain(`${done.subject.personId}  ${done.rater.personId}`);
      await expect(tableFor('nonsense')).rejects.toThrow('The query service refused it:');
      const away = reviewNamesIn({ url: 'http://127.0.0.1:9', tokenFile }, done.cycleId);
      await expect(away).rejects.toThrow('cannot be reached at http://127.0.0.1:9');
      await rm(folder, { recursive: true });
    });
  });
};
