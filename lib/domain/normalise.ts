/**
 * An address as the engine sees it: parsed once by the WHATWG rules that browsers follow, every part kept in a form
 * that can be compared.
 */
import { parse } from 'tldts';
import { type HostingIndex, type Platform, platformOf } from './hosting.ts';
import { decodeHost } from './punycode.ts';

/** What an address says without knowledge of suffixes and platforms. */
export interface Place {
  /** ASCII host, lower case, without trailing dot. */
  readonly host: string;
  readonly isIp: boolean;
  /** The path as it stands in the address, percent-encoded. */
  readonly pathname: string;
  /** User name and password of the address, decoded; empty where there are none. */
  readonly userinfo: string;
}

export interface Address extends Place {
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
}

/** Endings that only a local network resolves (RFC 6761, RFC 6762, RFC 8375, and what routers hand out). */
const LOCAL = new Set([
  'localhost',
  'local',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
  'arpa',
]);

/** Longest host name that can be looked up, in characters (RFC 1035, section 2.3.4, less the length octets). */
const LONGEST_HOST = 253;

const IPV4 = /^\d+(\.\d+){3}$/;

/** Loopback, private, link-local and unspecified ranges (RFC 1918, 1122, 3927, 6598; 4193, 4291 for IPv6). */
const PRIVATE_IP =
  /^(0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[::1?\]$|\[f[cd]|\[fe[89ab])/;

/**
 * An address that parsing would leave as it is: labels of lower-case letters, digits and dashes, the last one no
 * number (WHATWG URL, "ends in a number checker"); segments without escapes that do not begin with a dot. Any query
 * or fragment. Nearly all addresses are such, and reading them so takes a fifth of the time.
 */
const SIMPLE = /^https?:\/\/((?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*)(?=[/?#]|$)((?:\/(?!\.)[\w.~-]*)*)(?:[?#].*)?$/;
const LONGEST_SIMPLE = 2048;

/** Reads an address with all that is known of its host; `undefined` as in `readPlace`. */
export function readAddress(text: string, hosting: HostingIndex): Address | undefined {
  const place = readPlace(text);
  return place && addressAt(place, hosting);
}

/**
 * Reads an address; `undefined` where there is nothing to judge: not http(s), not an address, a private one.
 * An address without a scheme is read as https.
 */
export function readPlace(text: string): Place | undefined {
  const simple = text.length > LONGEST_SIMPLE ? null : SIMPLE.exec(text);
  const host = simple?.[1];
  // Encoded labels are parsed always: a broken one makes the address invalid.
  if (host === undefined || host.includes('xn--')) return parsePlace(text);
  if (host.length > LONGEST_HOST || isLocal(host)) return undefined;
  return { host, isIp: false, pathname: simple?.[2] || '/', userinfo: '' };
}

function parsePlace(text: string): Place | undefined {
  const url = parseUrl(text.trim());
  if (url === undefined) return undefined;
  const host = url.hostname.endsWith('.') ? url.hostname.slice(0, -1) : url.hostname;
  if (host.length > LONGEST_HOST) return undefined;
  const isIp = host.startsWith('[') || IPV4.test(host);
  if (isIp ? PRIVATE_IP.test(host) : isLocal(host)) return undefined;
  return { host, isIp, pathname: url.pathname, userinfo: userinfoOf(url) };
}

function isLocal(host: string): boolean {
  const dot = host.lastIndexOf('.');
  return dot < 0 || LOCAL.has(host.slice(dot + 1));
}

function userinfoOf({ username, password }: URL): string {
  if (username === '' && password === '') return '';
  return decodeSegment(password === '' ? username : `${username}:${password}`);
}

function parseUrl(text: string): URL | undefined {
  const given = tryUrl(text);
  if (given?.protocol === 'https:' || given?.protocol === 'http:') return given;
  // `example.com:8080/x` parses as an address of the scheme "example.com:"; a scheme proper has no dot here.
  const bare =
    given === undefined ? !/^[a-z][a-z0-9+-]*:/i.test(text) : /^[^/?#@:\s]+\.[^/?#@:\s]+:\d/.test(text);
  return bare ? tryUrl(`https://${text}`) : undefined;
}

function tryUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    // The only way to learn that a text is no address without parsing it twice.
    return undefined;
  }
}

/** Path segments, percent-decoded one by one: a malformed escape leaves its own segment as it is. */
export function segmentsOf({ pathname }: Address): string[] {
  return pathname.split('/').filter(Boolean).map(decodeSegment);
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A malformed escape is the attacker's choice; the segment is judged as it is written.
    return segment;
  }
}

const HOST_ONLY = {
  allowPrivateDomains: true,
  extractHostname: false,
  validateHostname: false,
  detectIp: false,
};

/** The place with its host taken apart at the public suffix or the platform. */
export function addressAt({ host, isIp, pathname, userinfo }: Place, hosting: HostingIndex): Address {
  const unicodeHost = decodeHost(host);
  if (isIp) return { host, isIp, pathname, userinfo, unicodeHost, stem: '', ownerStart: 0, suffix: '' };
  const parsed = parse(host, HOST_ONLY);
  const platform = platformOf(host, parsed.isPrivate === true ? (parsed.publicSuffix ?? '') : '', hosting);
  const suffix = platform?.suffix ?? parsed.publicSuffix ?? '';
  const stem = withoutSuffix(unicodeHost, suffix);
  const ownerStart = stem.lastIndexOf('.') + 1;
  const address = { host, isIp, pathname, userinfo, unicodeHost, stem, ownerStart, suffix };
  return platform === undefined ? address : { ...address, platform };
}

/** The host without as many labels as the suffix has; empty where there are no more. Decoding keeps the dots. */
function withoutSuffix(host: string, suffix: string): string {
  let end = host.lastIndexOf('.');
  for (let dot = suffix.indexOf('.'); dot >= 0 && end >= 0; dot = suffix.indexOf('.', dot + 1))
    end = host.lastIndexOf('.', end - 1);
  return end < 0 ? '' : host.slice(0, end);
}
