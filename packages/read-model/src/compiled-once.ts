import { type RawBuilder, sql } from 'kysely';
import { statementOf } from './database.ts';

type Piece = RawBuilder<unknown>;

const template = (fragments: readonly string[]): TemplateStringsArray =>
  Object.assign([...fragments], { raw: fragments });

/**
 * A piece of SQL with holes, which is compiled the first time that it is used and not again in every statement that it is
 * part of. `build` makes it from its holes, as many as it has parameters, and may use each of them often; what it returns
 * fills them.
 */
export const compiledOnce = <Holes extends readonly Piece[], Row>(
  build: (...holes: Holes) => RawBuilder<Row>,
  count = build.length,
): ((...given: Holes) => RawBuilder<Row>) => {
  const compile = () => {
    const holes = Array.from({ length: count }, () => Symbol('hole'));
    const { text, values = [] } = statementOf(
      build(...(holes.map((each) => sql`${each}`) as never as Holes)),
    );
    const places = values.map((value) => holes.indexOf(value as symbol));
    return { fragments: template(text.split(/\$\d+/)), values, places };
  };
  let compiled: ReturnType<typeof compile> | undefined;
  return (...given) => {
    compiled ??= compile();
    const { fragments, values, places } = compiled;
    return sql<Row>(fragments, ...places.map((place, index) => given[place] ?? values[index]));
  };
};

/** A piece of SQL without holes, compiled now. */
export const fixed = <Row>(piece: RawBuilder<Row>): RawBuilder<Row> => compiledOnce(() => piece)();
