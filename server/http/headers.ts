/** Headers of every answer of the API: nothing in it is ever a page, a frame or a script. */
export const API_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/**
 * Headers of every page. `styleHash` allows the one inlined style sheet (`sha256-…`); without it only files.
 * `Referrer-Policy` is `same-origin` and not `no-referrer`, which would make browsers send `Origin: null` on forms.
 */
export function pageHeaders(options: { readonly https: boolean; readonly styleHash?: string }): Record<string, string> {
  const style = options.styleHash === undefined ? "'self'" : `'self' '${options.styleHash}'`;
  return {
    'content-security-policy':
      `default-src 'self'; style-src ${style}; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; ` +
      "form-action 'self'; frame-ancestors 'none'",
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(self), geolocation=(), microphone=(self), payment=()',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    ...(options.https ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}
