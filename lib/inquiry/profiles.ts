/** Addresses of accounts on platforms where proven accounts are known: `x.com/MetaMaskSupport` is `@MetaMaskSupport`. */

export interface Profile {
  /** As in the directory: `x`, `reddit`. */
  readonly platform: string;
  /** As people write it: `@name`, `r/name`. */
  readonly handle: string;
}

/** Places on X that are no accounts. */
const PLACES = /^(?:home|i|search|intent|share|explore|settings|login|signup|hashtag|messages|tos|privacy)$/i;

/**
 * The account at an address; null for anything else. A single post is none: X shows it under any account's name.
 * @param url what a browser would open
 */
export function profileAt(url: string): Profile | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname } = new URL(url);
  if (!/^https?:$/.test(protocol)) return null;
  const site = host.replace(/^(?:www|mobile|m|old|new)\./, '');
  const [first = '', second, ...rest] = pathname.replace(/\/$/, '').split('/').slice(1);
  if (site === 'x.com' || site === 'twitter.com') {
    const account = second === undefined && /^\w{1,50}$/.test(first) && !PLACES.test(first);
    return account ? { platform: 'x', handle: `@${first}` } : null;
  }
  if (site !== 'reddit.com' || second === undefined || rest.length > 0) return null;
  const kind = /^(?:user|u)$/i.test(first) ? 'u' : /^r$/i.test(first) ? 'r' : null;
  return kind !== null && /^[\w-]{2,21}$/.test(second)
    ? { platform: 'reddit', handle: `${kind}/${second}` }
    : null;
}
