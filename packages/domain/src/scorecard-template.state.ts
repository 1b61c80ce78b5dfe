import type { Instant } from '@cairn/contracts/envelope';
import type { ScorecardTemplateContent } from '@cairn/contracts/scorecard-template.events';

/** A template for scorecards; a retired one keeps its content. */
export type ScorecardTemplateState =
  | { status: 'unset' }
  | { status: 'offered' | 'retired'; content: ScorecardTemplateContent; changedAt: Instant };

/** The status of each KPI that a template names, by its id. */
export type NamedKpis = ReadonlyMap<string, 'unset' | 'defined' | 'retired'>;
