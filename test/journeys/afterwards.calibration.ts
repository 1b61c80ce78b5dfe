import { describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { codeOf, proposal, type Running } from './afterwards.fixture.ts';

type Group = { n: number; marks: { mark: number; before: number; after: number }[] };
type Move = {
  id: string;
  by: string;
  byName: string;
  from: number;
  to: number;
  late: boolean;
  objection: object;
};
type Session = {
  state: string;
  closed: { upTo: object; scoringVersion: string } | null;
  distribution: Group & { raters: (Group & { raterId: string; name: string })[]; levels: Group[] };
  reviews: { reviewId: string; subjectName: string; before: number; after: number; moves: Move[] }[];
};

const counted = ({ marks }: Group) =>
  Object.fromEntries(marks.filter(({ after }) => after > 0).map(({ mark, after }) => [mark, after]));

/** A calibration session from its opening to a move after its closing. */
export const calibrationTests = (running: Running): void => {
  let path: string;
  let sessionId: string;
  const read = (by: Caller) => running().system.reads<Session>(by, path);
  const namesSeen = async (by: Caller) => (await read(by)).reviews.map(({ subjectName }) => subjectName);
  const move = (by: Caller, reviewId: string, mark: number, session: string | null = sessionId) =>
    running().system.post(by, `/reviews/${reviewId}/moves`, {
      mark,
      reason: 'Compared with the others at this level.',
      calibrationSessionId: session,
    });

  describe('a calibration session', () => {
    test('is opened by HR, with a facilitator and participants', async () => {
      const { system, all } = running();
      const { hr, boss, rater, other, cycleId } = all;
      const body = { cycleId, name: 'Support', facilitatorId: boss.personId };
      const participantIds = [rater.personId, other.personId];
      expect((await system.post(boss, '/calibrations', { ...body, participantIds })).status).toBe(403);
      sessionId = (await system.does(hr, '/calibrations', { ...body, participantIds: [other.personId] })).id;
      path = `/calibrations/${sessionId}`;
      await system.does(boss, `${path}/participants`, { facilitatorId: boss.personId, participantIds });
      const listed = await system.reads(hr, `/calibrations?cycle=${cycleId}&open=true`);
      expect(listed).toMatchObject({
        calibrations: [
          {
            calibrationSessionId: sessionId,
            name: 'Support',
            cycleName: 'Reviews',
            facilitatorName: 'Bea',
            participants: [{ name: 'Rosa' }, { name: 'Otto' }],
          },
        ],
      });
    });

    test('names the field of a scope that is not known', async () => {
      const { system, all } = running();
      const { hr, boss, cycleId } = all;
      const scope = { kind: 'reviews', reviewIds: [cycleId] };
      const body = { cycleId, name: 'No', facilitatorId: boss.personId, scope };
      const reply = await system.post(hr, '/calibrations', body);
      expect(codeOf(reply)).toEqual([422, 'calibration/unknown-scope']);
      expect(reply.body).toMatchObject({ fields: [{ path: 'body/scope/reviewIds/0' }] });
    });

    test('shows everybody with a seat the reviews of others, with the distribution of just these', async () => {
      const { all } = running();
      for (const by of [all.hr, all.auditor, all.boss, all.rater, all.other])
        expect(await namesSeen(by)).toEqual(['Sam', 'Pia', 'Uma', 'Vic']);
      const { distribution } = await read(all.boss);
      expect(counted(distribution)).toEqual({ 3: 2, 4: 2 });
      expect(distribution.raters.map((each) => [each.name, each.n, counted(each)])).toEqual(
        expect.arrayContaining([
          ['Rosa', 2, { 4: 2 }],
          ['Otto', 2, { 3: 2 }],
        ]),
      );
    });

    test('hides from a participant their own review and that of somebody above them, in the counts too', async () => {
      const { system, all } = running();
      const { hr, boss, rater, other, subject, dana } = all;
      const asManager = await system.caller(['employee', 'manager'], { personId: subject.personId });
      const seat = (participantIds: string[]) =>
        system.does(hr, `${path}/participants`, { facilitatorId: boss.personId, participantIds });
      await seat([rater.personId, other.personId, subject.personId]);
      expect(await namesSeen(asManager)).toEqual(['Pia', 'Uma', 'Vic']);
      expect((await read(asManager)).distribution.n).toBe(3);
      expect(codeOf(await move(asManager, all.reviews.sam.reviewId, 5))).toEqual([403, 'access/denied']);
      expect((await system.get(dana, path)).status).toBe(200);
      await seat([rater.personId, other.personId]);
      expect((await system.get(asManager, path)).status).toBe(404);
    });

    test('is unknown to whoever has no seat in it', async () => {
      const { system, all } = running();
      expect((await system.get(all.subject, path)).status).toBe(403);
      const stranger = await system.caller(['employee', 'manager']);
      expect((await system.get(stranger, path)).status).toBe(404);
      expect((await system.post(stranger, `${path}/close`, {})).status).toBe(404);
      expect((await move(stranger, all.reviews.uma.reviewId, 2)).status).toBe(404);
    });

    test('lets those with a seat move ratings that are not their own proposals', async () => {
      const { system, all } = running();
      const { boss, rater, other, reviews } = all;
      const moved = await move(rater, reviews.uma.reviewId, 4);
      expect(moved.status).toBe(201);
      await system.screened(reviews.uma.reviewId, moved.body);
      const second = await move(boss, reviews.pia.reviewId, 3);
      await system.screened(reviews.pia.reviewId, second.body);
      expect(codeOf(await move(rater, reviews.sam.reviewId, 3))).toEqual([403, 'review/own-proposal']);
      expect(codeOf(await move(other, reviews.sam.reviewId, 3, null))[0]).toBe(404);
      expect(codeOf(await move(boss, reviews.sam.reviewId, 3, reviews.sam.reviewId))).toEqual([
        422,
        'review/not-calibrated-there',
      ]);
    });

    test('shows a move with its mover and the objection of the accountable rater, and the proposal stays', async () => {
      const { system, all } = running();
      const { other, reviews } = all;
      const seen = (await read(other)).reviews.find(({ subjectName }) => subjectName === 'Uma');
      expect(seen).toMatchObject({ before: 3, after: 4, moves: [{ byName: 'Rosa', from: 3, to: 4 }] });
      const objection = `/reviews/${reviews.uma.reviewId}/moves/${seen?.moves[0]?.id}/objection`;
      const reason = 'Two results are missing.';
      expect((await system.post(all.boss, objection, { reason })).status).toBe(403);
      await system.does(other, objection, { reason });
      expect((await read(all.auditor)).reviews[2]?.moves).toMatchObject([{ objection: { reason } }]);
    });

    test('is closed by its facilitator, and is shown as it was then', async () => {
      const { system, all } = running();
      const { hr, boss, rater, reviews } = all;
      await system.does(boss, `${path}/close`);
      expect((await system.get(boss, path)).status).toBe(404);
      expect(codeOf(await move(rater, reviews.vic.reviewId, 4))[0]).toBe(409);
      const late = await move(boss, reviews.vic.reviewId, 2, null);
      await system.screened(reviews.vic.reviewId, late.body);
      await reviews.sam.screened(rater, 'proposals', proposal(5));
      const { state, closed, distribution, reviews: shown } = await read(hr);
      expect({ state, closed }).toMatchObject({
        state: 'closed',
        closed: { scoringVersion: '3', upTo: { position: expect.any(String) } },
      });
      expect(counted(distribution)).toEqual({ 3: 2, 4: 2 });
      expect(shown.map(({ before, after }) => [before, after])).toEqual([
        [4, 4],
        [4, 3],
        [3, 4],
        [3, 3],
      ]);
      expect(shown[3]?.moves).toMatchObject([{ from: 3, to: 2, late: true }]);
      expect(shown[1]?.moves).toMatchObject([{ late: false }]);
    });

    test('can be downloaded as CSV, with names beside ids', async () => {
      const { system, all } = running();
      const csv = await system.get(all.hr, path, { accept: 'text/csv' });
      const [header, ...lines] = csv.text.trimEnd().split('\r\n');
      expect(header).toContain(
        'review_id,subject_id,subject_name,accountable_rater_id,accountable_rater_name',
      );
      expect(lines).toHaveLength(4);
    });
  });
};
