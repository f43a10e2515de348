import { render } from 'preact';
import { browser } from 'wxt/browser';
import { blockedWords } from '../../lib/catalog/text-blocked.ts';
import type { BlockedAnswer } from '../../lib/protocol.ts';
import { pickLocale } from '../../lib/text.ts';
import { levelOfDomain } from '../../lib/verdict.ts';
import { Blocked } from './Blocked.tsx';
import { Convicted } from './Convicted.tsx';
import { Nothing } from './Nothing.tsx';

/** Draws what the worker says of an address; the fragment itself proves nothing. */
export function draw(address: URL | null, answer: BlockedAnswer | null): void {
  const locale = answer?.locale ?? pickLocale('auto', browser.i18n.getUILanguage());
  const words = blockedWords[locale];
  document.documentElement.lang = locale;
  const main = document.querySelector('main');
  if (main === null) return;
  if (address !== null && answer?.notice) {
    document.title = words['title'] ?? '';
    render(<Convicted words={words} address={address} notice={answer.notice} desk={answer.desk} />, main);
  } else if (address === null || answer === null || levelOfDomain(answer.verdict) !== 'danger') {
    document.title = words['nothing.heading'] ?? '';
    render(<Nothing words={words} address={address} />, main);
  } else {
    document.title = words['title'] ?? '';
    render(<Blocked words={words} address={address} answer={answer} />, main);
  }
  main.querySelector<HTMLElement>('h1')?.focus();
}
