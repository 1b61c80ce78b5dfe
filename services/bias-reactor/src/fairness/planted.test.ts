import { uuid } from '@cairn/testing/uuid';
import { expect, test } from 'vitest';
import { type Bias, screenedOrganisation } from './organisation.fixture.ts';

const about = (rater: string) => `rater:${uuid(rater)}`;

test('an organisation without any bias raises no flag, and every detector had enough to look at', () => {
  const { findings, flagged } = screenedOrganisation();
  expect(flagged).toEqual([]);
  expect(
    new Set(findings.filter(({ outcome }) => outcome === 'clear').map(({ detector }) => detector)),
  ).toEqual(
    new Set(['affinity', 'centralTendency', 'fourFifths', 'halo', 'leniency', 'order', 'scoreImpact']),
  );
});

const planted: readonly (readonly [what: string, detector: string, about: string, bias: Bias])[] = [
  [
    'a rater who gives everybody more',
    'leniency',
    about('a00'),
    ({ rater, mark }) => (rater === 0 ? { mark: mark + 1.5 } : {}),
  ],
  [
    'a rater who gives almost everybody the middle mark',
    'centralTendency',
    about('a01'),
    ({ rater, place }) => (rater === 1 ? { mark: place === 0 ? 4 : 3 } : {}),
  ],
  [
    'a rater who gives low and high marks in turn',
    'order',
    about('a02'),
    ({ rater, place }) => (rater === 2 ? { mark: place % 2 === 0 ? 2 : 4 } : {}),
  ],
  [
    'a rater who gives a person the same mark in every dimension',
    'halo',
    about('a03'),
    ({ rater, mark }) => (rater === 3 ? { dimensions: Array.from({ length: 5 }, () => mark) } : {}),
  ],
  [
    'raters who give more to their own group',
    'affinity',
    'sex/female',
    ({ sameGroup, mark }) => (sameGroup ? { mark: mark + 1 } : {}),
  ],
  [
    'a group that reaches the top band less often',
    'fourFifths',
    'sex/top/female',
    ({ group, mark, place }) => (group === 'female' && mark > 3 && place % 3 > 0 ? { mark: 3 } : {}),
  ],
  [
    'a group that is above the median less often',
    'scoreImpact',
    'sex/aboveMedian/female',
    ({ group, mark, place }) => (group === 'female' && mark > 3 && place % 3 > 0 ? { mark: 3 } : {}),
  ],
];

test.each(planted)('finds %s', (_, detector, about, bias) => {
  const { flagged } = screenedOrganisation(bias);
  expect(flagged.map((each) => [each.detector, each.about])).toContainEqual([detector, about]);
});
