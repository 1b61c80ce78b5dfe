/** The revision of an event: its own if it comes from the log, otherwise the one after `before`. */
export const revisionOf = (event: object, before: number): number =>
  'revision' in event && typeof event.revision === 'number' ? event.revision : before + 1;
