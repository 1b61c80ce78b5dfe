import { nameKey } from '../log/names.ts';
import type { Log } from '../log/open.ts';
import { startGroup, type Group } from './group.ts';
import { discardParked } from './parked.ts';
import { groupKey, type GroupSettings, type StoredGroup } from './settings.ts';
import { startOf } from './source.ts';

/** All persistent subscriptions of a server. */
export type Registry = {
  readonly find: (stream: string, group: string) => Group | undefined;
  /** Groups on one stream, or all of them. */
  readonly list: (stream?: string) => Group[];
  readonly create: (settings: GroupSettings) => Promise<void>;
  /** Changes the settings of a group and drops its consumers; it goes on from its checkpoint where it has one. */
  readonly update: (group: Group, settings: GroupSettings) => Promise<void>;
  /** Removes a group, its checkpoint and what is parked. */
  readonly remove: (group: Group) => Promise<void>;
  /** Drops every consumer and starts all groups from what is stored. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Opens the groups that the log's store knows of. */
export const openRegistry = (log: Log): Registry => {
  const { groups: table } = log.parts.tables;
  const running = new Map<string, Group>();

  const keyOf = ({ stream, group }: GroupSettings): string => groupKey(stream, group);
  const save = async (stored: StoredGroup): Promise<void> => {
    await table.put(nameKey(keyOf(stored.settings)), stored);
  };
  const run = (stored: StoredGroup): void => {
    running.set(keyOf(stored.settings), startGroup(log, stored, save));
  };
  const load = (): void => {
    for (const { value } of table.getRange({})) run(value as StoredGroup);
  };
  const stop = async (): Promise<void> => {
    const stopping = [...running.values()];
    running.clear();
    await Promise.all(stopping.map((group) => group.stop()));
  };
  load();
  return {
    find: (stream, group) => running.get(groupKey(stream, group)),
    list: (stream) =>
      [...running.values()].filter(({ settings }) => stream === undefined || settings.stream === stream),
    create: async (settings) => {
      const stored = { settings, next: startOf(log, settings) };
      run(stored);
      await save(stored);
    },
    update: async (group, settings) => {
      const isMoved = !group.stored().hasCheckpoint && group.settings.startFrom !== settings.startFrom;
      await group.stop();
      const stored = isMoved ? { settings, next: startOf(log, settings) } : { ...group.stored(), settings };
      run(stored);
      await save(stored);
    },
    remove: async (group) => {
      running.delete(keyOf(group.settings));
      await group.stop();
      await table.remove(nameKey(keyOf(group.settings)));
      await discardParked(log, group.settings);
    },
    restart: async () => {
      await stop();
      load();
    },
    stop,
  };
};
