import { type RawBuilder, sql } from 'kysely';
import { type Query, statementOf } from './database.ts';

type Piece = RawBuilder<unknown>;

const template = (fragments: readonly string[]): TemplateStringsArray =>
  Object.assign([...fragments], { raw: fragments });

const compile = (build: (...holes: never) => Piece, count: number) => {
  const holes = Array.from({ length: count }, () => Symbol('hole'));
  const pieces = holes.map((each) => sql`${each}`);
  const { text, values = [] } = statementOf(build(...(pieces as never)));
  return { text, values, places: values.map((value) => holes.indexOf(value as symbol)) };
};

/**
 * A piece of SQL with holes, which is compiled the first time that it is used and not again in every statement that it is
 * part of. `build` makes it from its holes, as many as it has parameters, and may use each of them often; what it returns
 * fills them.
 */
export const compiledOnce = <Holes extends readonly Piece[], Row>(
  build: (...holes: Holes) => RawBuilder<Row>,
  count = build.length,
): ((...given: Holes) => RawBuilder<Row>) => {
  const prepare = () => {
    const { text, ...others } = compile(build, count);
    return { fragments: template(text.split(/\$\d+/)), ...others };
  };
  let compiled: ReturnType<typeof prepare> | undefined;
  return (...given) => {
    compiled ??= prepare();
    const { fragments, values, places } = compiled;
    return sql<Row>(fragments, ...places.map((place, index) => given[place] ?? values[index]));
  };
};

/**
 * A whole statement with holes for values, compiled now. Its text stays one string: to compile a long statement again for
 * each request, and to find its name by a new text, takes longer than all else that is done before Postgres is asked.
 */
export const heldStatement = <Row>(
  build: (...holes: Piece[]) => RawBuilder<Row>,
  count: number,
): ((given: readonly unknown[]) => Query<Row>) => {
  const { text, values, places } = compile(build, count);
  return (given) => ({
    expressionType: undefined,
    compile: () => ({
      sql: text,
      parameters: places.map((place, index) => (place < 0 ? values[index] : given[place])),
    }),
  });
};

/** A piece of SQL without holes, compiled now. */
export const fixed = <Row>(piece: RawBuilder<Row>): RawBuilder<Row> => compiledOnce(() => piece)();
