/** The revision of an event: its own where the log gave it one, else the next after `before`. */
export const revisionOf = (event: object, before: number): number =>
  'revision' in event && typeof event.revision === 'number' ? event.revision : before + 1;
