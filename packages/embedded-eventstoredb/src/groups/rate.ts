/** How much a count has grown since it was last measured, in total and per second (rounded down). */
export type Growth = { readonly count: number; readonly perSecond: number };

export type Rate = { readonly measure: (total: number) => Growth };

export const newRate = (now: () => number = Date.now): Rate => {
  let last = { total: 0, at: now() };
  return {
    measure: (total) => {
      const at = now();
      const count = total - last.total;
      const seconds = (at - last.at) / 1000;
      last = { total, at };
      return { count, perSecond: seconds > 0 ? Math.floor(count / seconds) : 0 };
    },
  };
};
