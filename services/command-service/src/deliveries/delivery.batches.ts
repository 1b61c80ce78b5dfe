// The store takes appends of up to a megabyte, and metadata of about half a kilobyte comes with each event.
const mostEvents = 500;
const mostCharacters = 200_000;

/** Cuts what is appended to one stream into batches that the store takes, in their order. */
export const batchesOf = <T extends { reading: object }>(lines: readonly T[]): T[][] => {
  const batches: T[][] = [];
  let [batch, size]: [T[], number] = [[], 0];
  for (const each of lines) {
    const more = JSON.stringify(each.reading).length;
    if (batch.length === mostEvents || (batch.length > 0 && size + more > mostCharacters)) {
      batches.push(batch);
      [batch, size] = [[], 0];
    }
    batch.push(each);
    size += more;
  }
  return batch.length > 0 ? [...batches, batch] : batches;
};
