/** The reason why Cairn does not start, in one line that says what to do. */
export class Refusal extends Error {
  constructor(line: string) {
    super(line);
    this.name = 'Refusal';
  }
}
