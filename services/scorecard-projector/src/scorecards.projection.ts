import { evidenceChangeView } from '@cairn/projection/evidence-change.view';
import type { Projection } from '@cairn/projection/view';
import { scorecardSchema } from '@cairn/read-model/scorecard.tables';
import { businessReviewView } from './business-review.projection.ts';
import { initiativeView } from './initiative.projection.ts';
import { kpiTargetView, kpiView } from './kpi.projection.ts';
import { kpiFormulaView } from './kpi-formula.projection.ts';
import { measurementView } from './measurement.projection.ts';
import { attachmentView, objectiveView } from './objective.projection.ts';
import { objectiveLinkView } from './objective-link.projection.ts';
import { pilotView } from './pilot.projection.ts';
import { scorecardChangeView } from './scorecard-change.projection.ts';
import { scorecardTemplateView } from './scorecard-template.projection.ts';
import { scorecardView } from './scorecard.projection.ts';

/** Scorecards, templates for them, perspectives, objectives, initiatives, business reviews, pilots, KPIs and their series. A changed table or fold needs a new version and a rebuild. */
export const scorecards: Projection = {
  name: scorecardSchema,
  version: 9,
  categories: ['scorecard', 'scorecardTemplate', 'kpi', 'kpiGraph', 'initiative', 'businessReview', 'pilot'],
  views: [
    scorecardView,
    objectiveView,
    attachmentView,
    objectiveLinkView,
    scorecardChangeView,
    scorecardTemplateView,
    initiativeView,
    businessReviewView,
    pilotView,
    kpiView,
    kpiFormulaView,
    kpiTargetView,
    measurementView,
    evidenceChangeView,
  ],
};
