import { withFields } from '@cairn/contracts/rejection';

const named = (item: string, thrown: unknown): unknown =>
  withFields(thrown, (fields) =>
    fields.length > 0
      ? fields.map((field) => ({ ...field, path: `${item}/${field.path}` }))
      : [{ path: item, message: 'an item to which this applies' }],
  );

/** Applies a rule to one item of a list. If it refuses, the refusal names the item, such as `edges/3`, in every path. */
export const forItem = <T>(item: string, rule: () => T): T => {
  try {
    return rule();
  } catch (thrown) {
    throw named(item, thrown);
  }
};

/** As `forItem`, for a rule that has to read first. */
export const forItemLater = async <T>(item: string, rule: () => Promise<T>): Promise<T> => {
  try {
    return await rule();
  } catch (thrown) {
    throw named(item, thrown);
  }
};
