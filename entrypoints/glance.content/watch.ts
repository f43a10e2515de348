/** Glances at the page and then at what comes later, until there is reason to call the engine. */
import { addressOfDocument } from '../../lib/browser/place.ts';
import { Schedule } from '../../lib/browser/schedule.ts';
import { Clock, idle, inSlices } from '../../lib/browser/slices.ts';
import { glanceData } from '../../lib/catalog/glance.ts';
import { Glance } from '../../lib/glance/page.ts';
import type { Answers, Message } from '../../lib/protocol.ts';
import { watchParts } from './parts.ts';

declare const chrome: {
  readonly runtime?: { readonly id?: string; sendMessage(message: Message): Promise<unknown> };
};

/** Starts with the page as it stands; ends when the worker has sent the engine. */
export function glanceAtPage(): void {
  const glance = new Glance(glanceData, new URL(addressOfDocument()).hostname);
  const ended = new AbortController();
  const parts = watchParts((urgent) => schedule.wake(urgent), ended.signal);
  const schedule = new Schedule(async () => {
    const clock = new Clock();
    const taken = clock.time(parts);
    const look = async () => {
      for (const part of taken) await inSlices(glance.look(part), clock);
    };
    await look();
    if (glance.wantsCompany) {
      const company = await ask({ type: 'company' });
      if (company === null) return clock.spent;
      glance.learn(company);
      await look();
    }
    if (await callEngine(glance)) ended.abort();
    return clock.spent;
  });
  void loaded()
    .then(idle)
    .then(() => schedule.start());
}

/** Longest wait for a page that somebody can read and type into already, in milliseconds. */
const LONGEST_LOAD = 3000;

/** The page has had its turn: it is loaded, or takes long over it. */
function loaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    window.addEventListener('load', () => resolve(), { once: true });
    setTimeout(resolve, LONGEST_LOAD);
  });
}

let told = '';

/** Asks the worker for the engine where there is something new to judge. @returns true once it is there */
async function callEngine({ glimpse }: Glance): Promise<boolean> {
  if (globalThis.madoguchiScan) return true;
  const { matters, mail, messages } = glimpse;
  if (!matters && !messages && mail.length === 0) return false;
  const news = JSON.stringify(glimpse);
  if (news === told) return false;
  const there = await ask({ type: 'look', ...glimpse });
  // Not before the answer: what the worker never heard is told again with the next change.
  told = news;
  return there === true;
}

/**
 * The worker's answer, asked for again where one has ended in the middle; null where this script has outlived its
 * extension.
 */
async function ask<M extends Message>(message: M): Promise<Answers[M['type']] | null> {
  const { runtime } = chrome;
  if (runtime?.id === undefined) return null;
  const send = () => runtime.sendMessage(message) as Promise<Answers[M['type']] | undefined>;
  return (await send().catch(() => null)) ?? (await send()) ?? null;
}
