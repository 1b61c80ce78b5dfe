import { correctCheckInBody, recordCheckInBody, recordCheckInsBody } from '@cairn/contracts/goal.commands';
import type { z } from 'zod';
import type { NewId } from '../command-route.ts';
import { checkInRelations } from './check-in.access.ts';

/** The commands to the check-ins of a goal. */
export const checkInRoutes = {
  RecordCheckIn: {
    path: '/v1/goals/:goalId/check-ins',
    summary: 'Record a check-in on a key result',
    body: recordCheckInBody,
    makes: 'checkInId',
    relations: checkInRelations,
  },
  RecordCheckIns: {
    path: '/v1/goals/:goalId/check-ins/together',
    summary: 'Record check-ins on several key results of a goal: all of them, or none',
    body: recordCheckInsBody,
    fill: ({ checkIns }: Pick<z.infer<typeof recordCheckInsBody>, 'checkIns'>, newId: NewId) => ({
      checkIns: checkIns.map((each, i) => ({ ...each, checkInId: newId(`/checkIns/${i}`) })),
    }),
    relations: checkInRelations,
  },
  CorrectCheckIn: {
    path: '/v1/goals/:goalId/check-ins/:checkInId/corrections',
    summary: 'Correct a check-in by sending the whole correct reading',
    body: correctCheckInBody,
  },
} as const;
