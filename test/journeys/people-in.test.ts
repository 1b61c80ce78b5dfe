import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { groupFile } from '@cairn/operator/import.group';
import { noMapping } from '@cairn/operator/import.mapping';
import { peopleFile } from '@cairn/operator/import.people';
import { ratingFile } from '@cairn/operator/import.ratings';
import type { ImportKind } from '@cairn/operator/import.step';
import { importThings } from '@cairn/operator/import.things';
import { ago, now } from '@cairn/testing/clock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';

const lastYear = now().getUTCFullYear() - 1;

let system: System;
let hr: Caller;
let unitId: string;
let url: string;
let folder: string;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  hr = await system.caller(['hr']);
  unitId = (await system.does(hr, '/units', { name: 'Care', kind: 'team' })).id;
  url = await system.command.listen({ port: 0, host: '127.0.0.1' });
  folder = await mkdtemp(join(tmpdir(), 'cairn-people-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await system.stop();
});

const write = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};
const put = async (kind: ImportKind, file: string, dryRun = false, by: Caller = hr) => {
  const asked = { url, token: by.token, file, mapping: noMapping, dryRun, onProgress: () => undefined };
  return (await importThings(kind, asked)).map(({ line, outcome, code, fields }) =>
    [line, outcome, code, fields?.[0]?.path].filter(Boolean).join(' '),
  );
};
/** The types of all events of people. */
const written = async (): Promise<string[]> => {
  const types: string[] = [];
  for await (const entry of system.store.readAll({ categories: ['person'] }))
    if (entry.kind === 'event') types.push(entry.event.type);
  return types;
};
const personNamed = async (name: string): Promise<string> => {
  type Found = { people: { personId: string }[] };
  const { people } = await system.reads<Found>(hr, `/people?name=${encodeURIComponent(name)}`);
  return people[0]?.personId ?? '';
};

const people = (...rows: string[]) =>
  [
    'person,name,employment,from,to,effectiveFrom,unit,manager,matrixManager,level,location,reason',
    ...rows,
  ].join('\n');
const organisation = () => [
  // The managers stand further down.
  `E1,Ana Reis,,2020-01-01,,,${unitId},E2,E3,L3,Porto,`,
  `E1,,,,,2024-01-01,,E3,,L4,Braga,Promoted`,
  `E2,Bo Lund,,2019-01-01,2023-12-31,,${unitId},E3,,L5,Porto,`,
  `E2,,again,2025-03-01,,,${unitId},E3,,L5,Lisbon,`,
  `E3,Cleo Ng,,2018-01-01,,,${unitId},,,L6,Porto,`,
  `E1,,,,,2999-01-01,,,,,Faro,`,
];

test('people come from a file with transfers, a leaver, a re-hire, a matrix manager and a planned change', async () => {
  const file = await write(
    'people.csv',
    people(...organisation(), 'E4,,,,,,,,,,,', 'E5,Eve,,2020-01-01,,,,E9,,,,'),
  );
  const before = await written();
  const refusals = ['8 refused line/invalid from', '9 refused person/unknown-manager manager'];
  const lines = (outcome: string) => [2, 3, 4, 5, 6, 7].map((line) => `${line} ${outcome}`);
  expect(await put(peopleFile, file, true)).toEqual([...lines('written'), ...refusals]);
  expect(await written()).toEqual(before);

  await writeFile(file, people(...organisation()));
  expect(await put(peopleFile, file)).toEqual(lines('written'));
  const imported = await written();
  expect(await put(peopleFile, file)).toEqual(lines('unchanged'));
  expect(await put(peopleFile, file, false, await system.caller(['hr']))).toEqual(lines('unchanged'));
  expect(await written()).toEqual(imported);

  const [ana, bo, cleo] = await Promise.all(['Ana', 'Bo', 'Cleo'].map(personNamed));
  type Detail = { employments: Record<string, unknown>[] };
  const on = (person: string | undefined, day: string) =>
    system.reads<Detail>(hr, `/people/${person}?on=${day}`);
  expect((await on(ana, '2023-06-01')).employments).toMatchObject([
    { lineManagerId: bo, matrixManagerId: cleo, level: 'L3', location: 'Porto', unitId },
  ]);
  expect((await on(ana, '2024-06-01')).employments).toMatchObject([
    { lineManagerId: cleo, level: 'L4', location: 'Braga' },
  ]);
  expect((await on(ana, '2999-06-01')).employments).toMatchObject([{ level: 'L4', location: 'Faro' }]);
  expect((await on(bo, '2025-06-01')).employments).toMatchObject([
    { from: '2019-01-01', to: '2023-12-31', holds: false },
    { from: '2025-03-01', to: null, holds: true, location: 'Lisbon' },
  ]);
});

test('a later file brings what changed, and refuses a change of the past without a reason', async () => {
  const [ana, ...others] = organisation();
  const file = await write('later.csv', people(ana?.replace('Porto', 'Evora') ?? '', ...others));
  expect((await put(peopleFile, file))[0]).toBe('2 refused person/reason-missing reason');
  await writeFile(file, people(ana?.replace('2020-01-01,,', '2020-01-01,2998-12-31,') ?? '', ...others));
  expect((await put(peopleFile, file))[0]).toBe('2 written');
});

test('an import of people that breaks off is completed by the same file', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => `K${i},Kim ${i},,2020-01-01,,,${unitId},K40,,,,`);
  const file = await write('many.csv', people(...rows, 'K40,Last,,2020-01-01,,,,,,,,'));
  const before = (await written()).length;
  const broken = importThings(peopleFile, {
    url,
    token: hr.token,
    file,
    mapping: noMapping,
    dryRun: false,
    onProgress: (done) => {
      throw new Error(`broken off after ${done} commands`);
    },
  });
  await expect(broken).rejects.toThrow('after 100 commands');
  expect((await written()).length).toBe(before + 100);
  expect(await put(peopleFile, file)).toEqual(Array.from({ length: 41 }, (_, i) => `${i + 2} written`));
  expect((await written()).length).toBe(before + 162);
});

test('past ratings come from a file, and stand in the list of a person and in the trail, as texts', async () => {
  const ratings = (mark: string) =>
    [
      'person,from,to,source,scale,mark,rater,comment,reason',
      `E1,${lastYear}-01-01,${lastYear}-12-31,Suite,1 to 5,${mark},R. Vale,Steady,`,
      `E1,${lastYear - 1}-01-01,${lastYear - 1}-12-31,Suite,1 to 5,3: good,R. Vale,,`,
    ].join('\n');
  const file = await write('ratings.csv', `${ratings('4: exceeds')}\nE77,2024-01-01,2024-12-31,Suite,A,B,,,`);
  expect(await put(ratingFile, file)).toEqual(['2 written', '3 written', '4 refused person/unknown']);
  expect(await put(ratingFile, file)).toEqual(['2 unchanged', '3 unchanged', '4 refused person/unknown']);
  await writeFile(file, ratings('5'));
  expect(await put(ratingFile, file)).toEqual(['2 refused past-rating/reason-missing reason', '3 unchanged']);

  const ana = await personNamed('Ana');
  type Ratings = { pastRatings: object[] };
  expect((await system.reads<Ratings>(hr, `/people/${ana}/past-ratings`)).pastRatings).toMatchObject([
    { mark: '3: good', scale: '1 to 5', source: 'Suite', rater: 'R. Vale', comment: null },
    { mark: '4: exceeds', period: { from: `${lastYear}-01-01`, to: `${lastYear}-12-31` }, comment: 'Steady' },
  ]);
  type Trail = { steps: object[] };
  const trail = await system.reads<Trail>(hr, `/review-trail?subject=${ana}&order=oldest`);
  expect(trail.steps).toMatchObject([
    { type: 'PastRatingRecorded', reviewId: null, from: null, to: null, texts: { rater: 'R. Vale' } },
    { type: 'PastRatingRecorded', cycleName: null, detail: { mark: '3: good', source: 'Suite' } },
  ]);
  const csv = await system.get(hr, `/review-trail?subject=${ana}`, { accept: 'text/csv' });
  expect(csv.text).toContain('PastRatingRecorded,Ana Reis');

  const rating = {
    period: { from: `${lastYear}-01-01`, to: `${lastYear}-12-31` },
    source: 'Suite',
    scale: '1 to 5',
    mark: '4: exceeds',
    rater: 'V. Reyes',
  };
  const path = `/people/${ana}/past-ratings`;
  expect(await system.post(hr, path, rating)).toMatchObject({
    status: 409,
    body: { code: 'past-rating/already-so', fields: [{ path: 'body/rater' }] },
  });
  const correction = { ...rating, comment: 'Steady', reason: 'It was another V.' };
  const { revision } = await system.does(hr, path, correction);
  expect(await system.does(hr, path, correction)).toMatchObject({ revision });
  expect((await system.reads<Ratings>(hr, path)).pastRatings.at(-1)).toMatchObject(correction);

  const [self, cleo, stranger] = await Promise.all([
    system.caller(['employee', 'hr'], { personId: ana }),
    system.caller(['employee', 'manager'], { personId: await personNamed('Cleo') }),
    system.caller(['employee', 'manager']),
  ]);
  const asked = [self, cleo, stranger].map((by) => system.get(by, `/people/${ana}/past-ratings`));
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([404, 200, 404]);
  expect(await system.get(self, `/review-trail?subject=${ana}`)).toMatchObject({ body: { steps: [] } });
});

test('groups come from a file, are corrected and withdrawn, and are read by fairness and auditors only', async () => {
  const fairness = await system.caller(['fairness']);
  const groups = (value: string, more = '') =>
    [
      'person,category,value,validFrom,selfDeclared,source,consent,basis,reason,occurredAt',
      `E1,Sex,${value},2020-01-01,yes,Survey,yes,,${more}`,
      'E1,age band,40 to 49,2020-01-01,no,Payroll,no,Equality law,,',
      'E77,sex,female,2020-01-01,yes,Survey,yes,,,',
      'E2,sex,female,2020-01-01,perhaps,Survey,yes,,,',
    ].join('\n');
  const file = await write('groups.csv', groups('female', ','));
  const refused = ['4 refused person/unknown', '5 refused line/invalid selfDeclared'];
  const first = ['2 written', '3 written', ...refused];
  const position = await system.store.head();
  expect(await put(groupFile, file, true, fairness)).toEqual(first);
  expect(await system.store.head()).toBe(position);
  expect(await put(groupFile, file, false, fairness)).toEqual(first);
  const again = ['2 unchanged', '3 unchanged', ...refused];
  expect(await put(groupFile, file, false, fairness)).toEqual(again);
  expect(await put(groupFile, file, false, await system.caller(['fairness']))).toEqual(again);
  await writeFile(file, groups('diverse', ','));
  expect((await put(groupFile, file, false, fairness))[0]).toBe('2 refused idempotency/key-reused');
  await writeFile(file, groups('diverse', `A wrong line,${ago(0)}`));
  expect((await put(groupFile, file, false, fairness))[0]).toBe('2 written');
  await expect(put(groupFile, file, false, hr)).rejects.toThrow('access/denied');

  const ana = await personNamed('Ana');
  const auditor = await system.caller(['auditor']);
  const dated = { validFrom: '2020-01-01', recordedByName: null };
  const sex = { ...dated, value: 'diverse', selfDeclared: true, consent: true, reason: 'A wrong line' };
  const age = { ...dated, value: '40 to 49', consent: false, basis: 'Equality law', source: 'Payroll' };
  expect(await system.reads(auditor, `/groups?person=${ana}`)).toMatchObject({
    groups: [
      { personName: 'Ana Reis', category: 'sex', groups: [sex], withdrawn: null },
      { personId: ana, category: 'age band', groups: [age] },
    ],
  });
  const self = await system.caller(['employee', 'fairness', 'auditor'], { personId: ana });
  expect(await system.reads(self, '/groups')).toMatchObject({ groups: [] });
  await system.does(self, `/people/${ana}/groups/withdrawals`, { category: 'sex' });
  expect(await system.reads(fairness, '/groups?category=sex')).toMatchObject({
    groups: [{ groups: [], withdrawn: { recordedAt: expect.any(String) } }],
  });
});
