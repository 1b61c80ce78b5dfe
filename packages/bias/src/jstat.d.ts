declare module 'jstat' {
  const jstat: {
    hypgeom: { pdf(k: number, population: number, marked: number, drawn: number): number };
    normal: { cdf(x: number, mean: number, sd: number): number };
    studentt: { cdf(x: number, degreesOfFreedom: number): number };
  };
  export = jstat;
}
