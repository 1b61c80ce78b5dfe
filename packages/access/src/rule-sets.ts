import { rules } from './rule.ts';

export const hrOnly = rules('hr', 'anyone');
export const strategists = rules('strategist', 'anyone');
export const initiativeKeepers = [...rules('employee', 'self'), ...rules('manager', 'self'), ...strategists];
/** Either of the two people of a talk: the manager only while they are above the person. */
export const talkers = [...rules('employee', 'self'), ...rules('manager', 'self', 'manager')];
// Nobody changes a goal that they may not see.
export const goalKeepers = [
  ...rules('employee', 'self'),
  ...rules('manager', 'self', 'manager'),
  ...rules('strategist', 'audience', 'self'),
];
/** Machines check in only the key results that were given to them, and correct nothing. */
export const checkInWriters = [...goalKeepers, ...rules('integrator', 'feeder')];
export const alertKeepers = [...goalKeepers, ...rules('manager', 'accountableRater', 'ratersManager')];
export const kpiWriters = [
  ...rules('employee', 'self'),
  ...rules('manager', 'self'),
  ...rules('integrator', 'feeder'),
  ...strategists,
];
/** Somebody hands over or closes what leavers leave behind. */
export const keepersOrNext = [
  ...goalKeepers,
  ...rules('manager', 'keeperless'),
  ...rules('hr', 'keeperless'),
];
/** Somebody else's goal is assigned by a manager or a strategist. */
export const ownersAndNext = [
  ...rules('manager', 'self', 'manager', 'keeperless'),
  ...rules('strategist', 'audience', 'self'),
  ...rules('hr', 'keeperless'),
];
export const offerees = [...rules('employee', 'offered'), ...rules('manager', 'offered')];
export const readers = [...rules('hr', 'anyone'), ...rules('auditor', 'anyone')];
export const everyone = [
  ...rules('employee', 'anyone'),
  ...rules('manager', 'anyone'),
  ...rules('strategist', 'anyone'),
  ...readers,
];
/** Integrators resolve the ids in goal events with these names. */
export const everyoneAndIntegrators = [...everyone, ...rules('integrator', 'anyone')];
/** A private scorecard is for its person, those above them and whoever writes or oversees scorecards. */
export const scorecardReaders = [
  ...rules('employee', 'audience', 'self'),
  ...rules('manager', 'audience', 'self', 'manager'),
  ...strategists,
  ...readers,
];
export const rater = [...rules('manager', 'accountableRater')];
export const reviewReaders = [
  ...rules('employee', 'audience', 'participant', 'disputeReviewer'),
  ...rules(
    'manager',
    'manager',
    'accountableRater',
    'ratersManager',
    'participant',
    'audience',
    'disputeReviewer',
  ),
  ...readers,
];
export const replayers = [
  ...rules('employee', 'audience', 'disputeReviewer'),
  ...rules('manager', 'audience', 'manager', 'accountableRater', 'disputeReviewer'),
  ...readers,
];
