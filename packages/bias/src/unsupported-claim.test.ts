import { describe, expect, test } from 'vitest';
import { unsupportedClaim } from './unsupported-claim.ts';

const look = (text: string | undefined, evidenceCount = 0) =>
  unsupportedClaim('1')({ about: 'assessment:1', text, evidenceCount });

describe('an unsupported claim', () => {
  test('flags an assessment that names nothing concrete', () => {
    expect(look('Always a joy to work with, and a true leader.')).toEqual({
      detector: 'unsupportedClaim',
      version: '1',
      outcome: 'flagged',
      kind: 'asks',
      about: 'assessment:1',
      numbers: { evidence: 0, numbers: 0, dates: 0, artefacts: 0 },
      sampleSize: 1,
      minimum: 1,
      threshold: 1,
      source: 'Correll et al. 2020',
      ours: false,
    });
  });

  test('does not flag an assessment that cites evidence', () => {
    expect(look('A true leader.', 1)).toMatchObject({ outcome: 'clear', numbers: { evidence: 1 } });
  });

  test('has not enough data if the text is erased and nothing was cited', () => {
    expect(look(undefined)).toMatchObject({ outcome: 'notEnoughData', sampleSize: 0 });
    expect(look(undefined, 2).outcome).toBe('clear');
  });
});

test.each([
  ['Cut complaint time to 36 h.', 'numbers'],
  ['Won three accounts.', 'numbers'],
  ['Halved the backlog… it is now halved.', 'numbers'],
  ['Led the migration in March.', 'dates'],
  ['Took over the team in May.', 'dates'],
  ['Stood in on Thursday.', 'dates'],
  ['Shipped on 2026-03-31.', 'dates'],
  ['Carried Q3.', 'dates'],
  ['See https://wiki.example.org/plan.', 'artefacts'],
  ['Wrote OPS-1234.', 'artefacts'],
  ['Reviewed (#88) with care.', 'artefacts'],
  ['Drafted onboarding.pdf.', 'artefacts'],
])('"%s" is supported by its %s', (text, what) => {
  const finding = look(text);
  expect(finding.outcome).toBe('clear');
  expect(finding.numbers[what]).toBeGreaterThan(0);
});

test.each([
  'May well be the best of us; may grow.',
  'One of the best, on the march to more.',
  'An august presence. E.g. in meetings.',
  'Weighs every word; often kind.',
  '',
])('"%s" is not supported', (text) => {
  expect(look(text).outcome).toBe('flagged');
});

test.each([
  ['The runbook for failovers is his.', 'artefacts'],
  ['Her style guide is used by all teams.', 'artefacts'],
  ['Revenue of her region rose by a fifth.', 'numbers'],
])('version 4 finds that "%s" is supported by its %s', (text, what) => {
  const [before, now] = (['3', '4'] as const).map((version) =>
    unsupportedClaim(version)({ about: 'text', text, evidenceCount: 0 }),
  );
  expect([before?.outcome, now?.outcome]).toEqual(['flagged', 'clear']);
  expect(now?.numbers[what]).toBe(1);
});

test.each(['He is one in a million.', 'She gives 110 % every day.', 'A thousand thanks, as ever.'])(
  'version 4 takes "%s" for a figure of speech',
  (text) => {
    expect(unsupportedClaim('4')({ about: 'text', text, evidenceCount: 0 }).outcome).toBe('flagged');
  },
);
