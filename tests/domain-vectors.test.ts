/** The vectors of the WHATWG URL Standard (web-platform-tests): what a browser makes of an address, the engine does too. */
import { describe, expect, it, test } from 'vitest';
import { domainIndex } from '../lib/catalog/domains.ts';
import { judgeAddress } from '../lib/domain/engine.ts';
import { readPlace } from '../lib/domain/normalise.ts';
import data from './cases/domains/url-vectors.json';

interface Vector {
  readonly input: string;
  readonly base: string | null;
  readonly failure?: boolean;
  readonly href?: string;
  readonly protocol?: string;
  readonly hostname?: string;
}

const vectors: readonly Vector[] = data.vectors;
const index = domainIndex();
const judge = (url: string) => judgeAddress(url, index);
const isWeb = ({ protocol }: Vector) => protocol === 'http:' || protocol === 'https:';
/** Where the address needs no other one to be read against. */
const isWhole = ({ input }: Vector) => /^\s*https?:[\\/]{2}/i.test(input) && URL.canParse(input);
const bare = (hostname: string) => hostname.replace(/\.$/, '');

test('the vectors are there', () => {
  expect(vectors.length).toBeGreaterThan(600);
  expect(vectors.filter(isWeb).length).toBeGreaterThan(200);
  expect(vectors.filter(isWhole).length).toBeGreaterThan(100);
});

it.each(vectors)('no verdict throws or fails to be plain data: $input', ({ input, base, href }) => {
  for (const address of [input, base ?? '', href ?? '', `https://${input}`, `https://metamask.io@${input}`]) {
    const verdict = judge(address);
    expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
  }
});

describe('the host is the one that a browser goes to', () => {
  it.each(vectors.filter(isWeb))('$href', ({ href = '', hostname = '' }) => {
    const place = readPlace(href);
    // Private addresses and names without a dot are not judged at all.
    if (place === undefined) expect(judge(href)).toEqual({ kind: 'unsupported' });
    else expect(place.host).toBe(bare(hostname));
  });

  it.each(vectors.filter((vector) => isWeb(vector) && isWhole(vector)))('$input', ({ input, href = '' }) => {
    expect(readPlace(input)?.host).toBe(readPlace(href)?.host);
    expect(judge(input)).toEqual(judge(href));
  });
});

describe('what a browser refuses is not judged', () => {
  const refused = vectors.filter(({ failure, input }) => failure === true && /^https?:\/\//i.test(input));
  it.each(refused)('$input', ({ input }) => {
    expect(judge(input)).toEqual({ kind: 'unsupported' });
  });
});

describe('a lookalike in the place of the host is found', () => {
  const changed = vectors
    .filter((vector) => isWeb(vector) && isWhole(vector))
    .map(({ input }) => input.replace(/example\.(com|org|net)/gi, 'metamask-support.io'))
    .filter((input) => URL.canParse(input) && new URL(input).hostname === 'metamask-support.io');

  test('there are many', () => expect(changed.length).toBeGreaterThan(20));

  it.each(changed)('%s', (input) => {
    expect(judge(input)).toMatchObject({ kind: 'lookalike', service: 'metamask', level: 'danger' });
  });
});
