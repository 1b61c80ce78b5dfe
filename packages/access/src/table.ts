import { recordedAccess } from './access-record.table.ts';
import { calibrationAccess } from './calibration.table.ts';
import { developmentAccess } from './development.table.ts';
import { fairnessAccess } from './fairness.table.ts';
import { goalFormAccess } from './goal-form.table.ts';
import { goalAccess } from './goal.table.ts';
import { peopleAccess } from './people.table.ts';
import { readingAccess } from './reading.table.ts';
import { reviewAccess } from './review.table.ts';
import type { Rule } from './rule.ts';
import { strategyAccess } from './strategy.table.ts';
import { suggestionAccess } from './suggestion.table.ts';

/**
 * Who may do what. What no rule allows is refused. The role of the first matching rule is recorded as the actor's, so a
 * rule with a relation stands before one that needs none, and each relation belongs to the role in which one has it. On
 * one's own case only the rules of an employee count.
 */
export const access = {
  ...peopleAccess,
  ...strategyAccess,
  ...goalAccess,
  ...goalFormAccess,
  ...reviewAccess,
  ...suggestionAccess,
  ...recordedAccess,
  ...developmentAccess,
  ...calibrationAccess,
  ...fairnessAccess,
  ...readingAccess,
} as const satisfies Record<string, readonly Rule[]>;

export type Action = keyof typeof access;
