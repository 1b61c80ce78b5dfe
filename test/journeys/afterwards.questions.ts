import { now } from '@cairn/testing/clock';
import { describe, expect, test } from 'vitest';
import { proposal, type Running } from './afterwards.fixture.ts';
import { anyBasis, openReview, reviewCycle } from './organisation.fixture.ts';

type Row = Record<string, unknown>;

/** What HR asks about the reviews that the tests before it left. */
export const questionTests = (running: Running): void => {
  const ask = async (path: string): Promise<Row[]> => {
    const { system, all } = running();
    return (await system.reads<{ rows: Row[] }>(all.hr, path)).rows;
  };

  describe("HR's questions", () => {
    test('find the moves, with who made them, how far, in which session and for which dispute', async () => {
      const { all } = running();
      const moves = await ask(`/rating-moves?cycle=${all.cycleId}`);
      const told = moves.map((row) => [
        row['subjectName'],
        row['moverName'],
        row['difference'],
        row['calibrationSessionName'],
        row['inDispute'],
      ]);
      expect(told).toEqual([
        ['Uma', 'Rosa', 1, 'Support', false],
        ['Pia', 'Bea', -1, 'Support', false],
        ['Vic', 'Bea', -1, null, false],
        ['Sam', 'Bea', -1, 'Second look', false],
        ['Sam', 'Uma', 1, null, true],
        ['Sam', 'Bea', -2, 'Once more', false],
      ]);
      expect(await ask(`/rating-moves?mover=${all.rater.personId}`)).toHaveLength(1);
    });

    test('are answered page by page, and as CSV', async () => {
      const { system, all } = running();
      type Page = { rows: Row[]; next: string | null };
      const first = await system.reads<Page>(all.hr, '/rating-moves?limit=2');
      const second = await system.reads<Page>(all.hr, `/rating-moves?limit=4&cursor=${first.next}`);
      expect([...first.rows, ...second.rows]).toEqual(await ask('/rating-moves'));
      expect(second.next).toBeNull();
      expect((await system.get(all.hr, `/rating-runs?direction=fell&cursor=${first.next}`)).status).toBe(400);
      const csv = await system.get(all.hr, '/rating-moves', { accept: 'text/csv' });
      const [header, ...lines] = csv.text.trimEnd().split('\r\n');
      expect(header).toContain('mover_id,mover_name,from,to,difference,calibration_session_id');
      expect(lines).toHaveLength(6);
    });

    test('are open to HR and auditors only', async () => {
      const { system, all } = running();
      for (const path of ['/rating-moves', '/late-findings', '/never-reviewed', '/stage-durations']) {
        expect((await system.get(all.rater, path)).status).toBe(403);
        expect((await system.get(all.auditor, path)).status).toBe(200);
      }
    });

    test('leave out the review of the one who asks, in the counts too', async () => {
      const { system, all } = running();
      const asHr = await system.caller(['hr'], { personId: all.subject.personId });
      const { rows } = await system.reads<{ rows: Row[] }>(asHr, '/rating-moves');
      expect(rows.map((row) => row['subjectName'])).not.toContain('Sam');
      const counted = await system.reads<{ rows: Row[] }>(asHr, '/rating-distribution?by=cycle');
      expect(counted.rows).toMatchObject([{ mark: 3, count: 1, n: 1 }]);
    });

    test('count final ratings by unit, level, rater and cycle', async () => {
      const { all } = running();
      const by = (grouping: string) => ask(`/rating-distribution?by=${grouping}&cycle=${all.cycleId}`);
      expect(await by('rater')).toMatchObject([
        { groupName: 'Rosa', cycleName: 'Reviews', mark: 3, label: 'good', count: 2, n: 2 },
      ]);
      expect(await by('unit')).toMatchObject([{ groupName: 'Support', count: 2 }]);
      expect(await by('level')).toMatchObject([{ groupId: 'L3', groupName: 'L3', count: 2 }]);
      expect(await by('cycle')).toMatchObject([{ groupName: 'Reviews', count: 2 }]);
    });

    test('tell who has no review in a cycle, and why', async () => {
      const { all } = running();
      const { cycleId, dana } = all;
      await running().system.does(all.hr, `/cycles/${cycleId}/exclusions`, {
        personId: dana.personId,
        employmentId: dana.employmentId,
        reason: 'onLeave',
      });
      const rows = await ask(`/never-reviewed?cycle=${cycleId}`);
      expect(Object.fromEntries(rows.map((row) => [row['personName'], row['why']]))).toEqual({
        Bea: 'notOpened',
        Rosa: 'notOpened',
        Otto: 'notOpened',
        Dana: 'onLeave',
      });
    });

    test('show how long each stage took', async () => {
      const [sam] = await ask(`/stage-durations?subject=${running().all.subject.personId}`);
      expect(sam).toMatchObject({ subjectName: 'Sam', toAcknowledgement: null });
      expect(sam?.['toFinal']).toBeGreaterThanOrEqual(0);
      expect(await ask('/equal-raters')).toEqual([]);
    });

    test('find whose rating fell several cycles running, on one version of a scale', async () => {
      const { system, all } = running();
      const { hr, boss, rater, peer } = all;
      const year = now().getUTCFullYear() - 2;
      const earlier = { from: `${year}-01-01`, to: `${year}-12-31` };
      const more = { evaluationPeriod: earlier, ...anyBasis };
      const body = reviewCycle('Reviews before', '2099-12-31', more);
      const { id: cycleId } = await system.does(hr, '/cycles', body);
      const opened = await openReview(system, all, { subject: peer, cycleId });
      await opened.screened(rater, 'proposals', proposal(5));
      await opened.on(boss, 'finalize');
      expect(await ask('/rating-runs?direction=fell&cycles=1')).toMatchObject([
        {
          subjectName: 'Pia',
          scale: 'Five',
          scaleVersion: '1',
          ratings: [
            { cycleName: 'Reviews before', mark: 5 },
            { cycleName: 'Reviews', mark: 3 },
          ],
        },
      ]);
      expect(await ask('/rating-runs?direction=fell&cycles=2')).toEqual([]);
      expect(await ask('/rating-runs?direction=rose&cycles=1')).toEqual([]);
    });

    test('count two employments that were reviewed in one cycle as one cycle', async () => {
      const { system, all } = running();
      const { hr, boss, rater, cycleId } = all;
      const year = now().getUTCFullYear() - 1;
      const { id: personId } = await system.does(hr, '/people', { name: 'Ida', email: 'ida@cairn.test' });
      const rate = async (
        days: { effectiveFrom: string; effectiveTo?: string },
        mark: number,
      ): Promise<void> => {
        const { id: employmentId } = await system.does(hr, `/people/${personId}/employments`, days);
        const line = { managerId: rater.personId, effectiveFrom: days.effectiveFrom };
        await system.does(hr, `/people/${personId}/managers`, line);
        const opened = await openReview(system, all, { subject: { personId, employmentId }, cycleId });
        await opened.screened(rater, 'proposals', proposal(mark));
        await opened.on(boss, 'finalize');
      };
      await rate({ effectiveFrom: '2020-01-01', effectiveTo: `${year}-06-30` }, 4);
      await rate({ effectiveFrom: `${year}-07-01` }, 3);
      expect(await ask(`/rating-runs?direction=fell&cycles=1&subject=${personId}`)).toEqual([]);
    });

    test('find in the trail whatever names somebody or something', async () => {
      const { system, all } = running();
      const named = async (id: string): Promise<string[]> => {
        type Trail = { steps: { type: string }[] };
        const path = `/review-trail?named=${id}&order=oldest&limit=500`;
        return (await system.reads<Trail>(all.hr, path)).steps.map(({ type }) => type);
      };
      const ofVic = await named(all.reviews.vic.subject.personId);
      expect(ofVic).toEqual(
        expect.arrayContaining(['ReviewOpened', 'DisputeReviewerAssigned', 'DisputeResolved']),
      );
      const [move] = await ask('/rating-moves');
      expect(await named(String(move?.['calibrationSessionId']))).toEqual(['RatingMoved', 'RatingMoved']);
      expect(await named(all.auditor.personId)).toEqual([]);
    });
  });
};
