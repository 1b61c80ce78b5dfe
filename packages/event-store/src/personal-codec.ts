import type { EventMetadata } from '@cairn/contracts/envelope';

/** An event on its way into the log. */
export type NewEvent = { id: string; type: string; data: unknown; metadata: EventMetadata };

/** What an event's bytes hold. */
export type Content = { data: unknown; metadata: unknown };

/**
 * The one place between events and their bytes: `encode` sees each event before it is appended, `decode` what was
 * read before it is upcast. Personal fields, found by `personalPaths`, can be made unreadable here and nowhere else.
 */
export type PersonalCodec = {
  encode: (event: NewEvent) => NewEvent;
  decode: (content: Content) => Content;
};

/** Personal fields as they are. */
export const plain: PersonalCodec = { encode: (event) => event, decode: (content) => content };
