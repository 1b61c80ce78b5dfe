import { nameKey } from '../log/tables/name-key.ts';
import type { Log } from '../log/open.ts';
import { soundly } from '../log/check/sound.ts';
import { startGroup, type Group } from './group.ts';
import { discardParked } from './parked.ts';
import { groupKey, type GroupSettings, type StoredGroup } from './settings.ts';
import { startOf } from './source.ts';

/** All persistent subscriptions of a server. */
export type Registry = {
  readonly find: (stream: string, group: string) => Group | undefined;
  /** The groups on one stream, or all groups. */
  readonly list: (stream?: string) => Group[];
  /** Creates a group. False if it exists. */
  readonly create: (settings: GroupSettings) => Promise<boolean>;
  /**
   * Changes a group's settings, except its filter, and drops its consumers. It resumes from its checkpoint if it has one,
   * or begins at its new start if that was changed. False if there is no such group.
   */
  readonly update: (settings: GroupSettings) => Promise<boolean>;
  /** Removes a group with its checkpoint and parked messages. False if there is no such group. */
  readonly remove: (stream: string, group: string) => Promise<boolean>;
  /** Drops every consumer and restarts all groups from their stored state. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** The running groups by key, and how they are saved. */
type RunningGroups = {
  readonly log: Log;
  readonly groups: Map<string, Group>;
  readonly save: (stored: StoredGroup) => Promise<void>;
};

const keyOf = ({ stream, group }: GroupSettings): string => groupKey(stream, group);

const run = ({ log, groups, save }: RunningGroups, stored: StoredGroup): void => {
  groups.set(keyOf(stored.settings), startGroup(log, stored, save));
};

const create = async (running: RunningGroups, settings: GroupSettings): Promise<boolean> => {
  if (running.groups.has(keyOf(settings))) return false;
  const stored = { settings, next: startOf(running.log, settings) };
  run(running, stored);
  await running.save(stored);
  return true;
};

const update = async (running: RunningGroups, wanted: GroupSettings): Promise<boolean> => {
  const group = running.groups.get(keyOf(wanted));
  if (!group) return false;
  const settings = { ...wanted, filter: group.settings.filter };
  const isMoved = group.settings.startFrom !== settings.startFrom;
  await group.stop();
  const stored = isMoved
    ? { settings, next: startOf(running.log, settings) }
    : { ...group.stored(), settings };
  run(running, stored);
  await running.save(stored);
  return true;
};

const remove = async ({ log, groups }: RunningGroups, key: string): Promise<boolean> => {
  const group = groups.get(key);
  if (!group) return false;
  groups.delete(key);
  await group.stop();
  await log.parts.tables.groups.remove(nameKey(key));
  await discardParked(log, group.settings);
  return true;
};

const stopAll = async ({ groups }: RunningGroups): Promise<void> => {
  const stopping = [...groups.values()];
  groups.clear();
  await Promise.all(stopping.map((group) => group.stop()));
};

/** Starts all stored groups, or none if one cannot be started. */
const load = (running: RunningGroups): void => {
  const { tables } = running.log.parts;
  const all = soundly(tables.dir, () =>
    [...tables.groups.getRange({})].map(({ value }) => value as StoredGroup),
  );
  try {
    for (const stored of all) run(running, stored);
  } catch (error) {
    void stopAll(running);
    throw error;
  }
};

/** Returns a function that runs one piece of work at a time, in the order of the calls. */
const newSequence = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = last.then(work, work);
    last = done;
    return done;
  };
};

/** Starts the groups that are stored with the log. */
export const openRegistry = (log: Log): Registry => {
  const groups = new Map<string, Group>();
  const save = async (stored: StoredGroup): Promise<void> => {
    await log.parts.tables.groups.put(nameKey(keyOf(stored.settings)), stored);
  };
  const running: RunningGroups = { log, groups, save };
  // Without this, a group that is updated while it is deleted would come back.
  const inSequence = newSequence();
  load(running);
  return {
    find: (stream, group) => groups.get(groupKey(stream, group)),
    list: (stream) =>
      [...groups.values()].filter(({ settings }) => stream === undefined || settings.stream === stream),
    create: (settings) => inSequence(() => create(running, settings)),
    update: (settings) => inSequence(() => update(running, settings)),
    remove: (stream, group) => inSequence(() => remove(running, groupKey(stream, group))),
    restart: () =>
      inSequence(async () => {
        await stopAll(running);
        load(running);
      }),
    stop: () => inSequence(() => stopAll(running)),
  };
};
