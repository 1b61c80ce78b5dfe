import { type Rule, rules } from './rule.ts';
import { hrOnly } from './rule-sets.ts';

/** The person themself, and everybody above them. */
const theirOwn = [...rules('employee', 'self'), ...rules('manager', 'self', 'manager')];

/** Who may write and read what people need to develop. */
export const developmentAccess = {
  RecordDevelopmentNeed: theirOwn,
  PlanGrowthAction: theirOwn,
  CompleteGrowthAction: theirOwn,
  DropGrowthAction: theirOwn,
  CloseDevelopmentNeed: theirOwn,
  ReadDevelopment: [...theirOwn, ...hrOnly],
} as const satisfies Record<string, readonly Rule[]>;
