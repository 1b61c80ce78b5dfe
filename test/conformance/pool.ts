/** Starts the tasks in order, at most `width` at a time, and returns a promise for each at once. */
export const inPool = <Result>(
  tasks: readonly (() => Promise<Result>)[],
  width: number,
): Promise<Result>[] => {
  const settle: (() => Promise<void>)[] = [];
  const results = tasks.map(
    (task) =>
      new Promise<Result>((resolve, reject) => {
        settle.push(() => task().then(resolve, reject));
      }),
  );
  const work = async (): Promise<void> => {
    for (let next = settle.shift(); next; next = settle.shift()) await next();
  };
  for (let worker = 0; worker < width; worker++) void work();
  return results;
};
