/** Whether the first look at a page lets through what the engine finds, and how much else. */
import { parseHTML } from 'linkedom';
import { companyData } from '../../lib/catalog/company.ts';
import { domainIndex } from '../../lib/catalog/domains.ts';
import { glanceData } from '../../lib/catalog/glance.ts';
import { judgeAddress } from '../../lib/domain/engine.ts';
import { Glance } from '../../lib/glance/page.ts';
import { finish } from '../../lib/steps.ts';
import { share, type Table } from '../table.ts';
import { textOf } from './corpus.ts';
import type { Outcome, Outcomes } from './outcome.ts';

const SETS: readonly (readonly [string, string])[] = [
  ['scam', 'phishing pages'],
  ['tech_support_text', 'texts of fake alert pages'],
  ['hard', 'innocent pages about the same things'],
  ['hard_text', '– as text'],
  ['awareness', 'articles about fraud'],
  ['ja_finance', 'Japanese finance texts'],
  ['ordinary', 'ordinary pages'],
  ['ordinary_small_business', 'shop sites beside kits'],
];

/** Every page that the engine finds something on has to be among those that load it. */
export function evaluateGlance(outcomes: Outcomes): Table {
  return {
    title: 'The first look at a page',
    columns: ['set', 'load the engine', 'of those it finds something on', 'reach'],
    rows: SETS.map(([key, name]) => {
      const all = (outcomes.get(key) ?? []).map((outcome) => ({ ...outcome, seen: isSeen(outcome) }));
      const found = all.filter(({ level }) => level !== 'none');
      const count = (some: typeof all) => share(some.filter(({ seen }) => seen).length, some.length);
      return [
        name,
        count(all),
        count(found),
        key.startsWith('ordinary') ? 'as few as can be / all' : '– / all',
      ];
    }),
  };
}

function isSeen({ row }: Outcome): boolean {
  return isLoaded(textOf(row, 'html') || asPage(textOf(row, 'text')));
}

/** True if a page at an unknown address would load the engine. */
export function isLoaded(html: string): boolean {
  const { document } = parseHTML(html);
  const glance = new Glance(glanceData, 'page.example');
  finish(glance.look(document as unknown as Document));
  if (glance.wantsCompany) {
    glance.learn(companyData);
    finish(glance.look(document as unknown as Document));
  }
  const { matters, messages, mail } = glance.glimpse;
  return matters || messages || mail.some((host) => isImitation(host));
}

function isImitation(host: string): boolean {
  const { kind } = judgeAddress(`https://${host}/`, domainIndex());
  return kind === 'lookalike' || kind === 'listed';
}

function asPage(text: string): string {
  const lines = text.split('\n').map((line) => `<p>${line.replace(/[<&]/g, ' ')}</p>`);
  return `<!doctype html><html><head></head><body>${lines.join('\n')}</body></html>`;
}
