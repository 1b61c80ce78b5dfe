import type { paths as Commands } from './commands.d.ts';
import type { paths as Queries } from './queries.d.ts';

type Json<R> = R extends { content: { 'application/json': infer J } } ? J : never;
type Answers<O> = O extends { responses: infer R } ? Json<R[keyof R & (200 | 201 | 202)]> : never;
type Parameters<O> = O extends { parameters: infer P } ? P : never;
type QueryOf<O> = Parameters<O> extends { query?: infer Q } ? NonNullable<Q> : Record<string, never>;
type PathOf<O> = Parameters<O> extends { path: infer P } ? P : Record<string, never>;
type BodyOf<O> = O extends { requestBody: { content: { 'application/json': infer B } } } ? B : undefined;

type Get<P extends keyof Queries> = Queries[P] extends { get: infer O } ? O : never;
type Post<P extends keyof Commands> = Commands[P] extends { post: infer O } ? O : never;

/** The paths that can be read. */
export type QueryPath = {
  [P in keyof Queries]: Queries[P] extends { get: object } ? P : never;
}[keyof Queries];
/** What a path answers. */
export type Reply<P extends QueryPath> = Answers<Get<P>>;
/** What a path can be filtered by. */
export type Filters<P extends QueryPath> = QueryOf<Get<P>>;
export type QueryParameters<P extends QueryPath> = PathOf<Get<P>>;

/** The paths that take a command. */
export type CommandPath = {
  [P in keyof Commands]: Commands[P] extends { post: object } ? P : never;
}[keyof Commands];
/** The words of a command. */
export type Body<P extends CommandPath> = BodyOf<Post<P>>;
export type CommandParameters<P extends CommandPath> = PathOf<Post<P>>;
export type Done<P extends CommandPath> = Answers<Post<P>>;
