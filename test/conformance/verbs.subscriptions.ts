import type { Readable } from 'node:stream';
import { until } from '@cairn/testing/until';
import type { ResolvedEvent } from '@eventstore/db-client';
import { buildFilter, isOurs, showError, showResolved } from './events.ts';
import type { Step } from './recording.ts';
import { listenerOf, pause, positionOf, revisionOf, streamOf, type Listener, type Stage } from './stage.ts';
import type { Verb } from './verbs.streams.ts';

/** Records everything that a subscription reports. */
export const listen = (
  stage: Stage,
  step: Step,
  to: { readonly events: Readable; readonly answer?: Listener['answer']; readonly stop: () => Promise<void> },
): Listener => {
  const log: unknown[] = [];
  const listener: Listener = {
    log,
    taken: 0,
    events: new Map(),
    checkpoints: [],
    stop: to.stop,
    ...(to.answer ? { answer: to.answer } : {}),
  };
  for (const word of ['confirmation', 'caughtUp', 'fellBehind', 'end'])
    to.events.on(word, () => log.push(word));
  to.events.on('error', (error) => log.push({ error: showError(error) }));
  to.events.on('data', (resolved: ResolvedEvent) => {
    if (!isOurs(resolved, stage.naming)) return;
    const name = stage.naming.nameOf((resolved.link ?? resolved.event)?.id ?? '');
    if (name !== undefined) listener.events.set(name, resolved);
    log.push(showResolved(resolved));
  });
  stage.listeners.set(step.as ?? '', listener);
  return listener;
};

const subscribe: Verb = async (stage, step) => {
  const resolve = step.resolve ? { resolveLinkTos: true } : {};
  const checkpoints: bigint[] = [];
  const filter = step.filter && buildFilter(step.filter, stage.naming, (commit) => checkpoints.push(commit));
  const events = step.all
    ? stage.client.subscribeToAll({
        ...resolve,
        ...(step.from === undefined ? {} : { fromPosition: positionOf(stage, step.from) }),
        ...(filter ? { filter } : {}),
      })
    : stage.client.subscribeToStream(streamOf(stage, step), {
        ...resolve,
        ...(step.from === undefined ? {} : { fromRevision: revisionOf(step.from) }),
      });
  const listener = listen(stage, step, { events, stop: () => events.unsubscribe() });
  await until(() => listener.log.length > 0);
  listener.checkpoints.push(...checkpoints);
  stage.listeners.set(step.as ?? '', { ...listener, checkpoints });
};

/** Waits for as much as the real server delivered, and a little longer for what it did not deliver. */
const take: Verb = async (stage, step) => {
  const listener = listenerOf(stage, step);
  const wanted = Array.isArray(step.gives.ok) ? step.gives.ok.length : 0;
  await until(() => listener.log.length - listener.taken >= wanted);
  await pause(step.then ?? 300);
  const seen = listener.log.slice(listener.taken);
  listener.taken = listener.log.length;
  return seen;
};

const unsubscribe: Verb = async (stage, step) => {
  const { checkpoints, stop } = listenerOf(stage, step);
  await stop();
  await pause(100);
  if (!step.checkpoints) return undefined;
  const some = checkpoints.length > 0;
  const increase = checkpoints.every(
    (commit, index) => index === 0 || commit >= (checkpoints[index - 1] ?? 0n),
  );
  return { checkpointsIncrease: some && increase, some };
};

/** Catch-up subscriptions, and waiting for what they report. */
export const subscriptionVerbs: Readonly<Record<string, Verb>> = {
  subscribe,
  await: take,
  unsubscribe,
  sleep: (_stage, step) => pause(step.ms ?? 0),
};
