import { erased } from '@cairn/contracts/personal';
import { expect, test } from 'vitest';
import { reviewReportHtml } from './review-report.html.ts';
import type { ReviewReport } from './review-report.view.ts';

const at = '2026-02-03T10:00:00.000Z';
const when = { occurredAt: at, recordedAt: at, backdated: false };

const report: ReviewReport = {
  reviewId: 'r',
  kind: 'annual',
  subjectId: 's',
  subjectName: 'Sam <b>',
  accountableRaterId: 'a',
  accountableRaterName: 'Rosa',
  unitId: null,
  unitName: null,
  level: 'L3',
  cycleId: 'c',
  cycleName: 'Reviews & more',
  state: 'acknowledged',
  rating: {
    mark: 3,
    label: 'good',
    state: 'final',
    byName: 'Bea',
    rationale: erased,
    finalizedAt: at,
    finalizedRecordedAt: at,
  },
  assessments: [
    {
      authorName: 'Pia',
      relation: 'peer',
      ratings: [{ dimension: 'quality', mark: 4 }],
      text: 'Good.',
      ...when,
    },
  ],
  evidence: [
    { kind: 'feedback', withheld: true },
    {
      withheld: false,
      type: 'CheckInRecorded',
      title: 'Faster',
      occurredAt: at,
      recordedAt: at,
      changedLater: true,
    },
  ],
  goals: [{ goalId: 'g', title: 'Faster', progress: 0.656, coverage: 1 }],
  flags: [
    {
      flagId: 'f',
      detector: 'recency',
      version: '2',
      sentence: 'Late.',
      numbers: { cited: 6, p: 0.000171 },
      sampleSize: 6,
      minimum: 4,
      threshold: 0.05,
      source: 'Steiner & Rain 1989',
      needsAnswer: true,
      standing: false,
      late: false,
      life: {
        raisedAt: at,
        raisedAgain: 2,
        shown: [{ readerId: 'a', readerName: 'Rosa <i>', actingAs: 'manager', recordedAt: at }],
        secondsToAnswer: 12.4,
        ratingChangedAfter: true,
      },
      answer: { answer: 'kept', reason: 'It was a late project.', byName: 'Rosa', at },
    },
  ],
  steps: [{ type: 'ReviewOpened', sentence: 'Hana opened it.', texts: { reason: '<i>' }, ...when }],
  acknowledged: { agrees: false, comment: 'No.', at, recordedAt: at },
  position: '1',
  parked: [],
};

test('a page has every part, with text as text and what is erased as such', () => {
  const page = reviewReportHtml(report);
  for (const part of [
    '<h1>Review of Sam &lt;b&gt;</h1>',
    'Reviews &amp; more (annual)',
    '<strong>3 (good)</strong>, final, set by Bea. It is final since 2026-02-03.',
    '(erased)',
    'withheld',
    '<td>Check in recorded</td><td>Faster</td><td>2026-02-03</td><td>yes</td>',
    '0.66',
    'Late. (no longer)',
    'cited 6, p 0.000171; threshold 0.05; recency, version 2; Steiner &amp; Rain 1989',
    'Raised 2026-02-03 and 2 times again. Shown to Rosa &lt;i&gt; 2026-02-03. The rating changed after it.',
    'kept, Rosa, 2026-02-03, 12 s after it was shown: It was a late project.',
    'Hana opened it.<br>&lt;i&gt;',
    'Does not agree, 2026-02-03. No.',
  ])
    expect(page).toContain(part);
  expect(page).not.toContain('<i>');
});

test('a review without a rating, flags or evidence says so, and leaves its tables out', () => {
  const page = reviewReportHtml({ ...report, rating: null, evidence: [], flags: [], assessments: [] });
  expect(page).toContain('There is no rating.');
  expect(page).not.toContain('Flags and answers');
});
