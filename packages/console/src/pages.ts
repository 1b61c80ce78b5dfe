import type { ComponentType } from 'preact';
import { lazy } from 'preact-iso';
import type { Me } from './shell/me.ts';
import { words } from './texts/words.ts';

type Role = Me['roles'][number];

export type PageEntry = {
  path: string;
  page: ComponentType;
  /** Its line in the menu, if it has one, and the roles that see it. */
  nav?: { room: string; name: string; roles: readonly Role[] };
};

const oversight = ['hr', 'auditor'] as const;
/** Who may read goals and scorecards. */
const members = ['employee', 'manager', 'strategist', 'hr', 'auditor'] as const;

/** Who may read reviews and who saw what, of which each sees their own part. */
const reviewed = ['employee', 'manager', 'hr', 'auditor'] as const;
const writers = ['employee', 'manager'] as const;

/** Every page: its address, its file and its line in the menu. A page is loaded when it is opened. */
export const pages: readonly PageEntry[] = [
  {
    path: '/console/',
    page: lazy(() => import('./week/week.page.tsx').then((file) => file.WeekPage)),
    nav: { room: words.week.nav, name: words.week.mine, roles: members },
  },
  {
    path: '/console/goals',
    page: lazy(() => import('./tree/tree.page.tsx').then((file) => file.TreePage)),
    nav: { room: words.week.nav, name: words.tree.title, roles: members },
  },
  {
    path: '/console/feedback',
    page: lazy(() => import('./feedback/feedback.page.tsx').then((file) => file.FeedbackPage)),
    nav: { room: words.week.nav, name: words.feedback.title, roles: writers },
  },
  {
    path: '/console/search',
    page: lazy(() => import('./search/search.page.tsx').then((file) => file.SearchPage)),
  },
  {
    path: '/console/goals/new',
    page: lazy(() => import('./goals/new/new-goal.page.tsx').then((file) => file.NewGoalPage)),
  },
  {
    path: '/console/goal-talks',
    page: lazy(() => import('./goals/talks/talks.page.tsx').then((file) => file.TalksPage)),
    nav: { room: words.week.nav, name: words.talks.title, roles: reviewed },
  },
  {
    path: '/console/goals/:goalId',
    page: lazy(() => import('./goals/goal.page.tsx').then((file) => file.GoalPage)),
  },
  {
    path: '/console/reviews',
    page: lazy(() => import('./reviews/reviews.page.tsx').then((file) => file.ReviewsPage)),
    nav: { room: words.reviews.nav, name: words.reviews.title, roles: reviewed },
  },
  {
    path: '/console/contributions',
    page: lazy(() => import('./reviews/contributions.page.tsx').then((file) => file.ContributionsPage)),
    nav: { room: words.reviews.nav, name: words.contributing.title, roles: ['employee', 'manager'] },
  },
  {
    path: '/console/nominations',
    page: lazy(() => import('./reviews/nominations.page.tsx').then((file) => file.NominationsPage)),
    nav: { room: words.reviews.nav, name: words.nominating.title, roles: ['employee', 'manager', 'hr'] },
  },
  {
    path: '/console/feedback/releases',
    page: lazy(() => import('./feedback/releases.page.tsx').then((file) => file.ReleasesPage)),
    nav: { room: words.reviews.nav, name: words.releases.title, roles: ['hr'] },
  },
  {
    path: '/console/questions',
    page: lazy(() => import('./questions/questions.page.tsx').then((file) => file.QuestionsPage)),
    nav: { room: words.reviews.nav, name: words.questions.nav, roles: oversight },
  },
  {
    path: '/console/calibrations',
    page: lazy(() => import('./calibration/calibrations.page.tsx').then((file) => file.CalibrationsPage)),
    nav: { room: words.reviews.nav, name: words.calibration.nav, roles: ['manager', 'hr', 'auditor'] },
  },
  {
    path: '/console/calibrations/:calibrationSessionId',
    page: lazy(() => import('./calibration/calibration.page.tsx').then((file) => file.CalibrationPage)),
  },
  {
    path: '/console/cycles',
    page: lazy(() => import('./cycles/cycles.page.tsx').then((file) => file.CyclesPage)),
    nav: { room: words.reviews.nav, name: words.cycles.nav, roles: oversight },
  },
  {
    path: '/console/cycles/:cycleId',
    page: lazy(() => import('./cycles/cycle.page.tsx').then((file) => file.CyclePage)),
  },
  {
    path: '/console/reviews/:reviewId/contribute',
    page: lazy(() => import('./reviews/contribute.page.tsx').then((file) => file.ContributePage)),
  },
  {
    path: '/console/reviews/:reviewId/rate',
    page: lazy(() => import('./reviews/rate.page.tsx').then((file) => file.RatePage)),
  },
  {
    path: '/console/reviews/:reviewId',
    page: lazy(() => import('./reviews/review.page.tsx').then((file) => file.ReviewPage)),
  },
  {
    path: '/console/trail',
    page: lazy(() => import('./audit/trail.page.tsx').then((file) => file.TrailPage)),
    nav: { room: words.audit.nav, name: words.audit.trail, roles: oversight },
  },
  {
    path: '/console/all-reviews',
    page: lazy(() => import('./audit/all-reviews.page.tsx').then((file) => file.AllReviewsPage)),
    nav: { room: words.audit.nav, name: words.audit.reviews, roles: oversight },
  },
  {
    path: '/console/access-records',
    page: lazy(() => import('./audit/access-records.page.tsx').then((file) => file.AccessRecordsPage)),
    nav: { room: words.audit.nav, name: words.audit.access, roles: reviewed },
  },
  {
    path: '/console/reviews/:reviewId/replay',
    page: lazy(() => import('./audit/replay/replay.page.tsx').then((file) => file.ReplayPage)),
  },
  {
    path: '/console/scorecards',
    page: lazy(() => import('./strategy/scorecards.page.tsx').then((file) => file.ScorecardsPage)),
    nav: { room: words.strategy.room, name: words.strategy.scorecards, roles: members },
  },
  {
    path: '/console/scorecards/new',
    page: lazy(() => import('./strategy/new-card.page.tsx').then((file) => file.NewCardPage)),
  },
  {
    path: '/console/scorecards/:scorecardId',
    page: lazy(() => import('./strategy/scorecard.page.tsx').then((file) => file.ScorecardPage)),
  },
  {
    path: '/console/scorecards/:scorecardId/edit',
    page: lazy(() => import('./strategy/edit-card.page.tsx').then((file) => file.EditCardPage)),
  },
  {
    path: '/console/scorecards/:scorecardId/map',
    page: lazy(() => import('./strategy/map.page.tsx').then((file) => file.MapPage)),
  },
  {
    path: '/console/kpis',
    page: lazy(() => import('./strategy/kpis.page.tsx').then((file) => file.KpisPage)),
    nav: { room: words.strategy.room, name: words.kpi.list, roles: members },
  },
  {
    path: '/console/kpis/:kpiId',
    page: lazy(() => import('./strategy/kpi.page.tsx').then((file) => file.KpiPage)),
  },
  {
    path: '/console/alignment',
    page: lazy(() => import('./strategy/alignment.page.tsx').then((file) => file.AlignmentPage)),
    nav: { room: words.strategy.room, name: words.alignment.nav, roles: members },
  },
  {
    path: '/console/line-of-sight',
    page: lazy(() => import('./strategy/line-of-sight.page.tsx').then((file) => file.LineOfSightPage)),
  },
  {
    path: '/console/weekly',
    page: lazy(() => import('./strategy/weekly.page.tsx').then((file) => file.WeeklyPage)),
    nav: { room: words.strategy.room, name: words.weekly.nav, roles: members },
  },
  {
    path: '/console/alerts',
    page: lazy(() => import('./strategy/alerts.page.tsx').then((file) => file.AlertsPage)),
    nav: { room: words.strategy.room, name: words.alerts.title, roles: members },
  },
  {
    path: '/console/fairness',
    page: lazy(() => import('./fairness/fairness.page.tsx').then((file) => file.FairnessPage)),
    nav: { room: words.fairness.room, name: words.fairness.nav, roles: ['hr', 'auditor', 'fairness'] },
  },
];
