/** Misspellings that count only as a whole label: found under the operator's ending, and nowhere else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainIndex } from '../lib/catalog/domains.ts';
import { readAddress } from '../lib/domain/normalise.ts';
import { mayBeWholeLabel, wholeLabel } from '../lib/domain/search/whole-labels.ts';

const { labels, hosting } = domainIndex();
const namesIn = (host: string) => {
  const address = readAddress(`https://${host}/`, hosting);
  return address === undefined ? [] : wholeLabel(address, labels).map(({ name }) => name.name);
};

describe('a short name with one slip', () => {
  it.each([
    ['bybti.com', 'two letters swapped'],
    ['byit.com', 'one left out'],
    ['bybitt.com', 'one added'],
    ['bybut.com', 'another'],
    ['www.bybut.com', 'below it'],
  ])('%s: %s', (host) => {
    expect(namesIn(host)).toEqual(['bybit']);
  });

  it.each([
    ['bybit.com', 'the name itself'],
    ['bybut.org', 'an ending that the operator does not use'],
    ['bybut-help.com', 'not the whole label'],
    ['bybut.shop.com', 'not the label of the owner'],
    ['bybuut.com', 'two slips'],
    ['by.com', 'too short'],
  ])('not in %s: %s', (host) => {
    expect(namesIn(host)).toEqual([]);
  });
});

describe('a plural in the midst of a name', () => {
  it.each([
    ['trezesor.io', 'trezor'],
    ['ethersescan.io', 'etherscan'],
  ])('%s is %s', (host, name) => {
    expect(namesIn(host)).toEqual([name]);
  });

  it('not under another ending', () => {
    expect(namesIn('trezesor.example')).toEqual([]);
  });
});

it('the quick look misses nothing that is found', () => {
  const known = [...labels.short.values()].flat();
  const names = fc.constantFrom(...new Set(known));
  const slip = fc.tuple(fc.nat(4), fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), fc.nat(2));
  fc.assert(
    fc.property(names, slip, fc.constantFrom('', 'www.', 'a.b.'), (name, [at, letter, kind], below) => {
      const { letters } = name;
      const cut = kind === 0 ? at : at + 1;
      const label = letters.slice(0, at) + (kind === 2 ? '' : letter) + letters.slice(cut);
      for (const ending of ['com', 'io', 'co.jp', 'example']) {
        const host = `${below}${label}.${ending}`;
        if (namesIn(host).length > 0) expect([host, mayBeWholeLabel(host, labels)]).toEqual([host, true]);
      }
    }),
  );
});
