import { describe, expect, test } from 'vitest';
import type { Facts, PageFacts } from '../lib/facts/types.ts';
import { addressesIn } from '../lib/inquiry/addresses.ts';
import type {
  ContentVerdict,
  DomainVerdict,
  Evidence,
  ServiceId,
  SignalId,
  TechniqueId,
} from '../lib/verdict.ts';
import { parseLine } from '../tools/check/input.ts';
import { type Engines, judgeInput } from '../tools/check/judge.ts';
import levels from './cases/check/levels.json' with { type: 'json' };

// Engines that know a handful of names, so that this table shows how parts are put together and nothing else.
const id = (name: string) => name as ServiceId;
const lookalike = (level: 'caution' | 'danger', host: string): DomainVerdict => ({
  kind: 'lookalike',
  level,
  service: id('metamask'),
  technique: 'brand-word' as TechniqueId,
  certainty: 'likely',
  evidence: {
    host,
    span: { text: host, start: 0, end: host.length },
    part: 'host',
    counterpart: 'metamask.io',
    alignment: [],
  },
});
const verdicts: Readonly<Record<string, DomainVerdict>> = {
  'metamask.io': { kind: 'official', service: id('metamask'), proof: 'operator' },
  'discord.com': { kind: 'official', service: id('discord'), proof: 'operator' },
  'metamask-support.io': lookalike('danger', 'metamask-support.io'),
  'metamesk.io': lookalike('caution', 'metamesk.io'),
  'xn--exmple-4nf.com': {
    kind: 'disguised',
    technique: 'mixed-scripts',
    certainty: 'possible',
    evidence: {
      host: 'exаmple.com',
      label: 'exаmple',
      ascii: 'xn--exmple-4nf',
      reading: 'example',
      letters: [],
    },
  },
  'listed.example': { kind: 'listed', list: 'bundled', entry: 'listed.example', version: '1' },
  'mine.example': { kind: 'trusted', by: 'user' },
};
const found = (level: 'note' | 'caution' | 'danger', service?: string): ContentVerdict => {
  const item: Evidence = {
    id: 'phrase-request' as SignalId,
    family: 'text',
    snippet: 'your phrase',
    key: 'k',
  };
  const base = { kind: 'finding', level, certainty: 'likely', evidence: [item] } as const;
  return service === undefined ? base : { ...base, service: id(service) };
};
const wordOf = (facts: Facts): string =>
  facts.kind === 'message' ? facts.text : facts.blocks.map((block) => block.text).join(' ');
const pageFacts = (text: string, url: string): PageFacts => ({
  kind: 'page',
  url,
  title: '',
  language: null,
  blocks: [{ text, role: 'body', latent: false }],
  links: [],
  groups: [],
  images: [],
  pictures: [],
  icons: [],
  hiddenLength: 0,
  behaviours: [],
});
const seen: Facts[] = [];
const engines: Engines = {
  address: (url) => {
    if (!URL.canParse(url) && !URL.canParse(`https://${url}`)) return { kind: 'unsupported' };
    const { hostname } = new URL(URL.canParse(url) ? url : `https://${url}`);
    return verdicts[hostname] ?? { kind: 'unknown' };
  },
  byName: () => ({ kind: 'unknown' }),
  content: (facts, page) => {
    seen.push(facts);
    const words = wordOf(facts);
    // As the real engine: an official page is silent about its own words, but not about messages on it.
    if (facts.kind === 'page' && page.kind === 'official') return { kind: 'clear' };
    if (words.includes('steal')) return found('danger', 'coincheck');
    if (words.includes('odd')) return found('caution');
    return { kind: 'clear' };
  },
  linksOf: (text) => addressesIn(text).map((href) => ({ text: href, href })),
  factsOfPage: (html, url) => {
    const [page = '', ...messages] = html.split('<hr>');
    return [
      pageFacts(page, url),
      ...messages.map(
        (text): Facts => ({
          kind: 'message',
          surface: 'chat',
          url,
          text,
          links: [],
          sender: null,
          subject: null,
          replyTo: null,
        }),
      ),
    ];
  },
  official: (service) => [{ label: service, url: `https://${service}.example/` }],
};

function judge(line: object) {
  const input = parseLine(JSON.stringify(line));
  if ('error' in input) throw new Error(input.error);
  return judgeInput(input, engines);
}

describe('the level is the highest of address, text, links and sender', () => {
  test.each(levels)('$name', ({ input, level, kind, service }) => {
    expect(judge(input)).toMatchObject({ level, kind, service });
  });
});

test('an answer has exactly the promised keys, and proven channels for the service', () => {
  expect(judge({ text: 'odd', links: ['https://metamask-support.io/'] })).toEqual({
    level: 'danger',
    kind: 'lookalike',
    service: 'metamask',
    techniques: ['brand-word'],
    evidence: [
      { id: 'brand-word', snippet: 'metamask-support.io' },
      { id: 'phrase-request', snippet: 'your phrase' },
    ],
    official: [{ label: 'metamask', url: 'https://metamask.example/' }],
  });
  expect(judge({ url: 'https://shop.example/' })).toEqual({
    level: 'none',
    kind: 'unknown',
    service: null,
    techniques: [],
    evidence: [],
    official: [],
  });
});

test('links given and links written in the text reach the content engine', () => {
  seen.length = 0;
  judge({ text: 'see https://a.example/x.', links: ['b.example'], surface: 'chat' });
  expect(seen[0]?.links.map((link) => link.href)).toEqual(['https://b.example', 'https://a.example/x']);
});
