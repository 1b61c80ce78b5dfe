/** The categories of streams. Each stream is one consistency boundary. */
export const categories = [
  'person',
  'unit',
  'unitTree',
  'cycle',
  'cycleTemplate',
  'population',
  'calendar',
  'scorecard',
  'scorecardTemplate',
  'kpi',
  'kpiGraph',
  'initiative',
  'businessReview',
  'pilot',
  'goal',
  'goalField',
  'goalTemplate',
  'goalTalk',
  'alignment',
  'claim',
  'feedback',
  'feedbackRequest',
  'review',
  'pastRating',
  'group',
  'screening',
  'suggestion',
  'fairness',
  'access',
  'development',
  'calibration',
  'contribution',
  'mergedInput',
  'mergedFeedback',
  'mergedFeedbackList',
  'inputScreening',
  'clock',
  'alert',
  'idKey',
] as const;
export type Category = (typeof categories)[number];

export type StreamName = `${Category}-${string}`;

/** The name of the stream of one thing. */
export const streamOf = (category: Category, id: string): StreamName => `${category}-${id}`;

/** Rules over a whole set use one stream for the set. */
export const unitTreeStream = streamOf('unitTree', 'organisation');
export const calendarStream = streamOf('calendar', 'organisation');
export const alignmentStream = streamOf('alignment', 'organisation');
export const kpiGraphStream = streamOf('kpiGraph', 'organisation');

/** The days of all time zones. */
export const clockStream = streamOf('clock', 'organisation');

/** The id key is one for the whole log. */
export const idKeyStream = streamOf('idKey', 'organisation');

/** The category and the id in a stream's name. A category has no dash; an id may have some. */
export const splitStream = (stream: string): { category: string; id: string } => {
  const dash = stream.indexOf('-');
  return dash < 0
    ? { category: stream, id: '' }
    : { category: stream.slice(0, dash), id: stream.slice(dash + 1) };
};
