/** A name in lower case with dashes, for idempotency keys and addresses. */
export const slug = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
