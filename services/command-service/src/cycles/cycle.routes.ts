import {
  closeCycleBody,
  copyCycleBody,
  excludeEmploymentBody,
  includeEmploymentBody,
  openCycleBody,
  openCycleFromTemplateBody,
} from '@cairn/contracts/cycle.commands';
import { cycle } from '@cairn/domain/cycle.decider';
import { policyOf } from '@cairn/domain/cycle.policy';
import type { z } from 'zod';
import { commandRoutes } from '../command-routes.ts';
import { cycleRelations } from './cycle.access.ts';
import { cycleFacts } from './cycle.facts.ts';
import { reserveNextPeriod, reservePeriod, reserveTemplatedPeriod } from './reserve-period.ts';
import { withdrawReviews } from './withdraw-reviews.ts';

type OpenCycleBody = z.infer<typeof openCycleBody>;

/** The commands to cycles. */
export const cycleRoutes = commandRoutes(
  { decider: cycle, key: 'cycleId', relations: cycleRelations, facts: cycleFacts },
  {
    OpenCycle: {
      path: '/v1/cycles',
      summary: 'Open an OKR or review cycle; its policy and scale stay fixed',
      body: openCycleBody,
      makes: 'cycleId',
      fill: ({ kind, evaluationPeriod, administrationWindow, policy }: OpenCycleBody) => ({
        administrationWindow: administrationWindow ?? evaluationPeriod,
        policy: policyOf(kind, policy),
      }),
      prepare: reservePeriod,
    },
    CopyCycle: {
      path: '/v1/cycles/copies',
      summary:
        'Open a cycle like another one, in the next period of the same rhythm; exclusions are not copied',
      body: copyCycleBody,
      makes: 'cycleId',
      prepare: reserveNextPeriod,
    },
    OpenCycleFromTemplate: {
      path: '/v1/cycle-templates/:templateId/cycles',
      summary: 'Open a cycle from a template, whose days are counted from the end of the evaluation period',
      body: openCycleFromTemplateBody,
      makes: 'cycleId',
      prepare: reserveTemplatedPeriod,
    },
    ExcludeEmployment: {
      path: '/v1/cycles/:cycleId/exclusions',
      summary: 'Exclude an employment from an open cycle; its open review is withdrawn separately',
      body: excludeEmploymentBody,
    },
    IncludeEmployment: {
      path: '/v1/cycles/:cycleId/inclusions',
      summary: 'Let an employment take part in an open cycle',
      body: includeEmploymentBody,
    },
    CloseCycle: {
      path: '/v1/cycles/:cycleId/close',
      summary: 'Close a cycle; its open reviews may be finished, or are withdrawn first',
      body: closeCycleBody,
      prepare: withdrawReviews,
    },
  },
);
