import type { AlertSubject } from '@cairn/contracts/alert.events';
import type { AlertRule } from '@cairn/contracts/alert.values';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { judge, streamsOf, type Thing, thingsToJudge } from './judge.ts';
import type { Standing } from './standing.ts';
import { fold, type ReactorState } from './state.ts';

type Open = { rule: AlertRule; subject: AlertSubject };

/** The alerts that stand, by thing and then by rule and subject. */
export type Episodes = Map<string, Map<string, Open>>;

type Place = { thing: string; key: string };

/** An alert that begins or ends at an event. */
export type Transition = Place & ({ kind: 'raise'; standing: Standing } | { kind: 'clear'; open: Open });

/** The id of what an alert is about, in its own kind. */
export const subjectId = (subject: AlertSubject): string => {
  switch (subject.kind) {
    case 'goal':
      return subject.goalId;
    case 'blocker':
      return subject.blockerId;
    case 'kpi':
      return subject.kpiId;
    case 'review':
      return subject.reviewId;
  }
};

const keyOf = ({ rule, subject }: Open): string => `${rule}/${subjectId(subject)}`;

/** The subject of an alert with its present owner or context, or with the last known one if it is no longer watched. */
const asOfNow = ({ goals, kpis, reviews }: ReactorState, subject: AlertSubject): AlertSubject => {
  switch (subject.kind) {
    case 'goal':
    case 'blocker':
      return { ...subject, context: goals.get(subject.goalId)?.context ?? subject.context };
    case 'kpi':
      return { ...subject, ownerId: kpis.get(subject.kpiId)?.state.ownerId ?? subject.ownerId };
    case 'review':
      return { ...subject, context: reviews.get(subject.reviewId)?.context ?? subject.context };
  }
};

type Before = { state: ReactorState; episodes: Episodes };

const transitionsOf = ({ state, episodes }: Before, thing: Thing): Transition[] => {
  const found = judge(state, thing);
  if (!found) return [];
  const name = `${thing.kind}/${thing.id}`;
  const open = episodes.get(name) ?? new Map<string, Open>();
  const stands = new Map(found.map((standing) => [keyOf(standing), standing]));
  return [
    ...[...stands].flatMap(([key, standing]): Transition[] =>
      open.has(key) ? [] : [{ kind: 'raise', thing: name, key, standing }],
    ),
    ...[...open].flatMap(([key, { rule, subject }]): Transition[] =>
      stands.has(key)
        ? []
        : [{ kind: 'clear', thing: name, key, open: { rule, subject: asOfNow(state, subject) } }],
    ),
  ];
};

/**
 * Folds one event and returns the alerts that it raises or clears. What rests on a parked stream is not judged until the
 * stream is released.
 */
export const advance = (
  { state, episodes }: Before,
  event: AnyRecorded,
  isParked: (stream: string) => boolean,
): Transition[] => {
  fold(state, event);
  return thingsToJudge(state, event)
    .filter((thing) => !streamsOf(state, thing).some(isParked))
    .flatMap((thing) => transitionsOf({ state, episodes }, thing));
};

/** Notes that an alert has begun or ended. */
export const settle = (episodes: Episodes, transition: Transition): void => {
  const { thing, key } = transition;
  const open = episodes.get(thing) ?? new Map<string, Open>();
  if (transition.kind === 'raise') open.set(key, transition.standing);
  else open.delete(key);
  if (open.size > 0) episodes.set(thing, open);
  else episodes.delete(thing);
};
