import type { PacketRows } from './packet.rows.ts';

/** The most of each kind that a packet holds. */
export const most = {
  goals: 60,
  checkIns: 400,
  readings: 200,
  feedback: 100,
  initiatives: 50,
  reviews: 20,
  needs: 50,
} as const;

/** What a packet holds of a list that was read to one more than its limit. */
export const cutTo = <T>(rows: readonly T[], limit: number): T[] => rows.slice(0, limit);

/** Which lists have more than the packet holds. */
export const cutsIn = (rows: PacketRows) => ({
  goals: rows.more_goals,
  checkIns: rows.check_ins.length > most.checkIns,
  readings: rows.readings.length > most.readings,
  feedback: rows.feedback.length > most.feedback,
  initiatives: rows.initiatives.length > most.initiatives,
  reviews: rows.earlier_reviews.length > most.reviews,
  needs: rows.development.length > most.needs,
});

export const isCut = (rows: PacketRows): boolean => Object.values(cutsIn(rows)).includes(true);
