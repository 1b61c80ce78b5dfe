import { type Rule, rules } from './rule.ts';

const keepers = [...rules('strategist', 'anyone'), ...rules('hr', 'anyone')];

/** Who may do what with the custom fields of goals. */
export const goalFieldAccess = {
  DefineGoalField: keepers,
  ReviseGoalField: keepers,
  RetireGoalField: keepers,
} as const satisfies Record<string, readonly Rule[]>;
