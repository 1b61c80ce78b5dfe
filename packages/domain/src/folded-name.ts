/** A name as it is compared with others: upper and lower case, and one space or several, are the same. */
export const foldedName = (name: string): string =>
  name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
