import type { TwoClocks } from '@cairn/contracts/backdated';
import type { StepEvent } from './replay.history.ts';
import { usedBy } from './replay.suggestion.ts';

/** What a person is called in a sentence. */
export type NameOf = (personId: string) => string;

const cites = (count: number): string => {
  if (count === 0) return 'without citing any evidence';
  return count === 1 ? 'citing one event' : `citing ${count} events`;
};

type Checked = Extract<StepEvent, { type: 'ScreeningCompleted' }>;

const screened = ({ data: { covers, detectors } }: Checked): string => {
  const count = (wanted: string) => detectors.filter(({ outcome }) => outcome === wanted).length;
  return `The screening covers the review up to revision ${covers}: ${count('flagged')} flagged, ${count('clear')} clear, ${count('notEnoughData')} without enough data.`;
};

const subjects: Readonly<Record<string, string>> = { assessment: 'an assessment', proposal: 'the proposal' };

const flagged = ({
  data: { detector, about, kind },
}: Extract<StepEvent, { type: 'BiasFlagged' }>): string => {
  const subject = subjects[about.split(':', 1)[0] ?? ''] ?? 'the rating';
  const effect = kind === 'asks' ? 'An answer is needed.' : 'It only informs.';
  return `The detector ${detector} raised a flag about ${subject}. ${effect}`;
};

const kinds = { observation: 'a sentence on what happened', draft: 'wording', question: 'a question' };

const ofSuggesting: Told = (event, who, nameOf) => {
  switch (event.type) {
    case 'SuggestionMade':
      return `${who} suggested ${kinds[event.data.kind]} to ${nameOf(event.data.writerId)}.`;
    case 'SuggestionAccepted':
      return `${who} accepted the words that a model had suggested.`;
    case 'SuggestionEdited':
      return `${who} edited the words that a model had suggested.`;
    case 'SuggestionDismissed':
      return `${who} dismissed the words that a model had suggested.`;
    default:
      return undefined;
  }
};

/** Whose words a text uses besides those of its writer. */
const wordsOf = (event: StepEvent): string => {
  const used = usedBy(event).map(
    ({ modelVersion, answer }) => `the model ${modelVersion}${answer === 'edited' ? ' (edited)' : ''}`,
  );
  return used.length === 0 ? '' : ` It uses words of ${used.join(' and ')}.`;
};

type Told = (event: StepEvent, who: string, nameOf: NameOf) => string | undefined;

const ofTaking: Told = (event, who, nameOf) => {
  switch (event.type) {
    case 'ReviewOpened': {
      const { subjectId, accountableRaterId } = event.data.context;
      return `${who} opened the review of ${nameOf(subjectId)}. ${nameOf(accountableRaterId)} is accountable for the rating.`;
    }
    case 'ParticipantAssigned':
      return `${who} asked ${nameOf(event.data.personId)} for an assessment as ${event.data.relation}.`;
    case 'ParticipantReleased':
      return `${who} released ${nameOf(event.data.personId)} from assessing as ${event.data.relation}.`;
    case 'ParticipantNominated':
      return `${who} nominated ${nameOf(event.data.personId)} to assess as ${event.data.relation}.`;
    case 'NominationTurnedDown': {
      const { personId, insteadId } = event.data;
      const instead = insteadId === null ? '' : ` ${nameOf(insteadId)} is to assess instead.`;
      return `${who} turned down the nomination of ${nameOf(personId)}.${instead}`;
    }
    case 'ParticipantDeclined':
      return `${who} declined to assess as ${event.data.relation}.`;
    case 'AccountableRaterChanged':
      return `${who} made ${nameOf(event.data.context.accountableRaterId)} accountable for the rating.`;
    case 'ReviewWithdrawn':
      return `${who} withdrew the review.`;
    case 'ReviewShared':
      return `${who} shared the review with its subject.`;
    case 'ReviewAcknowledged':
      return `${who} acknowledged the review and ${event.data.agrees ? 'agrees' : 'disagrees'}.`;
    default:
      return undefined;
  }
};

const ofRating: Told = (event, who) => {
  switch (event.type) {
    case 'AssessmentSubmitted':
      return `${who} submitted an assessment as ${event.data.relation}, ${cites(event.data.evidence.length)}.${wordsOf(event)}`;
    case 'RatingProposed':
      return `${who} proposed the mark ${event.data.mark}, ${cites(event.data.evidence.length)}.${wordsOf(event)}`;
    case 'RatingMoved': {
      const { from, mark, calibrationSessionId } = event.data;
      return `${who} moved the mark from ${from} to ${mark}${calibrationSessionId ? ' in a calibration session' : ''}.`;
    }
    case 'ObjectionRecorded':
      return `${who}, who is accountable for the rating, does not agree with the move.`;
    case 'RatingFinalized':
      return `${who} made the mark ${event.data.mark} final.`;
    case 'BiasFlagged':
      return flagged(event);
    case 'ScreeningCompleted':
      return screened(event);
    case 'FlagAnswered':
      return `${who} answered the flag of ${event.data.detector}: ${event.data.answer}.`;
    default:
      return undefined;
  }
};

const decided = {
  promotion: 'a promotion',
  pay: 'a change of pay',
  other: 'something else',
  none: 'nothing',
};

const ofFinal: Told = (event, who, nameOf) => {
  switch (event.type) {
    case 'ReviewTalkHeld':
      return `${who} recorded a talk about the rating on ${event.data.day}.`;
    case 'ReviewDisputed':
      return `${who} disputed the rating, ${cites(event.data.evidence.length)}.`;
    case 'DisputeReviewerAssigned':
      return `${who} asked ${nameOf(event.data.reviewerId)} to decide the dispute.`;
    case 'DisputeResolved':
      return event.data.outcome === 'upheld'
        ? `${who} decided the dispute: the rating stands.`
        : `${who} decided the dispute: the rating is moved.`;
    case 'ReviewReopened':
      return `${who} reopened the review. The rating is no longer final.`;
    case 'ConsequencesLookedAt':
      return event.data.outcome === 'kept'
        ? `${who} looked at later changes to the evidence: the rating stands.`
        : `${who} looked at later changes to the evidence, and reopens the review.`;
    case 'DecisionRecorded':
      return `${who} recorded what was decided on the rating: ${decided[event.data.decision]}.`;
    default:
      return undefined;
  }
};

/** What a sentence says about the two clocks of a step; nothing for a step that was recorded in time and as it happened. */
export const datesOf = ({
  occurredAt,
  recordedAt,
  backdated,
  recordedLate,
}: TwoClocks & { backdated: boolean; recordedLate: boolean }): string => {
  const dates = backdated ? ` It is dated ${occurredAt} and was recorded ${recordedAt}.` : '';
  return recordedLate ? `${dates} It was recorded after the administration window.` : dates;
};

/** A step in one plain sentence. */
export const sentenceOf = (event: StepEvent, nameOf: NameOf): string => {
  const who = nameOf(event.metadata.actor.personId);
  return (
    ofTaking(event, who, nameOf) ??
    ofRating(event, who, nameOf) ??
    ofFinal(event, who, nameOf) ??
    ofSuggesting(event, who, nameOf) ??
    `${who}: ${event.type}.`
  );
};
