import type { Group } from '../groups/group.ts';
import type { Registry } from '../groups/registry.ts';
import { StatusError } from '../wire/status.ts';
import { noSuchGroup } from './refusals.ts';

/** The group of this name on this stream. Throws `StatusError` if there is none. */
export const findGroup = (groups: Registry, stream: string, name: string): Group => {
  const group = groups.find(stream, name);
  if (!group) throw new StatusError(noSuchGroup(stream, name));
  return group;
};
