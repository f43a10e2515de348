/**
 * An address as the engine sees it: parsed once by the WHATWG rules that browsers follow, every part kept in a form
 * that can be compared.
 */
import { parse } from 'tldts';
import { type HostingIndex, type Platform, platformOf } from './hosting.ts';
import { decodeHost } from './punycode.ts';

export interface Address {
  /** ASCII host, lower case, without trailing dot. */
  readonly host: string;
  /** The same host with every label decoded. */
  readonly unicodeHost: string;
  /** The label that the owner of the site chose, with everything left of it; empty for a bare platform or an IP. */
  readonly stem: string;
  /** UTF-16 offset in `unicodeHost` where the owner's label begins. */
  readonly ownerStart: number;
  /** The public suffix (or the platform) right of the stem, ASCII, without leading dot. */
  readonly suffix: string;
  /** Set where strangers share the domain. */
  readonly platform?: Platform;
  readonly isIp: boolean;
  /** Path segments, percent-decoded one by one: a malformed escape leaves its own segment as it is. */
  readonly path: readonly string[];
  /** User name and password of the address, decoded; empty where there are none. */
  readonly userinfo: string;
}

/** Names that only a local network resolves (RFC 6761, RFC 6762, RFC 8375, and what routers hand out). */
const LOCAL = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa)$/;

/** Loopback, private, link-local and unspecified ranges (RFC 1918, 1122, 3927, 6598; 4193, 4291 for IPv6). */
const PRIVATE_IP =
  /^(0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[::1?\]$|\[f[cd]|\[fe[89ab])/;

/**
 * Reads an address; `undefined` where there is nothing to judge: not http(s), not an address, a private one.
 * An address without a scheme is read as https.
 */
export function readAddress(text: string, hosting: HostingIndex): Address | undefined {
  const url = parseUrl(text.trim());
  if (url === undefined) return undefined;
  const host = url.hostname.replace(/\.$/, '');
  const isIp = /^[\d.]+$|^\[/.test(host);
  if (isIp ? PRIVATE_IP.test(host) : !host.includes('.') || LOCAL.test(host)) return undefined;
  return {
    host,
    ...split(host, isIp, hosting),
    isIp,
    path: url.pathname.split('/').filter(Boolean).map(decodeSegment),
    userinfo: decodeSegment(url.password === '' ? url.username : `${url.username}:${url.password}`),
  };
}

function parseUrl(text: string): URL | undefined {
  const given = tryUrl(text);
  if (given !== undefined && /^https?:$/.test(given.protocol)) return given;
  // `example.com:8080/x` parses as an address of the scheme "example.com:"; a scheme proper has no dot here.
  const bare =
    given === undefined ? !/^[a-z][a-z0-9+-]*:/i.test(text) : /^[^/?#@:\s]+\.[^/?#@:\s]+:\d/.test(text);
  return bare ? tryUrl(`https://${text}`) : undefined;
}

function tryUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A malformed escape is the attacker's choice; the segment is judged as it is written.
    return segment;
  }
}

type Split = Pick<Address, 'unicodeHost' | 'stem' | 'ownerStart' | 'suffix'> & {
  readonly platform?: Platform;
};

function split(host: string, isIp: boolean, hosting: HostingIndex): Split {
  const unicodeHost = decodeHost(host);
  if (isIp) return { unicodeHost, stem: '', ownerStart: 0, suffix: '' };
  const parsed = parse(host, { allowPrivateDomains: true, extractHostname: false, validateHostname: false });
  const platform = platformOf(host, parsed.isPrivate === true ? (parsed.publicSuffix ?? '') : '', hosting);
  const suffix = platform?.suffix ?? parsed.publicSuffix ?? '';
  const labels = unicodeHost.split('.');
  const stem = labels.slice(0, Math.max(labels.length - suffix.split('.').length, 0)).join('.');
  const base = { unicodeHost, stem, ownerStart: stem.lastIndexOf('.') + 1, suffix };
  return platform === undefined ? base : { ...base, platform };
}
