const qualities = (accept: string): Map<string, number> =>
  new Map(
    accept.split(',').map((range) => {
      const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
      const [, quality = '1'] = /^q=(.*)$/.exec(parameters.find((each) => each.startsWith('q=')) ?? '') ?? [];
      return [type, Number(quality) || 0];
    }),
  );

/**
 * Whether a request's Accept names this media type and wants it no less than JSON, by their qualities (RFC 9110, section
 * 12.5.1). JSON is also what a wildcard means.
 */
export const prefers = (accept: string | undefined, type: string): boolean => {
  const asked = qualities(accept ?? '');
  const wanted = asked.get(type) ?? 0;
  const json = asked.get('application/json') ?? asked.get('application/*') ?? asked.get('*/*') ?? 0;
  return wanted > 0 && wanted >= json;
};
