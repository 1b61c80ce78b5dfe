import { refuseField } from '@cairn/contracts/rejection';
import type { DraftScorecard, ReviseScorecard } from '@cairn/contracts/scorecard.commands';
import type { ScorecardEvent } from '@cairn/contracts/scorecard.events';
import { type ScorecardLevel, scorecardLevels } from '@cairn/contracts/scorecard.values';
import { beforeAndAfter } from './before-after.ts';
import { refuseUnlessEmployed } from './presence.ts';
import { refusePerspectiveTwice, type ScorecardFacts } from './scorecard.rules.ts';
import type { DraftedScorecard } from './scorecard.state.ts';

type Given = DraftScorecard['data'] | ReviseScorecard['data'];

const refuseWrongLevel = (given: Given, level: ScorecardLevel): void => {
  for (const path of ['vision', 'mission', 'values'] as const)
    if (level !== 'enterprise' && given[path] !== undefined)
      refuseField('scorecard/not-enterprise', `The ${path} stands on an enterprise scorecard.`, {
        path,
        message: 'nothing, except on an enterprise scorecard',
      });
  if (level !== 'individual' && given.visibility === 'private')
    refuseField('scorecard/not-individual', 'Only an individual scorecard can be private.', {
      path: 'visibility',
      message: 'public, except on an individual scorecard',
    });
};

const refuseWrongLimit = ({ objectivesLimit: { warn, block } = {} }: Given): void => {
  if (warn !== undefined && block !== undefined && block < warn)
    refuseField('scorecard/blocks-before-it-warns', 'A limit warns before it blocks.', {
      path: 'objectivesLimit/block',
      message: `${warn} or more`,
    });
};

const refuseNotHigher = (given: Given, level: ScorecardLevel, { higherLevel }: ScorecardFacts): void => {
  if (typeof given.alignedTo !== 'string') return;
  if (higherLevel === null)
    return refuseField('scorecard/unknown-scorecard', 'No such scorecard was drafted.', {
      path: 'alignedTo',
      message: 'a scorecard that was drafted',
    });
  if (scorecardLevels.indexOf(higherLevel) >= scorecardLevels.indexOf(level))
    refuseField('scorecard/not-higher', 'A scorecard can only serve one of a higher level.', {
      path: 'alignedTo',
      message:
        level === scorecardLevels[0] ? 'nothing: no level is higher' : `a scorecard above the level ${level}`,
    });
};

const refuseWrongPerson = ({ level, ownerId }: DraftScorecard['data'], { person }: ScorecardFacts): void => {
  const path = 'ownerId';
  if (level === 'individual' && ownerId === undefined)
    refuseField('scorecard/owner-missing', 'An individual scorecard belongs to a person.', {
      path,
      message: 'the person whose scorecard it is',
    });
  if (level !== 'individual' && ownerId !== undefined)
    refuseField('scorecard/not-individual', 'Only an individual scorecard belongs to a person.', {
      path,
      message: 'nothing, except on an individual scorecard',
    });
  refuseUnlessEmployed(person, path, 'scorecard/unknown-owner');
};

/** Drafts a scorecard with its perspectives, from a template if one is named. */
export const draftScorecard = (
  { data }: DraftScorecard,
  facts: ScorecardFacts,
  templateId?: string,
): ScorecardEvent[] => {
  const { perspectives, level } = data;
  refusePerspectiveTwice(perspectives);
  if (!facts.known)
    refuseField('scorecard/unknown-unit', 'No such unit was founded.', {
      path: 'unitId',
      message: 'a unit that was founded',
    });
  refuseNotHigher(data, level, facts);
  refuseWrongLevel(data, level);
  refuseWrongLimit(data);
  refuseWrongPerson(data, facts);
  return [{ type: 'ScorecardDrafted', data: { ...data, ...(templateId !== undefined && { templateId }) } }];
};

const fields = ['name', 'alignedTo', 'vision', 'mission', 'values', 'visibility', 'objectivesLimit'] as const;

/** Revises what the scorecard says about itself, and keeps what it said before. */
export const reviseScorecard = (
  { data }: ReviseScorecard,
  { level, content }: DraftedScorecard,
  facts: ScorecardFacts,
): ScorecardEvent[] => {
  refuseNotHigher(data, level, facts);
  refuseWrongLevel(data, level);
  refuseWrongLimit(data);
  const changed = beforeAndAfter(fields, content, data);
  if (!changed) return [];
  const { scorecardId, reason, occurredAt } = data;
  return [{ type: 'ScorecardRevised', data: { scorecardId, ...changed, reason, occurredAt } }];
};
