/** The Content-Security-Policy of the pages: scripts and styles from files of this origin only, and calls to it and to the issuer. */
export const pagePolicy = (issuer: string): string => {
  const { origin } = new URL(issuer);
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'"],
    'connect-src': ["'self'", origin],
    'form-action': ["'self'", origin],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
};
