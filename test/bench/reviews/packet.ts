import { endOfDay } from '@cairn/contracts/day';
import { viewerOf } from '@cairn/query-service/asking/viewer';
import { withProgress } from '@cairn/query-service/goals/goal.sql';
import { goalsThen } from '@cairn/query-service/packets/packet.figures';
import { packetOf } from '@cairn/query-service/packets/packet.sql';
import { quartersIn } from '@cairn/query-service/packets/quarters';
import type { RawBuilder } from 'kysely';
import { today } from '../days.ts';
import { goalId, person, reviewId, shape } from '../log.ts';

const now = new Date();
const viewer = viewerOf({ personId: person(1), roles: ['auditor'] }, 'ReadReviewTrail', { now: () => now });
const viewers = { viewer, goals: viewer, feedback: viewer, cards: viewer, development: viewer };

// Nobody reads their own packet as an auditor.
const subjectOf = (n: number): number => 2 + (n % (shape.people - 2));

/** The goals that a person of the bench keeps. */
const goalsOf = (n: number): string[] => {
  const ids: string[] = [];
  for (let goal = n; goal < shape.goals; goal += shape.people) ids.push(goalId(goal));
  return ids;
};

export const packetPath = (n: number): string => `/v1/reviews/${reviewId(subjectOf(n))}/packet`;

/** What the query service asks Postgres for one packet: its content, and the goals at the end of each quarter. */
export const packetStatements = (n: number): RawBuilder<unknown>[] => {
  const begun = quartersIn({ from: today(-180), to: today(30) }).filter(({ from }) => from <= today(0));
  const goals = begun.map(({ to }) => {
    const last = new Date(endOfDay(to));
    const then = { ...viewer, past: { asOf: last > now ? now : last, knownAt: now } };
    return withProgress(goalsThen(goalsOf(subjectOf(n)), then), then, 'listed');
  });
  return [packetOf(reviewId(subjectOf(n)), viewers), ...goals];
};
