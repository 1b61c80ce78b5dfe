import { expect, test } from 'vitest';
import type { AnyRecorded } from '@cairn/contracts/registry';
import {
  type ContributedState,
  foldContributed,
  mergedTextIn,
  noContributions,
  takeGroup,
} from './contributed.state.ts';

const pinned: Readonly<Record<string, string>> = {
  recency: '2',
  straightLiningWithin: '1',
  unsupportedClaim: '2',
};
const cycle = {
  evaluationPeriod: { from: '2025-01-01', to: '2025-12-31' },
  timeZone: 'UTC',
  detectors: pinned,
  thresholds: {},
  language: 'en',
  scale: null,
};
const contribute = (
  state: ContributedState,
  contributionId: string,
  text: unknown,
  { language, detectors = pinned }: { language?: string; detectors?: typeof cycle.detectors } = {},
): void => {
  const event = {
    type: 'ContributionSubmitted',
    revision: 0,
    data: { contributionId, context: { cycleId: 'c' }, text, language },
  };
  foldContributed(state, event as unknown as Parameters<typeof foldContributed>[1], {
    cycles: new Map([['c', { ...cycle, detectors }]]),
  });
};
const group = ['a', 'b', 'c', 'd'].map((contributionId) => ({ contributionId, revision: 0 }));

test('a group is screened by the detectors of texts alone, which say in how many of them they found something', () => {
  const state = noContributions();
  contribute(state, 'a', 'A true leader.');
  contribute(state, 'b', 'Closed 40 tickets in March.');
  contribute(state, 'c', { erased: true });
  expect(takeGroup({ contributed: state, read: new Map() }, cycle, group)).toMatchObject([
    { detector: 'unsupportedClaim', version: '2', texts: 4, flagged: 1, withoutData: 2, threshold: 1 },
  ]);
});
test('a text in a declared language without a lexicon is not judged', () => {
  const state = noContributions();
  const detectors = { unsupportedClaim: '3' };
  contribute(state, 'a', 'Very nice and good to work with.', { language: 'de', detectors });
  contribute(state, 'b', 'Very nice and good to work with.', { detectors });
  expect(
    takeGroup({ contributed: state, read: new Map() }, { ...cycle, detectors }, group.slice(0, 2)),
  ).toMatchObject([{ texts: 2, flagged: 1, withoutData: 1 }]);
});
test('the state keeps no text, and forgets what was released', () => {
  const state = noContributions();
  contribute(state, 'a', 'SECRET');
  expect([...state.keys()]).toEqual(['a@0']);
  expect(JSON.stringify([...state])).not.toContain('SECRET');
  takeGroup({ contributed: state, read: new Map() }, cycle, group);
  expect(state.size).toBe(0);
});
test('merged feedback is judged by what it says when it is released, and not kept before', () => {
  const state = noContributions();
  const give = (feedbackId: string, text: unknown) =>
    ({ type: 'MergedFeedbackGiven', revision: 0, data: { feedbackId, text } }) as unknown as AnyRecorded;
  const [claim, later] = [give('a', 'SECRET: a true leader.'), give('b', 'A true leader.')];
  for (const event of [claim, later]) foldContributed(state, event, { cycles: new Map() });
  expect(state.size).toBe(0);
  const read = new Map([claim, give('b', { erased: true })].flatMap(mergedTextIn));
  expect(takeGroup({ contributed: state, read }, cycle, group.slice(0, 2))).toMatchObject([
    { texts: 2, flagged: 1, withoutData: 1 },
  ]);
});
