import { type DeliveredReading, measurementLine } from '@cairn/contracts/kpi.commands';
import { noFigure } from '@cairn/contracts/spreadsheet';
import type { Instant } from '@cairn/contracts/envelope';
import { Rejection } from '@cairn/contracts/rejection';
import { refuseBeyondStore } from '@cairn/domain/occurred-at';
import { plainWords } from '@cairn/http/plain-words';
import type { z } from 'zod';
import type { CommandContext } from '../context.ts';
import type { SentLine } from './sent-line.ts';

/** What a line is about; null is what it does not say, or not in a way that can be read. */
export type SaidOfLine = { kpiId: string | null; period: string | null; source: string | null };

/** A line that can be decided, or one that is refused as it stands. */
export type ReadLine = { line: number } & (
  | { reading: DeliveredReading; refusal?: undefined }
  | { reading?: undefined; said: SaidOfLine; refusal: Rejection }
);

const messageOf = (given: unknown, message: string): string =>
  typeof given === 'string' ? noFigure(given, message) : message;

const check = (fields: Record<string, unknown>): z.infer<typeof measurementLine> => {
  const read = measurementLine.safeParse(fields, { error: plainWords });
  if (read.success) return read.data;
  const wrong = read.error.issues.slice(0, 10).map(({ path, message }) => {
    const name = path.map(String).join('/');
    return { path: name, message: messageOf(fields[name], message) };
  });
  throw new Rejection('invalid', 'line/invalid', 'The line is not valid.', wrong);
};

const noReading = (): Rejection =>
  new Rejection('invalid', 'line/no-reading', 'A line brings a value, or a numerator and a denominator.', [
    { path: 'value', message: 'a value, or a numerator and a denominator' },
  ]);

const readingOf = ({ value, numerator, denominator }: z.infer<typeof measurementLine>) => {
  if (value !== undefined && numerator === undefined && denominator === undefined) return { value };
  if (value === undefined && numerator !== undefined && denominator !== undefined)
    return { numerator, denominator };
  throw noReading();
};

const read = (context: CommandContext, fields: Record<string, unknown>, at: Instant): DeliveredReading => {
  const given = check(fields);
  const { kpiId, period, source, reason, occurredAt = at } = given;
  refuseBeyondStore(occurredAt, context.clock.storeNow());
  const measurementId = context.deriveId('measurement', kpiId, period, source);
  return {
    kpiId,
    measurementId,
    period,
    reading: readingOf(given),
    source,
    occurredAt,
    ...(reason && { reason }),
  };
};

const saidIn = (fields: Record<string, unknown> = {}): SaidOfLine => {
  const { kpiId, period, source } = measurementLine.shape;
  return {
    kpiId: kpiId.safeParse(fields['kpiId']).data ?? null,
    period: period.safeParse(fields['period']).data ?? null,
    source: source.safeParse(fields['source']).data ?? null,
  };
};

/** The reading that a line brings. The same KPI, period and source always lead to the same measurement. */
export const readLine = (context: CommandContext, sent: SentLine, at: Instant): ReadLine => {
  const { line, fields, wrong } = sent;
  if (wrong) return { line, said: saidIn(), refusal: new Rejection('invalid', wrong.code, wrong.detail) };
  try {
    return { line, reading: read(context, fields, at) };
  } catch (thrown) {
    if (!(thrown instanceof Rejection)) throw thrown;
    return { line, said: saidIn(fields), refusal: thrown };
  }
};
