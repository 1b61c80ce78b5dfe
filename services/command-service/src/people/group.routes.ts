import { noRelation } from '@cairn/access/matching';
import { inCaseOf } from '@cairn/access/own-case';
import {
  type GroupCommand,
  recordGroupBody,
  withdrawGroupConsentBody,
} from '@cairn/contracts/group.commands';
import { group, type GroupState } from '@cairn/domain/group.decider';
import type { FoundRelations, SentCommand } from '../command-route.ts';
import { commandRoutes } from '../command-routes.ts';
import type { CommandContext } from '../context.ts';
import { isRegistered } from './person.facts.ts';

/** In their own case everybody counts as an employee, whatever their roles. */
const groupRelations = async (
  _context: CommandContext,
  { principal, data: { personId } }: SentCommand<GroupCommand>,
): Promise<FoundRelations<GroupState>> => ({
  relations: principal.personId === personId ? new Set(['self'] as const) : noRelation,
  roles: inCaseOf(principal, personId).roles,
});

/** The commands to the groups of a person. */
export const groupRoutes = commandRoutes(
  {
    decider: group,
    key: 'personId',
    relations: groupRelations,
    facts: async (context, { data }) => ({ known: await isRegistered(context, data.personId) }),
  },
  {
    RecordGroup: {
      path: '/v1/people/:personId/groups',
      summary: 'Record a group of a person, such as their sex or ethnicity, from a day on',
      description:
        'A correction is another record for the same day, with a reason. Groups are read by the role fairness and by auditors, and by nobody else.',
      body: recordGroupBody,
    },
    WithdrawGroupConsent: {
      path: '/v1/people/:personId/groups/withdrawals',
      summary: 'Withdraw the consent to hold the groups of a category, which then count nowhere any more',
      body: withdrawGroupConsentBody,
    },
  },
);
