/** A host that is passed over at first sight is one that a close look finds nothing in either. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { domainIndex } from '../lib/catalog/domains.ts';
import { hostClues } from '../lib/domain/clues.ts';
import { addressAt, readPlace } from '../lib/domain/normalise.ts';
import { mayHaveSighting } from '../lib/domain/search/sightings.ts';
import { mayBeWholeLabel } from '../lib/domain/search/whole-labels.ts';

fc.configureGlobal({ seed: 20261122, numRuns: 4000 });

const index = domainIndex();
const names = index.search.names.map(({ letters }) => letters);
const letter = fc.constantFrom(...'aeiorstnm1');

/** A name with up to two letters changed, taken out or put in, and letters, dashes and dots around it. */
const host = fc
  .tuple(
    fc.stringMatching(/^([a-z]{0,3}[.-]?){0,2}$/),
    fc.constantFrom(...names),
    fc.array(fc.record({ at: fc.nat(20), put: letter, out: fc.nat(1), keep: fc.boolean() }), {
      maxLength: 2,
    }),
    fc.stringMatching(/^([.-]?[a-z]{0,3}){0,2}$/),
    fc.constantFrom('com', 'io', 'co.jp', 'xyz', 'vercel.app'),
  )
  .map(([before, name, slips, after, suffix]) => {
    let seen = name;
    for (const { at, put, out, keep } of slips)
      seen = seen.slice(0, at) + (keep ? put : '') + seen.slice(at + out);
    return `${before}${seen}${after}.${suffix}`;
  });

test('nothing is lost', () => {
  let [passed, looked] = [0, 0];
  fc.assert(
    fc.property(host, (text) => {
      const place = readPlace(`https://${text}/`);
      if (place === undefined || place.host.includes('xn--')) return;
      const isLookedAt =
        mayHaveSighting(place.host, index.search, index.readings) ||
        mayBeWholeLabel(place.host, index.labels);
      if (isLookedAt) looked += 1;
      else {
        passed += 1;
        expect(hostClues({ address: addressAt(place, index.hosting), index, errors: [] })).toEqual([]);
      }
    }),
  );
  expect(passed).toBeGreaterThan(100);
  expect(looked).toBeGreaterThan(1000);
});
