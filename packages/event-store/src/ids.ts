import { v5 } from 'uuid';

const cairn = '6f5c3a52-3f0e-5d0b-9d2c-0a6f2f1f7c11';

/** The id (UUIDv5) that these parts always lead to; `namespace` says what it is the id of. */
export const derivedId = (namespace: string, ...parts: readonly string[]): string =>
  v5(JSON.stringify([namespace, ...parts]), cairn);

/** The one review of an employment in a cycle, of one kind. */
export const reviewId = (employmentId: string, cycleId: string, kind: string): string =>
  derivedId('review', employmentId, cycleId, kind);
