import { EventStoreDBClient } from '@eventstore/db-client';
import { showError } from './events.ts';
import { newNaming } from './naming.ts';
import type { Scenario, Step } from './recording.ts';
import { show } from './show.ts';
import type { Stage } from './stage.ts';
import { persistentVerbs } from './verbs.persistent.ts';
import { streamVerbs, type Verb } from './verbs.streams.ts';
import { subscriptionVerbs } from './verbs.subscriptions.ts';

const VERBS: Readonly<Record<string, Verb>> = { ...streamVerbs, ...subscriptionVerbs, ...persistentVerbs };

const attempt = async (stage: Stage, step: Step): Promise<unknown> => {
  const verb = VERBS[step.do];
  if (!verb) throw new Error(`no such step: ${step.do}`);
  try {
    return { ok: (await verb(stage, step)) ?? true };
  } catch (error) {
    return { error: showError(error) };
  }
};

type Clients = Pick<Stage, 'client' | 'lenient'>;

const connect = (url: string): Clients => {
  const lenient = `${url}${url.includes('?') ? '&' : '?'}throwOnAppendFailure=false`;
  return {
    client: EventStoreDBClient.connectionString(url),
    lenient: EventStoreDBClient.connectionString(lenient),
  };
};

/** What a scenario gave: what the client returned, with the recording's names, and the way to close its clients. */
export type Played = { readonly outcomes: unknown[]; readonly close: () => Promise<unknown> };

/** Plays a scenario step by step, with clients of its own: a server may answer so that its client is of no more use. */
export const play = async (url: string, scenario: Scenario): Promise<Played> => {
  const clients = connect(url);
  const stage: Stage = { ...clients, naming: newNaming(), positions: new Map(), listeners: new Map() };
  const outcomes: unknown[] = [];
  for (const step of scenario.steps) outcomes.push(await attempt(stage, step));
  await Promise.allSettled([...stage.listeners.values()].map(({ stop }) => stop()));
  return {
    outcomes: show(outcomes, stage.naming),
    close: () => Promise.allSettled([clients.client.dispose(), clients.lenient.dispose()]),
  };
};

/** BatchAppend of an empty type: EventStoreDB answers it a second time after two seconds, on which the client throws. */
const isAnsweredTwice = ({ via, events = [] }: Step): boolean =>
  via === 'BatchAppend' &&
  typeof events !== 'number' &&
  events.some((event) => typeof event !== 'string' && event.type === '');

/**
 * Whether a scenario is played alone, with clients that are closed at once: it reads the whole log, drops every
 * subscriber, or is answered twice. A client that is closed rejects the pending appends of all clients.
 */
export const isPlayedAlone = ({ steps }: Scenario): boolean =>
  steps.some((step) => step.do === 'readAll' || step.do === 'restartSubsystem' || isAnsweredTwice(step));
