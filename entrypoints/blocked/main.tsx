import { render } from 'preact';
import { browser } from 'wxt/browser';
import { addressInHash } from '../../lib/blocked-address.ts';
import { ask } from '../../lib/browser/ask.ts';
import { blockedWords } from '../../lib/catalog/text-blocked.ts';
import { pickLocale } from '../../lib/text.ts';
import { levelOfDomain } from '../../lib/verdict.ts';
import { Blocked } from './Blocked.tsx';
import { Convicted } from './Convicted.tsx';
import { Nothing } from './Nothing.tsx';

/** Draws what the worker says of the address in the fragment; the fragment itself proves nothing. */
async function start(): Promise<void> {
  // A frame of another page could be laid over with something else and collect the clicks.
  if (window.top !== window.self) return;
  const address = addressInHash(location.hash);
  const answer = address === null ? null : await ask({ type: 'blocked', address: address.href });
  const locale = answer?.locale ?? pickLocale('auto', browser.i18n.getUILanguage());
  const words = blockedWords[locale];
  document.documentElement.lang = locale;
  document.title = words['title'] ?? '';
  const main = document.querySelector('main');
  if (main === null) return;
  if (address !== null && answer?.notice)
    render(<Convicted words={words} address={address} notice={answer.notice} desk={answer.desk} />, main);
  else if (address === null || answer === null || levelOfDomain(answer.verdict) !== 'danger')
    render(<Nothing words={words} address={address} />, main);
  else render(<Blocked words={words} address={address} answer={answer} />, main);
  main.querySelector<HTMLElement>('h1')?.focus();
}

// Another address in the same tab: a new fragment loads no new page.
window.addEventListener('hashchange', () => location.reload());
void start();
