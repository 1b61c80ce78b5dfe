import { type Rule, rules } from './rule.ts';
import {
  hrOnly,
  readers,
  everyone,
  everyoneAndIntegrators,
  scorecardReaders,
  reviewReaders,
  replayers,
} from './rule-sets.ts';

/** Who may read what. */
export const readingAccess = {
  ReadScorecardNames: [...scorecardReaders, ...rules('integrator', 'audience')],
  ReadScorecard: scorecardReaders,
  ReadKpis: everyone,
  ReadInitiatives: everyone,
  ReadBusinessReviews: everyone,
  ReadGoals: [
    ...rules('employee', 'audience', 'self', 'team'),
    ...rules('manager', 'audience', 'self', 'manager', 'team'),
    ...rules('strategist', 'audience', 'self', 'team'),
    ...rules('integrator', 'audience'),
    ...readers,
  ],
  /** `self`: either of the two people. */
  ReadGoalTalks: [
    ...rules('employee', 'self'),
    ...rules('manager', 'self', 'manager'),
    ...rules('strategist', 'self'),
    ...readers,
  ],
  /** Each as far as its goal, KPI or review may be seen. */
  ReadAlerts: everyone,
  ReadGoalEvents: [
    ...rules('employee', 'audience'),
    ...rules('manager', 'audience'),
    ...rules('strategist', 'audience'),
    ...rules('integrator', 'audience'),
    ...readers,
  ],
  ReadReviewSummaries: reviewReaders,
  ReadMergedInput: [
    ...rules('employee', 'audience'),
    ...rules('manager', 'manager', 'accountableRater', 'ratersManager', 'audience'),
    ...readers,
  ],
  /** What was released, if it is meant for them. */
  ReadMergedFeedback: [...rules('employee', 'self'), ...rules('manager', 'self', 'manager'), ...readers],
  /** Each reading is recorded before it is answered. */
  ReadMergedGivers: readers,
  /** Only one's own. */
  ReadContributions: [...rules('employee', 'author'), ...rules('manager', 'author')],
  ReadReviewTrail: readers,
  ReadPastRatings: [...rules('manager', 'manager'), ...readers],
  ReadFeedback: [
    ...rules('employee', 'audience', 'author'),
    ...rules('manager', 'audience', 'author'),
    ...readers,
  ],
  /** Whoever sees the whole review. */
  ReadPacket: reviewReaders.filter(({ relation }) => relation !== 'participant'),
  ReplayReview: replayers,
  ReadReviewReport: replayers,
  /** `author`: who asks; `audience`: who is asked. */
  ReadFeedbackRequests: [
    ...rules('employee', 'author', 'audience'),
    ...rules('manager', 'author', 'audience'),
    ...readers,
  ],
  /** Who the token stands for, and how they stand to others. */
  ReadMe: [...everyoneAndIntegrators, ...rules('fairness', 'anyone')],
  ReadPeople: everyone,
  ReadUnits: everyoneAndIntegrators,
  ReadPopulation: readers,
  /** `self`: what one has to do oneself. */
  ReadReminders: [...rules('employee', 'self'), ...rules('manager', 'self'), ...hrOnly],
  ReadHandovers: hrOnly,
  ReadCycles: [...everyoneAndIntegrators, ...rules('fairness', 'anyone')],
  ReadStatus: [...everyoneAndIntegrators, ...rules('fairness', 'anyone')],
} as const satisfies Record<string, readonly Rule[]>;
