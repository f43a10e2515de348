import { render } from 'preact';
import { browser } from 'wxt/browser';
import { addressInHash } from '../../lib/blocked-address.ts';
import { blockedWords } from '../../lib/catalog/text-blocked.ts';
import type { BlockedAnswer } from '../../lib/protocol.ts';
import { pickLocale } from '../../lib/text.ts';
import { levelOfDomain } from '../../lib/verdict.ts';
import { Blocked } from './Blocked.tsx';
import { Convicted } from './Convicted.tsx';
import { Nothing } from './Nothing.tsx';
import { Unjudged } from './Unjudged.tsx';

/**
 * Draws what the worker says of the address in the fragment, which itself proves nothing.
 * @param said `silent` where the worker did not answer
 */
export function draw(hash: string, said: BlockedAnswer | 'silent'): void {
  const address = addressInHash(hash);
  const answer = said === 'silent' ? null : said;
  const locale = answer?.locale ?? pickLocale('auto', browser.i18n.getUILanguage());
  const words = blockedWords[locale];
  document.documentElement.lang = locale;
  const main = document.querySelector('main');
  if (main === null) return;
  if (address !== null && answer?.notice) {
    document.title = words['title'] ?? '';
    const { notice, desk, mayContinue } = answer;
    const page = { words, address, notice, desk, mayContinue };
    render(<Convicted {...page} />, main);
  } else if (address !== null && said === 'silent') {
    document.title = words['title'] ?? '';
    render(<Unjudged words={words} address={address} />, main);
  } else if (address === null || answer === null || levelOfDomain(answer.verdict) !== 'danger') {
    document.title = words['nothing.heading'] ?? '';
    render(<Nothing words={words} address={address} />, main);
  } else {
    document.title = words['title'] ?? '';
    render(<Blocked words={words} address={address} answer={answer} />, main);
  }
  main.querySelector<HTMLElement>('h1')?.focus();
}
