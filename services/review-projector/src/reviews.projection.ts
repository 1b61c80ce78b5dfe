import { evidenceChangeView } from '@cairn/projection/evidence-change.view';
import type { Projection } from '@cairn/projection/view';
import { reviewSchema } from '@cairn/read-model/review.tables';
import { accessRecordView } from './access-record.projection.ts';
import { assessmentView } from './assessment.projection.ts';
import { calibrationView, pinnedReviewView } from './calibration.projection.ts';
import { cycleView } from './cycle.projection.ts';
import { cycleTemplateView } from './cycle-template.projection.ts';
import { developmentView } from './development.projection.ts';
import { fairnessGroupView } from './group.projection.ts';
import {
  fairnessFindingView,
  fairnessPartitionView,
  fairnessRequestView,
  fairnessScreeningView,
} from './fairness.projection.ts';
import { feedbackRequestView, feedbackView } from './feedback.projection.ts';
import { contributionView, inputReleaseView, inputScreeningView } from './merged-input.projection.ts';
import {
  feedbackReleaseView,
  feedbackScreeningView,
  mergedFeedbackView,
} from './merged-feedback.projection.ts';
import { launchView, leftOutView, memberChangeView } from './population.projection.ts';
import { nominationView } from './nomination.projection.ts';
import { participantView } from './participant.projection.ts';
import { assignmentVersionView, assignmentView, employmentView, personView } from './people.projection.ts';
import { pastRatingView } from './past-rating.projection.ts';
import { personChangeView } from './person-change.projection.ts';
import { reviewView } from './review.projection.ts';
import { flagView, screeningView } from './screening.projection.ts';
import { suggestionView } from './suggestion.projection.ts';
import { takingPartView } from './taking-part.projection.ts';
import { trailNameView, trailView } from './trail.projection.ts';
import { unitMoveVersionView, unitMoveView, unitTreeView, unitView } from './unit.projection.ts';

/** People, cycles, reviews with their flags, feedback, the trail and who was shown what. A changed table or fold needs a new version and a rebuild. */
export const reviews: Projection = {
  name: reviewSchema,
  version: 12,
  categories: [
    'person',
    'unit',
    'unitTree',
    'cycle',
    'cycleTemplate',
    'population',
    'feedback',
    'feedbackRequest',
    'review',
    'screening',
    'fairness',
    'suggestion',
    'pastRating',
    'group',
    'access',
    'development',
    'calibration',
    'contribution',
    'mergedInput',
    'mergedFeedback',
    'inputScreening',
  ],
  views: [
    personView,
    employmentView,
    assignmentView,
    assignmentVersionView,
    personChangeView,
    unitView,
    unitMoveView,
    unitMoveVersionView,
    unitTreeView,
    cycleView,
    takingPartView,
    cycleTemplateView,
    launchView,
    leftOutView,
    memberChangeView,
    feedbackView,
    feedbackRequestView,
    reviewView,
    participantView,
    nominationView,
    assessmentView,
    flagView,
    screeningView,
    contributionView,
    inputReleaseView,
    inputScreeningView,
    mergedFeedbackView,
    feedbackReleaseView,
    feedbackScreeningView,
    suggestionView,
    trailView,
    trailNameView,
    pastRatingView,
    calibrationView,
    pinnedReviewView,
    evidenceChangeView,
    accessRecordView,
    developmentView,
    fairnessGroupView,
    fairnessScreeningView,
    fairnessRequestView,
    fairnessFindingView,
    fairnessPartitionView,
  ],
};
