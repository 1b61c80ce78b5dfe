import type { DeriveId } from '@cairn/runtime/derived-id';

/** What the id of a person with an external id derives from. */
export const personPlace = (externalId: string) => ['person', externalId] as const;

export const personIdOf = (derive: DeriveId, externalId: string): string =>
  derive(...personPlace(externalId));
