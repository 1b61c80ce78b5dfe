let position: string | undefined;

/** The position of the last event that this page has written. */
export const writtenUpTo = (): string | undefined => position;

export const wrote = (at: string | undefined): void => {
  if (at !== undefined && (position === undefined || BigInt(at) > BigInt(position))) position = at;
};
