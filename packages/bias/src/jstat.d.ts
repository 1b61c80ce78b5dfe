declare module 'jstat' {
  const jstat: { hypgeom: { pdf(k: number, population: number, marked: number, drawn: number): number } };
  export = jstat;
}
