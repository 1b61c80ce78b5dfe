import { acknowledgeAlertBody, snoozeAlertBody } from '@cairn/contracts/alert.commands';
import { alert } from '@cairn/domain/alert.decider';
import { commandRoutes } from '../command-routes.ts';
import { alertRelations } from './alert.access.ts';

/** What people answer to alerts. */
export const alertRoutes = commandRoutes(
  {
    decider: alert,
    key: 'alertId',
    relations: alertRelations,
    facts: async ({ timeZone = 'UTC' }) => ({ timeZone }),
  },
  {
    AcknowledgeAlert: {
      path: '/v1/alerts/:alertId/acknowledge',
      summary: 'Say that you have seen an alert; it stays until what it is about is over',
      body: acknowledgeAlertBody,
    },
    SnoozeAlert: {
      path: '/v1/alerts/:alertId/snooze',
      summary: 'Silence an alert until a day',
      body: snoozeAlertBody,
    },
  },
);
