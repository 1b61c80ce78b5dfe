import { dayOf } from '@cairn/contracts/day';
import type { z } from 'zod';
import type { CommandContext } from '../context.ts';
import { filterIn, isWanted, type UserFilter } from './scim.filter.ts';
import { createUserIndex } from './scim.index.ts';
import { asList, type listQuery, mostListed } from './scim.shapes.ts';
import { resourceOf } from './scim.user.ts';
import { findUser, readUser } from './scim.users.ts';

const usualCount = 100;

/** Lists users with paging (RFC 7644, section 3.4.2). A user name is looked up without reading all users. */
export const userList = (context: CommandContext) => {
  const usersNow = createUserIndex(context);

  const wanted = async (filter: UserFilter | undefined) => {
    if (filter?.attribute === 'userName') {
      const found = await findUser(context, filter.value);
      return found === undefined ? [] : [await readUser(context, found)];
    }
    const today = dayOf(context.now(), context.timeZone);
    return [...(await usersNow())]
      .filter(([, { userName }]) => userName !== undefined)
      .map(([id, user]) => resourceOf(id, user, today))
      .filter((user) => filter === undefined || isWanted(user, filter));
  };

  return async ({ filter, startIndex = 1, count = usualCount }: z.output<typeof listQuery>) => {
    const found = await wanted(filterIn(filter));
    const first = Math.max(startIndex, 1);
    const most = Math.min(Math.max(count, 0), mostListed);
    return asList(found.slice(first - 1, first - 1 + most), { total: found.length, startIndex: first });
  };
};
