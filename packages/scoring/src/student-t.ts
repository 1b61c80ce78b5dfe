// The finite series of Abramowitz & Stegun 26.7.3 and 26.7.4: sums of powers of cos θ, each with the factor before it times
// n/(n + 1).
function powerSum(cosine: number, first: number, last: number): number {
  let [term, sum] = [first === 1 ? cosine : 1, 0];
  for (let power = first; power <= last; power += 2) {
    sum += term;
    term *= ((power + 1) / (power + 2)) * cosine * cosine;
  }
  return sum;
}

// The probability that |T| is below √df · tan θ.
function central(angle: number, df: number): number {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  if (df % 2 === 0) return sine * powerSum(cosine, 0, df - 2);
  return (2 / Math.PI) * (angle + sine * (df === 1 ? 0 : powerSum(cosine, 1, df - 2)));
}

/**
 * The t between whose negative and positive Student's T with `df` degrees of freedom, a whole number from 1 on, lies with
 * this probability, above 0 and below 1. Abramowitz & Stegun 26.7.3 and 26.7.4, inverted by bisection.
 */
export function studentT(probability: number, df: number): number {
  let [low, high] = [0, Math.PI / 2];
  for (let halvings = 0; halvings < 60; halvings += 1) {
    const middle = (low + high) / 2;
    if (central(middle, df) < probability) low = middle;
    else high = middle;
  }
  return Math.sqrt(df) * Math.tan((low + high) / 2);
}
