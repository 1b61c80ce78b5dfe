import type { CommandContext } from '@cairn/command-service/context';
import { reviewFacts } from '@cairn/command-service/reviews/review.facts';
import type { Actor } from '@cairn/contracts/envelope';
import { Rejection } from '@cairn/contracts/rejection';
import type {
  AcknowledgeReview,
  AnswerFlag,
  FinalizeRating,
  MoveRating,
  ProposeRating,
  ReviewCommand,
} from '@cairn/contracts/review.commands';
import { review } from '@cairn/domain/review.decider';
import { unkeyedId } from '@cairn/runtime/derived-id';
import { newId } from '@cairn/runtime/new-id';
import type { Principal } from '@cairn/http/principal';
import { ago, now } from '@cairn/testing/clock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller, Done } from './client.ts';
import { closedToModels } from './closed-to-models.steps.ts';
import {
  anyBasis,
  assessment,
  openReview,
  reviewCycle,
  type Staff,
  staff,
} from './journeys/organisation.fixture.ts';
import { startSystem, type System } from './system.ts';
import type { Claims } from './tokens.ts';

let system: System;
let people: Staff;
let reviewId: string;
let cycleId: string;
let ofRater: string;
let screened: (by: Caller, step: string, body: unknown) => Promise<Done>;

/** Claims of tokens that do not stand for a human. */
const nobodies: readonly (readonly [string, Partial<Claims>])[] = [
  ['an ai', { kind: 'ai' }],
  ['a system', { kind: 'system' }],
  ['a token that names no kind', { kind: null }],
  ['an ai that acts for the person', { act: { personId: '', kind: 'ai' } }],
  ['a system that acts for the person', { act: { personId: '', kind: 'system' } }],
  ['an actor without a kind that acts for the person', { act: { personId: '' } }],
];

const today = ago(0);
const proposal = { mark: 4, rationale: 'NPS 45 to 58.', evidence: [] };
const move = { mark: 3, reason: 'In line with the other teams.' };
/** The steps that rate, each with the person from whom it is accepted. */
const steps = [
  ['proposals', 'rater', proposal],
  ['moves', 'boss', move],
  ['finalize', 'rater', {}],
] as const;
type Rating = readonly [step: (typeof steps)[number][0], who: 'rater' | 'boss', body: object];

/** A command with an actor that its type does not allow. */
const commandOf = ([step]: Rating, actor: Actor): ReviewCommand => {
  const given = { actor, at: today };
  const every = { reviewId, occurredAt: today };
  const all: Record<Rating[0], object> = {
    proposals: { type: 'ProposeRating', data: { ...every, ...proposal, proposalId: newId(), seenAt: {} } },
    moves: { type: 'MoveRating', data: { ...every, ...move, moveId: newId(), calibrationSessionId: null } },
    finalize: { type: 'FinalizeRating', data: every },
  };
  return { ...all[step], ...given } as unknown as ReviewCommand;
};

const actorOf = (personId: string, kind: Actor['kind']): Actor => ({
  personId,
  kind,
  actingAs: 'manager',
  client: 'test',
  issuer: 'test',
  subject: 'test',
});

const factsOf = async (command: ReviewCommand) => {
  const context: CommandContext = {
    ...system,
    payloadKey: '',
    deriveId: unkeyedId,
    now,
    clock: system.settings.clock,
  };
  const { personId, kind } = command.actor;
  const token = { client: 'test', issuer: 'test', subject: 'test', expiresAt: Infinity };
  const principal: Principal = { personId, kind, roles: ['manager'], ...token };
  const { state } = await system.execute.state(review, reviewId);
  return reviewFacts(context, command, principal, state);
};

/** The code with which `attempt` is refused. Also checks that nothing was appended to the log. */
const refused = async (attempt: () => Promise<unknown>): Promise<string | undefined> => {
  const head = await system.store.head();
  const code = await attempt().then(
    () => 'taken',
    (thrown: unknown) => (thrown instanceof Rejection ? thrown.code : String(thrown)),
  );
  expect(await system.store.head()).toBe(head);
  return code;
};

beforeAll(async () => {
  system = await startSystem();
  people = await staff(system);
  const { hr, rater, subject } = people;
  const cycle = reviewCycle('Reviews', '2099-12-31', anyBasis);
  cycleId = (await system.does(hr, '/cycles', cycle)).id;
  const opened = await openReview(system, people, { subject, cycleId });
  ({ reviewId, screened } = opened);
  ofRater = await opened.assign(rater, 'manager');
  await screened(rater, 'assessments', assessment(ofRater));
});
afterAll(() => system.stop());

describe('what a person does beside rating', () => {
  closedToModels(() => ({ system, people, reviewId, cycleId, assignmentId: ofRater }));
});

// In the order of a review's steps: at each step, all others try it first, and then a person takes it.
describe.each(steps)('a rating: %s', (...rating) => {
  const [step, who, body] = rating;
  const path = () => `/reviews/${reviewId}/${step}`;

  test.each(nobodies)('is refused over HTTP from %s', async (_name, claims) => {
    const { personId } = people[who];
    const act = claims.act && { act: { ...claims.act, personId } };
    const caller = await system.caller(['manager', 'hr', 'employee'], { ...claims, ...act, personId });
    const head = await system.store.head();
    const reply = await system.post<{ code: string }>(caller, path(), body);
    expect([reply.status, reply.body.code]).toEqual([403, 'review/only-a-person-rates']);
    expect(await system.store.head()).toBe(head);
  });

  test('is refused over HTTP from a machine that acts for the person in its own name', async () => {
    const { personId } = people[who];
    const act = { personId: newId(), kind: 'ai' } as const;
    const caller = await system.caller(['manager'], { personId, act });
    const head = await system.store.head();
    expect([403, 404]).toContain((await system.post(caller, path(), body)).status);
    expect(await system.store.head()).toBe(head);
  });

  test.each(['ai', 'system'] as const)('is not appended for an actor of kind %s', async (kind) => {
    const command = commandOf(rating, actorOf(people[who].personId, kind));
    const ids = { correlationId: 'test', causationId: 'test' };
    const code = await refused(() =>
      system.execute({ decider: review, id: reviewId, command, facts: () => factsOf(command), ...ids }),
    );
    expect(code).toBe('review/only-a-person-rates');
  });

  test.each(['ai', 'system'] as const)('is not decided for an actor of kind %s', async (kind) => {
    const command = commandOf(rating, actorOf(people[who].personId, kind));
    const { state } = await system.execute.state(review, reviewId);
    const facts = await factsOf(command);
    expect(await refused(async () => review.decide(command, state, facts))).toBe(
      'review/only-a-person-rates',
    );
  });

  test('is accepted from the person', async () => {
    const reply = await system.post(people[who], path(), body);
    expect(reply.status).toBeLessThan(300);
    if (step !== 'finalize') await system.screened(reviewId, reply.body);
  });
});

describe('the type of a command that rates', () => {
  type Rates = ProposeRating | MoveRating | FinalizeRating | AnswerFlag | AcknowledgeReview;
  type Takes<K extends Actor['kind']> = { kind: K } extends Pick<Rates['actor'], 'kind'> ? true : false;

  test('allows only a person as its actor', () => {
    const taken: { human: Takes<'human'>; ai: Takes<'ai'>; system: Takes<'system'> } = {
      human: true,
      ai: false,
      system: false,
    };
    expect(taken.human).toBe(true);
  });
});

describe('a token with an unknown kind', () => {
  test.each(['Human', 'person', 'human '])('is answered 401: %j', async (kind) => {
    const caller = await system.caller(['manager'], { kind: kind as 'human' });
    const reply = await system.post(caller, `/reviews/${reviewId}/proposals`, proposal);
    expect(reply.status).toBe(401);
  });
});
