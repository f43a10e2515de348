/**
 * Patterns of dangerous host names, for the browser's network engine. Coarser than the domain engine: a host that they
 * catch goes to our own page, which asks the engine and goes on at once where that finds nothing dangerous. So what
 * counts here is to let nothing dangerous by, and to trouble no site that many people visit.
 */
import type { DomainData } from '../domain/data.ts';
import { netNames, type OwnDomain, ownDomains, rareNames } from './names.ts';
import { packed } from './pack.ts';
import { AFTER_WORD, ANYWHERE, AT_WORD, BEFORE_SUFFIX, disguised, HEAVIEST, misspelt } from './pattern.ts';
import type { Condition } from './rule.ts';
import type { NetData } from './rules.ts';

export type Shape = Pick<Condition, 'regexFilter' | 'requestDomains' | 'excludedRequestDomains'>;

/** Shorter, a name with a slip in it is a word of its own under any ending but these. */
const SHORTEST_SURE = 8;

/**
 * All shapes, the most telling first: where a browser takes no more, the rest is left to the other lines.
 * @param loose endings, and platforms where anybody gets an address: a name tells more there
 */
export function dangerousShapes(data: DomainData, loose: readonly string[]): Shape[] {
  const names = netNames(data);
  const of = (...kinds: readonly string[]) =>
    names.filter((name) => kinds.includes(name.class)).map(({ letters }) => letters);
  const rare = (...kinds: readonly string[]) =>
    rareNames(data)
      .filter((name) => kinds.includes(name.class))
      .map(({ letters }) => letters);
  const sure = of('long', 'strong');
  const words = of('word');
  const [long, strong] = [sure.filter(isSure), sure.filter((letters) => !isSure(letters))];
  return [
    ...packed(sure.map(disguised), ANYWHERE, BEFORE_SUFFIX).map((regex) => shape(regex)),
    ...packed(rare('long', 'strong'), ANYWHERE, BEFORE_SUFFIX).map((regex) => shape(regex)),
    ...packed(rare('short'), AT_WORD, BEFORE_SUFFIX).map((regex) => shape(regex)),
    ...packed(of('short').map(disguised), AT_WORD, BEFORE_SUFFIX).map((regex) => shape(regex)),
    ...packed(of('short').map(disguised), ANYWHERE, AFTER_WORD).map((regex) => shape(regex)),
    ...packed(ownDomains(data).flatMap(embedded), AT_WORD, MORE).map((regex) => shape(regex)),
    ...packed(words, WWW, JOINED).map((regex) => shape(regex)),
    shape(FOREIGN_LETTERS),
    ...packed(of('wide').map(disguised), ANYWHERE, BEFORE_SUFFIX).map((regex) =>
      shape(regex, loose.filter(isPlatform)),
    ),
    ...slipsOf(long, HEAVIEST.slip).map((body) => shape(ANYWHERE + body + BEFORE_SUFFIX)),
    ...slipsOf(strong, HEAVIEST.slipInWord).map((body) => shape(AT_WORD + body + AFTER_WORD, loose)),
    ...packed(words, AFTER_DASH, AFTER_WORD).map((regex) => shape(regex, loose)),
    ...packed(words, AT_WORD, BEFORE_MORE).map((regex) => shape(regex, loose)),
  ];
}

function slipsOf(names: readonly string[], heaviest: number): string[] {
  return names.flatMap((letters) => misspelt(letters, heaviest));
}

const isSure = ({ length }: string): boolean => length >= SHORTEST_SURE;

/** A platform is a domain, an ending a single label. */
const isPlatform = (ending: string): boolean => ending.includes('.');

function shape(regexFilter: string, requestDomains?: readonly string[]): Shape {
  return requestDomains === undefined ? { regexFilter } : { regexFilter, requestDomains };
}

/** Encoded labels that hold ASCII letters too: only those can look like a name in ASCII. (Japanese names hold none.) */
const FOREIGN_LETTERS = `${ANYWHERE}xn--[a-z0-9-]*[a-z0-9]-${BEFORE_SUFFIX}`;

/** `www-ledger`, `https-ledger`: nobody puts that before a name but to look like its address. */
const WWW = '^https?://(?:[^/]*[.@])?(?:www[0-9]?|https?)-?';
/** The name ends there, or the address goes on as an address would. */
const JOINED = '[-.].*';

/** An ordinary word says nothing by itself, only with something tied to it. */
const AFTER_DASH = '^https?://[^/]*-';
const BEFORE_MORE = '[-0-9][^/]*[.].*';

/** Endings of a firm with countless domains that people know it by; the others are not worth a pattern each. */
const WELL_KNOWN = /^(com|net|org|jp|co\.jp)$/;
/** After an embedded domain: at least three characters more. `google.com.hk` is of a country, and Google's. */
const MORE = '[-._0-9@:][^/][^/][^/].*';

/** The official domain in front of a strange one, of those names that are not looked for by themselves. */
function embedded({ letters, class: kind, ending }: OwnDomain): string[] {
  if (kind === 'long' || kind === 'strong') return [];
  if (kind === 'wide' && !WELL_KNOWN.test(ending)) return [];
  return [`${letters}[-.]?${ending.split('.').join('[-.]?')}`];
}

/**
 * Hosts that have a dangerous shape and are innocent, by rules that the engine has too: a bare name of few letters
 * under the ending of a country may be a branch; and other firms are called nearly so.
 */
export function innocentShapes(net: Pick<NetData, 'data' | 'worldwide' | 'neighbours' | 'loose'>): Shape[] {
  const strong = netNames(net.data).filter((name) => name.class === 'strong');
  const branches = packed(
    strong.map(({ letters }) => letters),
    '^https?://(?:www[.])?',
    '[.][a-z][a-z]/',
  );
  const firms = packed(net.neighbours, '^https?://(?:www[.])?', '[.][a-z]+(?:[.][a-z][a-z])?/');
  const abroad = [...net.worldwide, ...net.loose.filter((ending) => ending.length === 2)];
  return [
    ...branches.map((regexFilter) => ({ regexFilter, excludedRequestDomains: abroad })),
    ...firms.map((regexFilter) => ({ regexFilter })),
  ];
}
