/** Whom a page asks to be written to. */

const HOST = /@([a-z0-9.-]{3,253})/i;

/** Host that a `mailto:` link leads to; null for the site's own and for none. */
export function hostOfMail(href: string, own: string): string | null {
  const host = HOST.exec(href)?.[1]?.toLowerCase();
  const site = own.split('.').slice(-2).join('.');
  return host === undefined || host.endsWith(site) ? null : host;
}
