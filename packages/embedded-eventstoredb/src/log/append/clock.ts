/** The time at which events are recorded: 100 ns since 1970, as text. It never goes back while the process lives. */
export type Clock = { readonly ticks: () => string };

export const startClock = (from = 0): Clock => {
  let last = from;
  return {
    ticks: () => {
      const micros = Math.floor((performance.timeOrigin + performance.now()) * 1000);
      last = Math.max(last, micros);
      return `${last}0`;
    },
  };
};
