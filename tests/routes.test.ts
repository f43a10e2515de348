import { describe, expect, test } from 'vitest';
import { hashOf, parentOf, parseRoute, type Route } from '../lib/routes.ts';

const routes: readonly [hash: string, route: Route][] = [
  ['#/', { page: 'home' }],
  ['#/service/bitflyer', { page: 'service', id: 'bitflyer' }],
  ['#/service/bitflyer/deposit', { page: 'service', id: 'bitflyer', trouble: 'deposit' }],
  ['#/body/police-9110', { page: 'body', id: 'police-9110' }],
  ['#/check', { page: 'check' }],
  ['#/already', { page: 'already' }],
  ['#/already/phrase', { page: 'already', given: 'phrase' }],
  ['#/compose/bitflyer/deposit', { page: 'compose', id: 'bitflyer', trouble: 'deposit' }],
  ['#/compose/bitflyer', { page: 'compose', id: 'bitflyer' }],
  ['#/evidence', { page: 'evidence' }],
  ['#/warnings', { page: 'warnings' }],
];

test.each(routes)('%s is a screen, there and back', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
  expect(hashOf(route)).toBe(hash);
});

test.each([
  '',
  '#',
  '#/',
  '#/nowhere',
  '#/service',
  '#/service/',
  '#/service/Bit Flyer',
  '#/service/<img>',
  '#/service/../options',
  '#/service/a/b/c',
  '#/compose/',
  '#/body',
  '#/body/<img>',
  '#/body/ipa/deposit',
  '#https://metamask.io/',
])('%s opens the first screen', (hash) => {
  expect(parseRoute(hash)).toEqual({ page: 'home' });
});

test('an unknown kind of trouble still opens the card', () => {
  expect(parseRoute('#/service/bitflyer/nonsense')).toEqual({ page: 'service', id: 'bitflyer' });
  expect(parseRoute('#/compose/bitflyer/nonsense')).toEqual({ page: 'compose', id: 'bitflyer' });
});

describe('back', () => {
  test.each([
    ['#/compose/bitflyer/deposit', '#/service/bitflyer/deposit'],
    ['#/compose/bitflyer', '#/service/bitflyer'],
    ['#/service/bitflyer/deposit', '#/service/bitflyer'],
    ['#/service/bitflyer', '#/'],
    ['#/already/phrase', '#/already'],
    ['#/already', '#/'],
    ['#/check', '#/'],
    ['#/warnings', '#/'],
    ['#/', '#/'],
  ])('from %s to %s', (from, to) => {
    expect(hashOf(parentOf(parseRoute(from)))).toBe(to);
  });
});
