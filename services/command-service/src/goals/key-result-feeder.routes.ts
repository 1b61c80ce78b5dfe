import { admitFeederBody, dismissFeederBody } from '@cairn/contracts/feeder.commands';

/** The commands that give a key result to a machine, and take it away again. */
export const keyResultFeederRoutes = {
  AdmitKeyResultFeeder: {
    path: '/v1/goals/:goalId/key-results/:keyResultId/feeders',
    summary: 'Let a machine check in a key result',
    body: admitFeederBody,
  },
  DismissKeyResultFeeder: {
    path: '/v1/goals/:goalId/key-results/:keyResultId/feeders/:feederId/dismiss',
    summary: 'From now on a machine may no longer check in a key result',
    body: dismissFeederBody,
  },
} as const;
