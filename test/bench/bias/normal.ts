/** Draws from a normal distribution with mean 0 and SD 1: Box & Muller 1958, Annals of Mathematical Statistics 29, 610–611. */
export const normals = (random: () => number) => (): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
