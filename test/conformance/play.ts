import type { EventStoreDBClient } from '@eventstore/db-client';
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

/** Plays a scenario step by step and returns what the client returned, with the recording's names. */
export const play = async (
  clients: { readonly client: EventStoreDBClient; readonly lenient: EventStoreDBClient },
  scenario: Scenario,
): Promise<unknown[]> => {
  const stage: Stage = { ...clients, naming: newNaming(), positions: new Map(), listeners: new Map() };
  const outcomes: unknown[] = [];
  for (const step of scenario.steps) outcomes.push(await attempt(stage, step));
  await Promise.allSettled([...stage.listeners.values()].map(({ stop }) => stop()));
  return show(outcomes, stage.naming);
};

/** Whether a scenario needs the server to itself, because it reads the whole log or drops every subscriber. */
export const needsTheServerAlone = ({ steps }: Scenario): boolean =>
  steps.some((step) => step.do === 'readAll' || step.do === 'restartSubsystem');
