import { expect, test } from 'vitest';
import { isRecordedLate } from './administration-window.ts';

const administrationWindow = { from: '2026-01-01', to: '2026-01-31' };

test.each([
  ['UTC', '2026-01-31T23:59:59.999Z', false],
  ['UTC', '2026-02-01T00:00:00.000Z', true],
  ['Asia/Tokyo', '2026-01-31T15:00:00.000Z', true],
  ['Pacific/Pago_Pago', '2026-02-01T10:59:59.999Z', false],
])(
  'with a window that ends on 31 January in %s, what is recorded at %s is late: %s',
  (timeZone, recordedAt, late) => {
    expect(isRecordedLate(recordedAt, { administrationWindow, timeZone })).toBe(late);
  },
);
