import { randomUUID } from 'node:crypto';
import type { Done } from '../client.ts';
import type { System } from '../system.ts';
import { okrCycle, type Staff, staff, year } from './organisation.fixture.ts';

/** Keeps every text that people write. Each text is unique, so that a test can search for it. */
const writer = () => {
  const written: string[] = [];
  const text = (about: string): string => {
    const made = `${about} (personal ${written.length}).`;
    written.push(made);
    return made;
  };
  return { written, text };
};

export type GoalStory = Staff & {
  cycleId: string;
  nextCycleId: string;
  /** A custom field of goals for a text. */
  memoId: string;
  written: string[];
  /** Sets a goal with one key result and returns both ids. */
  set: (owner: { kind: 'person' | 'unit'; id: string }, more?: object) => Promise<StoryGoal>;
  /** Sends a command to a goal. */
  on: (goalId: string, step: string, body?: object) => Promise<Done>;
  checkIn: (goal: StoryGoal, number: number) => Promise<Done>;
  text: (about: string) => string;
};
export type StoryGoal = { goalId: string; keyResultId: string };

/** People, a cycle, and functions with which their manager works on the goals of a team. */
export const goalStory = async (system: System): Promise<GoalStory> => {
  const people = await staff(system);
  const { id: cycleId } = await system.does(people.hr, '/cycles', okrCycle('Goals'));
  const evaluationPeriod = { from: `${year + 1}-01-01`, to: `${year + 1}-12-31` };
  const next = { name: 'Goals that go on', kind: 'okr', evaluationPeriod };
  const { id: nextCycleId } = await system.does(people.hr, '/cycles', next);
  const memo = { name: 'Memo', kind: 'text' };
  const { id: memoId } = await system.does(people.hr, '/goal-fields', memo);
  const { written, text } = writer();
  const on: GoalStory['on'] = (goalId, step, body = {}) =>
    system.does(people.rater, `/goals/${goalId}/${step}`, body);
  const set: GoalStory['set'] = async (owner, more = {}) => {
    const { id: goalId } = await system.does(people.rater, '/goals', {
      title: text('Customers recommend us'),
      description: text('Because they talk to each other'),
      owner,
      accountableId: people.subject.personId,
      cycleId,
      level: 'team',
      ambition: 'committed',
      keyResults: [],
      ...more,
    });
    const measure = { kind: 'increase', baseline: 45, target: 65 };
    const { id: keyResultId } = await on(goalId, 'key-results', { title: text('Score'), measure });
    return { goalId, keyResultId };
  };
  const checkIn: GoalStory['checkIn'] = ({ goalId, keyResultId }, number) =>
    on(goalId, 'check-ins', {
      keyResultId,
      value: { kind: 'number', number },
      status: 'onTrack',
      note: text('Steady'),
    });
  return { ...people, cycleId, nextCycleId, memoId, written, text, set, on, checkIn };
};

/** Takes a goal through everything that can happen to it. For a while it is aligned to a parent. */
export const wholeLife = async (story: GoalStory, goal: StoryGoal, parent: StoryGoal): Promise<void> => {
  const { on, text, checkIn, peer } = story;
  const { goalId, keyResultId } = goal;
  const parts = [{ title: text('First part'), weight: 1 }];
  const added = await on(goalId, 'key-results', {
    title: text('Parts'),
    measure: { kind: 'milestone', parts },
  });
  const { id: blockerId } = await on(goalId, 'blockers', { text: text('The survey is late') });
  await on(goalId, `blockers/${blockerId}/resolve`, { note: text('It came') });
  const owner = { kind: 'person', id: peer.personId };
  const offer = await on(goalId, 'offers', { owner, note: text('You know it best') });
  await on(goalId, `offers/${offer.id}/withdraw`);
  await on(goalId, 'alignment', { parentId: parent.goalId });
  const { id: checkInId } = await checkIn(goal, 50);
  await on(goalId, `check-ins/${checkInId}/corrections`, {
    value: { kind: 'number', number: 51 },
    status: 'onTrack',
    note: text('Misread'),
    reason: text('A digit was wrong'),
  });
  const revised = {
    title: text('Better score'),
    measure: { kind: 'increase', baseline: 45, target: 60 },
    reason: text('Agreed in March'),
  };
  await on(goalId, `key-results/${keyResultId}/revisions`, revised);
  await on(goalId, 'revisions', {
    title: text('Customers stay'),
    level: 'department',
    reason: text('Agreed too'),
  });
  const weights = [
    { keyResultId, weight: 3 },
    { keyResultId: added.id, weight: 1 },
  ];
  await on(goalId, 'weights', { weights, reason: text('The score matters more') });
  const machine = { feederId: randomUUID(), feederName: 'Survey tool' };
  await on(goalId, `key-results/${keyResultId}/feeders`, machine);
  const dismissal = { reason: text('Another tool') };
  await on(goalId, `key-results/${keyResultId}/feeders/${machine.feederId}/dismiss`, dismissal);
  await on(goalId, `key-results/${added.id}/drop`, { reason: text('Not needed') });
  await on(goalId, 'owner', {
    owner,
    accountableId: peer.personId,
    reason: text('New team'),
  });
  await on(goalId, 'classification', { tags: ['growth'], folder: 'Board pack' });
  const fields = [{ fieldId: story.memoId, value: text('Ask the board') }];
  await on(goalId, 'fields', { fields });
  await on(goalId, 'hold', { reason: text('Waiting for the contract') });
  await on(goalId, 'resume');
  await on(goalId, 'unalign', { reason: text('Another plan') });
  await on(goalId, 'close', { score: 0.7, note: text('Good enough'), reflection: text('Ask earlier') });
  const value = { kind: 'number', number: 58 };
  await on(goalId, `key-results/${keyResultId}/restatements`, { value, reason: text('Late answers') });
  await on(goalId, 'carry-overs', { cycleId: story.nextCycleId, reason: text('Half way') });
};
