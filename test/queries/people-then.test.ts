import type { AnyRecorded } from '@cairn/contracts/registry';
import { cycleWhole } from '@cairn/query-service/cycles/cycle.query';
import { peoplePage, personOn } from '@cairn/query-service/people/person.query';
import { plansViewer } from '@cairn/query-service/people/plans.sql';
import { unitsPage } from '@cairn/query-service/people/unit.query';
import { openPostgres } from '@cairn/read-model/postgres';
import { scratchDatabase } from '@cairn/read-model/scratch-database.fixture';
import { okr } from '@cairn/okr-projector/okr.projection';
import { reviews } from '@cairn/review-projector/reviews.projection';
import { createLogger } from '@cairn/runtime/logger';
import { scorecards } from '@cairn/scorecard-projector/scorecards.projection';
import { rounds } from '@cairn/testing/limits';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { okrCycle, type Staff, staff } from '../journeys/organisation.fixture.ts';
import { foldLog } from '../fold-log.ts';
import { startSystem, type System } from '../system.ts';

const hours = 3_600_000;
const begin = Date.parse('2026-02-02T09:00:00.000Z');

let now = new Date(begin);
let system: System;
let people: Staff;
let units: string[];
let cycleId: string;

/** Days before, during and after the story, so few that a later step meets what an earlier one planned. */
const days = ['2026-01-20', '2026-02-12', '2026-02-20', '2026-03-10'];

const whys = ['onLeave', 'recentHire', 'other'];

type Step = { what: string; who: number; other: number; day: number };
const moves = ['manager', 'unit', 'level', 'takeBack', 'end', 'move', 'takeMoveBack'];
const takingPart = ['exclude', 'include'];
const storyOf = (steps: readonly string[], length: number, seed: number): Step[] => {
  const anyStep = fc.record({
    what: fc.constantFrom(...steps),
    who: fc.nat({ max: 2 }),
    other: fc.nat({ max: 2 }),
    day: fc.nat({ max: days.length - 1 }),
  });
  return (
    fc.sample(fc.array(anyStep, { minLength: length, maxLength: length }), { numRuns: 1, seed })[0] ?? []
  );
};

const commandOf = ({ what, who, other, day }: Step): [path: string, body: object] => {
  const members = [people.rater, people.subject, people.peer];
  const { personId, employmentId } = members[who] as Staff['subject'];
  const effectiveFrom = days[day];
  const reason = 'Recorded late';
  const kind = ['line', 'unit', 'level'][other];
  const commands: Record<string, [string, object]> = {
    manager: [
      `people/${personId}/managers`,
      { managerId: [people.boss, ...members][other]?.personId, effectiveFrom, reason },
    ],
    unit: [`people/${personId}/units`, { unitId: units[other], effectiveFrom, reason }],
    level: [`people/${personId}/levels`, { level: `L${other}`, effectiveFrom, reason }],
    takeBack: [`people/${personId}/moves/take-back`, { kind, effectiveFrom, reason }],
    end: [`people/${personId}/employments/${employmentId}/end`, { effectiveTo: `2026-1${other}-01`, reason }],
    move: [
      `units/${units[who]}/moves`,
      { parentId: other === who ? null : units[other], effectiveFrom, reason },
    ],
    takeMoveBack: [`units/${units[who]}/moves/take-back`, { effectiveFrom, reason }],
    exclude: [`cycles/${cycleId}/exclusions`, { personId, employmentId, reason: whys[other] }],
    include: [`cycles/${cycleId}/inclusions`, { personId, employmentId, reason }],
  };
  return commands[what] as [string, object];
};

const taken = new Map<string, number>();

beforeAll(async () => {
  system = await startSystem({ reactor: false, now: () => now });
  people = await staff(system);
  const found = await Promise.all(
    ['North', 'South'].map((name) => system.does(people.hr, '/units', { name, kind: 'team' })),
  );
  units = [people.unitId, ...found.map(({ id }) => id)];
  const { peer, subject } = people;
  cycleId = (
    await system.does(people.hr, '/cycles', {
      ...okrCycle('Goals'),
      eligible: [peer.employmentId, subject.employmentId],
      exclusions: [{ employmentId: peer.employmentId, reason: 'leaving' }],
    })
  ).id;
  const changes = storyOf(takingPart, 30, 3);
  for (const [index, move] of storyOf(moves, 90, 7).entries()) {
    now = new Date(now.getTime() + 3 * hours);
    for (const step of [move, ...changes.splice(0, index % 3 === 0 ? 1 : 0)]) {
      const [path, body] = commandOf(step);
      const { status } = await system.post(people.hr, `/${path}`, body);
      if (status < 300) taken.set(step.what, (taken.get(step.what) ?? 0) + 1);
    }
  }
  now = new Date(now.getTime() + 24 * hours);
});
afterAll(() => system.stop());

test('every kind of change was made', () => {
  expect([...taken.keys()].sort()).toEqual([...moves, ...takingPart].sort());
});

test('people and units as known then are those of a fold of the log that is cut there', async () => {
  const log: AnyRecorded[] = [];
  for await (const entry of system.store.readAll()) if (entry.kind === 'event') log.push(entry.event);
  const logger = createLogger({ service: 'test', level: 'silent' });
  const postgres = openPostgres({ url: await scratchDatabase(), logger });
  await foldLog(postgres, okr, log);
  await foldLog(postgres, scorecards, log);
  const { store, settings, sameLog, tail } = system;
  const viewer = plansViewer({ personId: people.hr.personId, roles: ['hr'] }, { now: () => now });
  const answers = async (at: typeof postgres, day: string, knownAt?: Date) => {
    const demand = async (): Promise<void> => undefined;
    const context = { ...settings, store, tail, postgres: at, sameLog: { ...sameLog, demand } };
    const page = { viewer, day, knownAt, after: '-1', limit: 100 };
    const listed = await peoplePage(context, {}, page);
    const under = await peoplePage(context, { under: units[0] }, page);
    const tree = await unitsPage(context, { ...page, reasons: true });
    const past = knownAt && { asOf: now, knownAt };
    const cycle = await cycleWhole(context, cycleId, { people: true, past });
    const one = await personOn(context, people.subject.personId, { ...page, email: false });
    return {
      people: listed.people.map((person) => ({ ...person, revision: 0 })),
      under: under.people.map(({ personId }) => personId),
      units: tree.units,
      takingPart: [cycle?.eligible, cycle?.exclusions],
      employments: one?.employments,
      changes: one?.changes,
      warnings: one?.warnings,
    };
  };
  const between = fc.integer({ min: begin, max: now.getTime() }).map((at) => new Date(at));
  const cuts = fc.sample(fc.tuple(between, fc.constantFrom(...days)), { numRuns: rounds(6), seed: 11 });
  for (const [knownAt, day] of cuts) {
    await foldLog(
      postgres,
      reviews,
      log.filter(({ metadata }) => metadata.recordedAt <= knownAt.toISOString()),
    );
    expect(await answers(system.postgres, day, knownAt)).toEqual(await answers(postgres, day));
  }
  await postgres.close();
});

test('the answer names the day of `knownAt` if no day is given, and refuses two different days', async () => {
  const one = `/people/${people.subject.personId}`;
  expect(await system.reads(people.hr, `${one}?knownAt=2026-02-05`)).toMatchObject({ on: '2026-02-05' });
  expect(await system.reads(people.hr, `${one}?asOf=2026-02-03`)).toMatchObject({ on: '2026-02-03' });
  const { status, body } = await system.get(people.hr, `${one}?asOf=2026-02-03&on=2026-02-04`);
  expect({ status, body }).toMatchObject({ status: 400, body: { fields: [{ path: 'query/asOf' }] } });
});
