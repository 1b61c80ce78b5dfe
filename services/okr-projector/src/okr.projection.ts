import { evidenceChangeView } from '@cairn/projection/evidence-change.view';
import type { Projection } from '@cairn/projection/view';
import { okrSchema } from '@cairn/read-model/okr.tables';
import { alertView } from './alert.projection.ts';
import { alignmentVersionView, alignmentView, goalGraphView } from './alignment.projection.ts';
import { blockerView } from './blocker.projection.ts';
import { checkInView } from './check-in.projection.ts';
import { goalChangeView } from './goal-change.projection.ts';
import { goalFieldView } from './goal-field.projection.ts';
import { goalOfferView } from './goal-offer.projection.ts';
import { goalOwnerView } from './goal-owner.projection.ts';
import { agreedGoalView, goalTalkView } from './goal-talk.projection.ts';
import { goalTemplateView } from './goal-template.projection.ts';
import { goalView } from './goal.projection.ts';
import { keyResultView } from './key-result.projection.ts';

/** Goals, key results, check-ins, alignment and alerts. A changed table or fold needs a new version and a rebuild. */
export const okr: Projection = {
  name: okrSchema,
  version: 10,
  categories: ['goal', 'goalField', 'goalTemplate', 'goalTalk', 'alignment', 'alert'],
  views: [
    goalView,
    goalOwnerView,
    keyResultView,
    checkInView,
    blockerView,
    alertView,
    goalOfferView,
    goalFieldView,
    goalTemplateView,
    goalTalkView,
    agreedGoalView,
    alignmentView,
    alignmentVersionView,
    goalChangeView,
    goalGraphView,
    evidenceChangeView,
  ],
};
