/** A reason not to start, in one line that says what would help. */
export class Refusal extends Error {
  constructor(line: string) {
    super(line);
    this.name = 'Refusal';
  }
}
