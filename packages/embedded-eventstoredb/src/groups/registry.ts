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
  /** Groups on one stream, or all of them. */
  readonly list: (stream?: string) => Group[];
  /** Creates a group; false where there is one of this name. */
  readonly create: (settings: GroupSettings) => Promise<boolean>;
  /**
   * Changes the settings of a group, but for its filter, and drops its consumers; it goes on from its checkpoint where
   * it has one. False where there is no such group.
   */
  readonly update: (settings: GroupSettings) => Promise<boolean>;
  /** Removes a group, its checkpoint and what is parked; false where there is no such group. */
  readonly remove: (stream: string, group: string) => Promise<boolean>;
  /** Drops every consumer and starts all groups from what is stored. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Groups at work, by their keys, and where they are kept. */
type Running = {
  readonly log: Log;
  readonly groups: Map<string, Group>;
  readonly save: (stored: StoredGroup) => Promise<void>;
};

const keyOf = ({ stream, group }: GroupSettings): string => groupKey(stream, group);

const run = ({ log, groups, save }: Running, stored: StoredGroup): void => {
  groups.set(keyOf(stored.settings), startGroup(log, stored, save));
};

const create = async (running: Running, settings: GroupSettings): Promise<boolean> => {
  if (running.groups.has(keyOf(settings))) return false;
  const stored = { settings, next: startOf(running.log, settings) };
  run(running, stored);
  await running.save(stored);
  return true;
};

const update = async (running: Running, asked: GroupSettings): Promise<boolean> => {
  const group = running.groups.get(keyOf(asked));
  if (!group) return false;
  const settings = { ...asked, filter: group.settings.filter };
  const isMoved = !group.stored().hasCheckpoint && group.settings.startFrom !== settings.startFrom;
  await group.stop();
  const stored = isMoved
    ? { settings, next: startOf(running.log, settings) }
    : { ...group.stored(), settings };
  run(running, stored);
  await running.save(stored);
  return true;
};

const remove = async ({ log, groups }: Running, key: string): Promise<boolean> => {
  const group = groups.get(key);
  if (!group) return false;
  groups.delete(key);
  await group.stop();
  await log.parts.tables.groups.remove(nameKey(key));
  await discardParked(log, group.settings);
  return true;
};

const stopAll = async ({ groups }: Running): Promise<void> => {
  const stopping = [...groups.values()];
  groups.clear();
  await Promise.all(stopping.map((group) => group.stop()));
};

/** Starts all groups that are stored, or none. */
const load = (running: Running): void => {
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

/** Lets one thing be done after another, each when the one before it is over. */
const turns = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = last.then(work, work);
    last = done;
    return done;
  };
};

/** Opens the groups that the log's store knows of. */
export const openRegistry = (log: Log): Registry => {
  const groups = new Map<string, Group>();
  const save = async (stored: StoredGroup): Promise<void> => {
    await log.parts.tables.groups.put(nameKey(keyOf(stored.settings)), stored);
  };
  const running: Running = { log, groups, save };
  // A group that is changed and deleted at once must not come back.
  const inTurn = turns();
  load(running);
  return {
    find: (stream, group) => groups.get(groupKey(stream, group)),
    list: (stream) =>
      [...groups.values()].filter(({ settings }) => stream === undefined || settings.stream === stream),
    create: (settings) => inTurn(() => create(running, settings)),
    update: (settings) => inTurn(() => update(running, settings)),
    remove: (stream, group) => inTurn(() => remove(running, groupKey(stream, group))),
    restart: () =>
      inTurn(async () => {
        await stopAll(running);
        load(running);
      }),
    stop: () => inTurn(() => stopAll(running)),
  };
};
