import { until } from '@cairn/testing/until';
import {
  persistentSubscriptionToAllSettingsFromDefaults,
  persistentSubscriptionToStreamSettingsFromDefaults,
  type PersistentSubscriptionToAllInfo,
  type PersistentSubscriptionToAllSettings,
  type PersistentSubscriptionToStreamInfo,
  type PersistentSubscriptionToStreamSettings,
  type ResolvedEvent,
} from '@eventstore/db-client';
import { buildFilter } from './events.ts';
import type { StartPoint, Step } from './recording.ts';
import { listenerOf, pause, positionOf, revisionOf, streamOf, type Stage } from './stage.ts';
import type { Verb } from './verbs.streams.ts';
import { listen } from './verbs.subscriptions.ts';

type Info = PersistentSubscriptionToAllInfo | PersistentSubscriptionToStreamInfo;

const groupOf = ({ naming }: Stage, step: Step): string => naming.text(step.group ?? '');

const forAll = (stage: Stage, step: Step): PersistentSubscriptionToAllSettings =>
  persistentSubscriptionToAllSettingsFromDefaults({
    ...step.settings,
    ...(step.settings && 'startFrom' in step.settings
      ? { startFrom: positionOf(stage, step.settings['startFrom'] as StartPoint) }
      : {}),
  });

const forStream = (step: Step): PersistentSubscriptionToStreamSettings =>
  persistentSubscriptionToStreamSettingsFromDefaults({
    ...step.settings,
    ...(step.settings && 'startFrom' in step.settings
      ? { startFrom: revisionOf(step.settings['startFrom'] as StartPoint) }
      : {}),
  });

/** Hides the rates and times since the last measurement, which differ from run to run. */
const showInfo = ({ eventSource, groupName, status, settings, stats, connections }: Info): unknown => ({
  eventSource,
  groupName,
  status,
  settings,
  stats: Object.fromEntries(
    Object.entries(stats).filter(
      ([name]) => !/^(averagePerSecond|countSince|lastKnown|lastCheckpointed)/.test(name),
    ),
  ),
  connections: connections.length,
});

const ours = (stage: Stage, infos: readonly Info[]): unknown[] =>
  infos.filter((info) => `${info.eventSource}${info.groupName}`.includes(stage.naming.run)).map(showInfo);

const create: Verb = (stage, step) =>
  step.all
    ? stage.client.createPersistentSubscriptionToAll(
        groupOf(stage, step),
        forAll(stage, step),
        step.filter ? { filter: buildFilter(step.filter, stage.naming, () => {}) } : {},
      )
    : stage.client.createPersistentSubscriptionToStream(
        streamOf(stage, step),
        groupOf(stage, step),
        forStream(step),
      );

const update: Verb = (stage, step) =>
  step.all
    ? stage.client.updatePersistentSubscriptionToAll(groupOf(stage, step), forAll(stage, step))
    : stage.client.updatePersistentSubscriptionToStream(
        streamOf(stage, step),
        groupOf(stage, step),
        forStream(step),
      );

const connect: Verb = async (stage, step) => {
  const options = step.bufferSize === undefined ? {} : { bufferSize: step.bufferSize };
  const group = groupOf(stage, step);
  const events = step.all
    ? stage.client.subscribeToPersistentSubscriptionToAll(group, options)
    : stage.client.subscribeToPersistentSubscriptionToStream(streamOf(stage, step), group, options);
  const listener = listen(stage, step, {
    events,
    stop: () => events.unsubscribe(),
    answer: {
      ack: (...given) => events.ack(...given),
      nack: (action, reason, ...given) => events.nack(action, reason, ...given),
    },
  });
  await until(() => listener.log.length > 0);
};

const given = (stage: Stage, step: Step): ResolvedEvent[] => {
  const names = Array.isArray(step.events) ? (step.events as string[]) : [];
  return names.flatMap((name) => listenerOf(stage, step).events.get(name) ?? []);
};

const info: Verb = async (stage, step) =>
  showInfo(
    step.all
      ? await stage.client.getPersistentSubscriptionToAllInfo(groupOf(stage, step))
      : await stage.client.getPersistentSubscriptionToStreamInfo(streamOf(stage, step), groupOf(stage, step)),
  );

/** Persistent subscriptions. */
export const persistentVerbs: Readonly<Record<string, Verb>> = {
  createPersistent: create,
  updatePersistent: update,
  deletePersistent: (stage, step) =>
    step.all
      ? stage.client.deletePersistentSubscriptionToAll(groupOf(stage, step))
      : stage.client.deletePersistentSubscriptionToStream(streamOf(stage, step), groupOf(stage, step)),
  infoPersistent: info,
  listPersistent: async (stage, step) =>
    ours(
      stage,
      step.all
        ? await stage.client.listPersistentSubscriptionsToAll()
        : await stage.client.listPersistentSubscriptionsToStream(streamOf(stage, step)),
    ),
  listAllPersistent: async (stage) => ours(stage, await stage.client.listAllPersistentSubscriptions()),
  replayParked: (stage, step) => {
    const options = step.stopAt === undefined ? {} : { stopAt: step.stopAt };
    return step.all
      ? stage.client.replayParkedMessagesToAll(groupOf(stage, step), options)
      : stage.client.replayParkedMessagesToStream(streamOf(stage, step), groupOf(stage, step), options);
  },
  restartSubsystem: (stage) => stage.client.restartPersistentSubscriptionSubsystem(),
  connect,
  ack: async (stage, step) => {
    await listenerOf(stage, step).answer?.ack(...given(stage, step));
    await pause(50);
  },
  nack: async (stage, step) => {
    const { answer } = listenerOf(stage, step);
    await answer?.nack(step.action ?? 'park', step.reason ?? 'because', ...given(stage, step));
    await pause(50);
  },
  disconnect: async (stage, step) => {
    await listenerOf(stage, step).stop();
    await pause(200);
  },
};
