import { describe, expect, test } from 'vitest';
import { cardOf } from '../lib/catalog/directory.ts';
import { popupWords } from '../lib/catalog/text-popup.ts';
import { buildCard, channelOrder } from '../lib/directory/card.ts';
import { isStale, mayShow, remarkOf } from '../lib/directory/display.ts';
import { missingFor } from '../lib/directory/missing.ts';
import type { ChannelKind, ProofLevel } from '../lib/directory/record.ts';
import { platforms } from '../lib/directory/stores.ts';
import { cardSources as sources } from './support/cards.ts';

const today = '2026-11-21';
const answered: readonly ChannelKind[] = ['phone', 'fax', 'email', 'social'];
const levels: readonly ProofLevel[] = ['operator', 'government', 'third-party', 'general'];

describe('the display rule', () => {
  test('only the operator or a public body proves a phone, a fax, a mail address or a handle', () => {
    for (const kind of channelOrder) {
      const shown = (level: ProofLevel, value = 'https://example.com/') => mayShow({ kind, level, value });
      expect(shown('operator'), kind).toBe(true);
      expect(shown('government'), kind).toBe(true);
      expect(shown('third-party'), kind).toBe(!answered.includes(kind));
      expect(shown('third-party', 'a@b.c'), kind).toBe(false);
      expect(shown('general'), kind).toBe(kind === 'homepage' || kind === 'help-centre');
    }
  });

  test('whatever is not proven says so', () => {
    expect(remarkOf('operator')).toBeNull();
    expect(remarkOf('government')).toBeNull();
    expect(remarkOf('third-party')).toBe('card.unconfirmed');
    expect(remarkOf('general')).toBe('card.general');
  });

  test.each([
    ['2025-11-21', false],
    ['2025-11-20', true],
    ['2025-03-21', true],
    ['2026-11-21', false],
    ['2018-01-01', true],
  ])('checked on %s: older than a year is %s', (checked, stale) => {
    expect(isStale(checked, today)).toBe(stale);
  });

  test('29 February: the day after 28 February of the year before', () => {
    expect([isStale('2027-02-28', '2028-02-29'), isStale('2027-03-01', '2028-02-29')]).toEqual([true, false]);
  });
});

describe('cards', () => {
  const cards = Object.values(sources).map((source) => ({ source, card: buildCard(source, today) }));

  test('what a trouble calls for and nobody has proven is said, a status page first', () => {
    const cardFor = (id: string) => buildCard(sources[id] as (typeof sources)[string], today);
    const keys = (id: string, order: readonly ChannelKind[]) =>
      missingFor(cardFor(id), order).map(({ key }) => key);
    expect(keys('coincheck', ['status', 'social']).slice(0, 2)).toEqual([
      'card.missing.status',
      'card.missing.social',
    ]);
    expect(keys('metamask', ['status', 'social'])).not.toContain('card.missing.social');
    expect(keys('coincheck', ['help-centre'])).not.toContain('card.missing.status');
    expect(keys('dmm-bitcoin', ['status'])).toEqual([]);
    for (const key of ['card.missing.status', 'card.missing.social'])
      expect(popupWords.ja[key] !== undefined && popupWords.en[key] !== undefined, key).toBe(true);
  });

  test('who keeps the assets has its source and date, as long as somebody is there', () => {
    for (const { source, card } of cards) {
      if (source.custody === undefined || card.ended) expect(card.custodyProof).toBeNull();
      else expect(card.custodyProof).toMatchObject({ checked: source.custody.checked });
    }
    const proof = cards.find(({ source }) => source.id === 'metamask')?.card.custodyProof;
    expect(proof).toMatchObject({ confirmed: true, source: { name: 'github.com' } });
  });

  /** One channel of each kind and level, planted into a record. */
  const planted = channelOrder.flatMap((kind) =>
    levels.map((level) => ({
      kind,
      level,
      value: `https://${level}.example/`,
      source: null,
      checked: today,
    })),
  );

  test('show a channel only as far as it is proven, for every record, kind and level', () => {
    for (const source of Object.values(sources)) {
      const { channels } = buildCard({ ...source, channels: planted }, today);
      expect(channels).toHaveLength(planted.filter(mayShow).length);
      for (const { kind, url, remark, confirmed } of channels) {
        const fact = planted.find((channel) => channel.kind === kind && channel.value === url);
        expect(fact && mayShow(fact), `${source.id}: ${kind} ${url}`).toBe(true);
        expect(remark, `${source.id}: ${kind} ${url}`).toBe(remarkOf(fact?.level ?? 'general'));
        expect(confirmed).toBe(remark === null);
      }
    }
  });

  test('show every channel of the directory, and nobody who answers without proof', () => {
    let seen = 0;
    for (const { source, card } of cards) {
      expect(card.channels, source.id).toHaveLength(source.channels.length);
      for (const { kind, text, confirmed } of card.channels) {
        seen += 1;
        if (answered.includes(kind) || text.includes('@'))
          expect(confirmed, `${source.id}: ${text}`).toBe(true);
      }
    }
    expect(seen).toBeGreaterThan(300);
  });

  test('have words for everything in both languages', () => {
    for (const { card } of cards) {
      const keys = [
        card.custody,
        card.status?.label ?? card.custody,
        card.phone.label,
        card.phone.remark ?? card.phone.label,
        ...card.missing.map(({ key }) => key),
        ...card.channels.flatMap(({ label, remark }) => [label, remark ?? label]),
      ];
      for (const key of keys) {
        expect(popupWords.en[key], key).toBeDefined();
        expect(popupWords.ja[key], key).toBeDefined();
      }
    }
  });

  test('say what is missing, of whatever kind people ask for', () => {
    for (const { card } of cards.filter(({ source }) => source.status.value !== 'unregistered')) {
      const kinds = new Set<string>(card.channels.map(({ kind }) => kind));
      for (const kind of ['help-centre', 'chat', 'contact-form', 'email']) {
        const said = card.missing.some(({ key }) => key === `card.missing.${kind}`);
        expect(said, `${card.id}: ${kind}`).toBe(!kinds.has(kind));
      }
    }
  });

  test('know every store and platform in the data', () => {
    const used = Object.values(sources).flatMap(({ channels }) => channels.map((c) => c.platform ?? 'x'));
    expect(platforms).toEqual(expect.arrayContaining([...new Set(used)]));
  });

  test('MetaMask: help, chat and what it never does, all said to be more than a year old', async () => {
    const card = await cardOf('metamask', today);
    expect(card?.channels.slice(0, 2).map(({ kind, url, stale }) => ({ kind, url, stale }))).toEqual([
      { kind: 'help-centre', url: 'https://support.metamask.io/', stale: true },
      { kind: 'chat', url: 'https://support.metamask.io/', stale: true },
    ]);
    expect(card?.phone).toMatchObject({
      label: 'card.phone.unknown',
      remark: 'card.searched',
      confirmed: false,
    });
    expect(card?.missing.map(({ key }) => key)).toEqual(['card.missing.contact-form', 'card.missing.email']);
    expect(card?.neverDoes).toHaveLength(5);
    expect(card?.custody).toBe('card.custody.self');
  });

  test('bitFlyer: no phone number, no handle', async () => {
    const card = await cardOf('bitflyer', today);
    expect(card?.channels.map(({ kind }) => kind)).toEqual(['help-centre', 'homepage']);
    expect(card?.phone.label).toBe('card.phone.unknown');
  });

  test('DMM Bitcoin: ended, and who took it over', async () => {
    const card = await cardOf('dmm-bitcoin', today);
    expect(card?.status).toMatchObject({ label: 'card.status.closed', successor: 'sbi-vc-trade' });
    expect(card?.custody).toBe('card.custody.ended');
  });

  test.each([
    ['metamask', 'card.custody.self'],
    ['uniswap', 'card.custody.dapp'],
    ['hyperliquid', 'card.custody.dapp'],
    ['coincheck', 'card.custody.custodial'],
    ['crypto-com', 'card.custody.both'],
    ['coingecko', 'card.custody.none'],
  ])('%s: %s', async (id, custody) => {
    expect((await cardOf(id, today))?.custody).toBe(custody);
  });

  test('bitcastle: no channel on purpose, so none is missing', async () => {
    const card = await cardOf('bitcastle', today);
    expect(card).toMatchObject({ channels: [], missing: [], status: { label: 'card.status.unregistered' } });
  });

  test('an unknown id has no card', async () => {
    expect(await cardOf('nobody', today)).toBeNull();
  });
});
