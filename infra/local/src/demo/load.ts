import { loadAcademy } from './academy.ts';
import { loadBusinessReviews } from './business-reviews.ts';
import type { LoadDemo } from '../guide.ts';
import { createApi } from './api.ts';
import { loadChanges } from './changes.ts';
import { dates as relativeTo } from './dates.ts';
import { loadDevelopment } from './development.ts';
import { loadFeedbackRequests } from './feedback.requests.ts';
import { loadFeedback } from './feedback.ts';
import { loadGroups } from './groups.ts';
import { loadEarlierQuarter } from './earlier.quarter.ts';
import { loadEndedGoal } from './ended.goal.ts';
import { loadGoalField } from './goal.field.ts';
import { loadGoals } from './goals.ts';
import { linkLeads, loadKpis } from './kpis.ts';
import { loadHandovers } from './handovers.ts';
import { loadMergedInput } from './merged-input.ts';
import { organisation } from './organisation.ts';
import { loadPeople, memberNamed } from './people.ts';
import { loadOpenReviews } from './open.reviews.ts';
import { loadPastRatings } from './past-ratings.ts';
import { loadReviews } from './reviews.ts';
import { loadStrategistGoals } from './strategist.goals.ts';
import { loadStrategyMap } from './strategy.map.ts';
import { loadStrategy } from './strategy.ts';
import { loadSuggestions } from './suggestions.ts';
import { loadTextFindings } from './text-findings.ts';

/** A program that reads the feed. It is not a person in the organisation. */
const integratorId = '0192f0c4-7b1a-7c3e-9d52-0000000000fe';
/** An identity provider, which is no person either. */
const provisionerId = '0192f0c4-7b1a-7c3e-9d52-0000000000fd';
/** Somebody from outside who looks after fairness. */
const fairnessId = '0192f0c4-7b1a-7c3e-9d52-0000000000fc';

/**
 * Sets up one organisation through the HTTP API. Apart from the dates, it is the same every time. A repeated load finds
 * what the first one created.
 */
export const loadDemo: LoadDemo = async ({ commandUrl, queryUrl, mintToken, progress, today, suggests }) => {
  const api = createApi({ commandUrl, queryUrl, mintToken });
  const dates = relativeTo(today);
  progress('people and units');
  const company = await loadPeople(api, dates);
  await loadChanges(api, dates, company);
  await loadPastRatings(api, dates, company);
  await loadGroups(api, { company, fairnessId });
  await loadDevelopment({ api, dates, company });
  progress('scorecard and KPIs');
  const strategy = await loadStrategy(api, dates, company);
  const leads = await loadKpis(api, dates, company);
  await loadStrategyMap({ api, dates, company, strategy });
  await loadBusinessReviews({ api, dates, company, strategy });
  const goals = await loadGoals({ api, dates, company, strategy }, progress);
  await linkLeads({ api, dates, company }, goals.ids.get('department-customer') ?? '', leads);
  await loadHandovers({ api, dates, company }, goals.cycleId);
  await loadStrategistGoals({ api, dates, company, strategy }, goals.cycleId);
  await loadEarlierQuarter({ api, dates, company }, goals.cycleId);
  await loadEndedGoal({ api, dates, company, strategy }, goals.cycleId);
  await loadGoalField({ api, dates, company }, goals.ids.get('company-customer') ?? '');
  progress('feedback');
  await loadFeedback({ api, dates, company }, goals.evidence);
  const { cycleId, reviews } = await loadReviews({ api, dates, company, goals }, progress);
  await loadFeedbackRequests({ api, dates, company });
  const open = await loadMergedInput({ api, dates, company });
  if (suggests) await loadSuggestions(api, open);
  await loadTextFindings({ api, dates, company });
  await loadAcademy({ api, dates, company }, fairnessId);
  await loadOpenReviews({ api, dates, company });
  const { staff, chief } = organisation;
  const replayed = reviews.find(({ rater }) => rater.rates === 'lately') ?? reviews[0];
  return {
    people: {
      employee: memberNamed(company, 'Ines Prado').personId,
      manager: memberNamed(company, chief).personId,
      hr: company.hr.personId,
      auditor: memberNamed(company, staff.auditor).personId,
      strategist: memberNamed(company, staff.strategist).personId,
      integrator: integratorId,
      provisioner: provisionerId,
      fairness: fairnessId,
    },
    tries: [
      {
        role: 'auditor',
        path: `/v1/reviews/${replayed?.reviewId}/replay`,
        shows: 'how a rating was reached, step by step, from the log',
      },
      {
        role: 'hr',
        path: `/v1/review-summaries?cycle=${cycleId}&flagged=true`,
        shows: 'the reviews that were flagged',
      },
      {
        role: 'integrator',
        path: '/v1/goal-events?limit=5',
        shows: 'the goal feed: CloudEvents with a cursor each, live with Accept: text/event-stream',
      },
    ],
  };
};
