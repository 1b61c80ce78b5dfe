import { isAllowed, relationsIn } from '@cairn/access/matching';
import { access, type Action } from '@cairn/access/table';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSystem, type System } from '../system.ts';
import { suggestedWords } from './matrix.suggestion.ts';
import {
  type Asker,
  canary,
  type GuardedThings,
  guardedThings,
  type Route,
  routesOf,
} from './matrix.fixture.ts';

/** Ids in paths that name nothing here. */
const ofNothing =
  'alertId blockerId checkInId disputeId feederId fieldId flagId growthActionId measurementId moveId objectiveId offerId pilotId taskId';
const unknownIds = new Set([...ofNothing.split(' '), 'templateId', 'assignmentId']);
const unknownId = '8f14e45f-ceea-467f-9c1b-0123456789ab';

/** These judge each thing in their body by itself, so their status tells nothing. */
const ofMany = /\/(imports|many|handovers|kpis\/measurements|goals\/alignments|access-records)$/;

/** SCIM has no If-Match, so whoever may ask gets the answer: 200 or 201, or that the user or the value is wrong. */
const isOfScim = ({ path }: Route): boolean => path.startsWith('/scim/');

/** What these queries need besides their path. The history is by quarter because each point takes several reads. */
const asks: Readonly<Record<string, string>> = {
  '/v1/line-of-sight': '?goal={goalId}',
  '/v1/goals/{goalId}/history': '?every=quarter',
  '/v1/detector-effects': '?cycle={cycleId}',
};

/** What a rule allows here is still refused if the body names people whom the sender does not manage. */
const dependOnBody: readonly string[] = ['ChangeGoalOwner'];

type Answer = { route: Route; asker: Asker; status: number; text: string };

let system: System;
let things: GuardedThings;
let routes: Route[];
const answers: Answer[] = [];
const logged: string[] = [];

const idsIn = (url: string): string[] => [...url.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
const urlOf = ({ path }: Route): string => `${path}${asks[path] ?? ''}`;

const ask = async (route: Route, asker: Asker, accept = 'application/json'): Promise<Answer> => {
  const { method, type, body } = route;
  // To delete a user deactivates them, and they are asked for later.
  const ids = method === 'DELETE' ? {} : things.ids;
  const url = urlOf(route).replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? unknownId);
  const headers = { authorization: `Bearer ${asker.token}`, accept };
  // No stream has this revision, so a command that is allowed changes nothing.
  const sent = { 'if-match': '"999999"', 'content-type': type };
  const { statusCode: status, payload: text } =
    method === 'GET' && !isOfScim(route)
      ? await system.query.inject({ url, headers })
      : await system.command.inject({
          method,
          url,
          headers: { ...headers, ...sent },
          ...(method !== 'GET' && { payload: JSON.stringify(body) }),
        });
  return { route, asker, status, text };
};

const ofOnePerson = new Set(['reviewId', 'personId', 'developmentNeedId']);

/** On their own review and record only the rules of an employee count. */
const rolesFor = ({ who, roles }: Asker, names: readonly string[]): Asker['roles'] =>
  who.startsWith('the subject') && names.some((name) => ofOnePerson.has(name)) ? ['employee'] : roles;

const isExpected = ({ route, asker, status }: Answer): boolean => {
  const names = idsIn(urlOf(route));
  const relations = new Set(names.flatMap((name) => asker.relations[name] ?? []));
  const action = route.action as Action;
  const isList = route.method === 'GET' && names.length === 0;
  const allowed = isList
    ? relationsIn(asker.roles, action).size > 0
    : isAllowed(rolesFor(asker, names), action, relations);
  if (!allowed) return status === 403 || (names.length > 0 && status === 404);
  if (isOfScim(route)) return [200, 201, 400, 404].includes(status);
  return dependOnBody.includes(action) || status === (route.method === 'GET' ? 200 : 412);
};

/** Where everybody may find the giver, as a person. */
const directory = /^\/v1\/(people|me|never-reviewed)/;

/** What answers may hold only for some; a directory may hold it for everybody. */
const secrets = () => {
  const { giver, ids } = things;
  const above = ['the rater', 'the manager of the rater', 'HR', 'an auditor'];
  const withSubject = [...above, 'the subject', 'the subject as HR, auditor and strategist'];
  const withGiver = ['HR', 'an auditor', 'the giver of the feedback'];
  return [
    { text: 'Complaints are rare', known: withSubject },
    { text: ids['goalId'] ?? '', known: withSubject },
    { text: 'NPS from 45 to 58.', known: above },
    { text: 'In line with the other teams.', known: above },
    { text: canary, known: ['somebody for fairness', 'an auditor'] },
    { text: giver.personId, known: withGiver, openAt: directory },
    { text: giver.name, known: withGiver, openAt: directory },
    { text: suggestedWords, known: ['the rater', 'HR', 'an auditor'] },
  ];
};

beforeAll(async () => {
  system = await startSystem({ logTo: { write: (line) => void logged.push(line) } });
  things = await guardedThings(system);
  const reads = (await routesOf(system.query)).filter(({ method }) => method === 'GET');
  routes = [...reads, ...(await routesOf(system.command))];
  for (const route of routes) {
    const all = await Promise.all(things.askers.map((asker) => ask(route, asker)));
    const readers = route.hasCsv ? all.filter(({ status }) => status === 200) : [];
    answers.push(...all, ...(await Promise.all(readers.map(({ asker }) => ask(route, asker, 'text/csv')))));
  }
});
afterAll(() => system.stop());

const told = ({ route, asker, status }: Answer): string =>
  `${route.method} ${route.path} as ${asker.who}: ${status}`;

describe('every route, for everybody', () => {
  test('has its line in the access table, and names things that are known here', () => {
    expect(routes.filter(({ action }) => !(action in access))).toEqual([]);
    const names = new Set(routes.flatMap((route) => idsIn(urlOf(route))));
    expect([...names].filter((name) => !(name in things.ids) && !unknownIds.has(name))).toEqual([]);
  });

  test('is open to those whom the access table allows it, and to nobody else', () => {
    const judged = answers.filter(({ route }) => !ofMany.test(route.path));
    expect(judged.length).toBeGreaterThan(1_000);
    expect(judged.filter((answer) => !isExpected(answer)).map(told)).toEqual([]);
  });

  test('tells nobody of a private goal, a review that is not shared or the giver of confidential feedback unless they may know', () => {
    for (const { text, known, openAt } of secrets()) {
      const telling = answers.filter(
        (answer) => answer.text.includes(text) && !openAt?.test(answer.route.path),
      );
      expect(telling.filter(({ asker }) => !known.includes(asker.who)).map(told)).toEqual([]);
      expect(new Set(telling.map(({ asker }) => asker.who))).toEqual(new Set(known));
    }
  });

  test('writes no group of a person to a log', () => {
    expect(logged.length).toBeGreaterThan(50);
    expect(logged.filter((line) => line.includes(canary))).toEqual([]);
  });
});
