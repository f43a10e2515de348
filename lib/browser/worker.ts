/**
 * Speaks with the worker, from a page of somebody else's. The browser's own object and not the polyfill: every page loads this script, and the
 * polyfill alone is ten kilobytes. Both browsers return promises here.
 */
import type { Answers, Message, ReadingMessage, ShowMessage } from '../protocol.ts';

interface Runtime {
  readonly id?: string;
  getURL(path: string): string;
  sendMessage(message: Message): Promise<unknown>;
  readonly onMessage: { addListener(listener: (message: ShowMessage | ReadingMessage) => undefined): void };
}

declare const chrome: { readonly runtime?: Runtime };

/**
 * The worker's answer; null where this script has outlived its extension (updated or switched off), which leaves the
 * page as it is until it is loaded anew.
 */
export async function ask<M extends Message>(message: M): Promise<Answers[M['type']] | null> {
  const runtime = chrome.runtime;
  if (runtime?.id === undefined) return null;
  return ((await runtime.sendMessage(message)) ?? null) as Answers[M['type']] | null;
}

/**
 * The same where asking twice does no harm: once more where a worker has ended in the middle, which gives an error, or
 * undefined where it had not yet begun with the question.
 */
export async function askAgain<M extends Message>(message: M): Promise<Answers[M['type']] | null> {
  return (await ask(message).catch(() => null)) ?? ask(message);
}

/** The blocked page for an address, as a page of somebody else's may open it; null as for `ask`. */
export function blockedPage(address: string): string | null {
  const { runtime } = chrome;
  return runtime?.id === undefined ? null : `${runtime.getURL('blocked.html')}#${address}`;
}

/** Calls back when the worker has something to show in this frame. */
export function onShow(show: (message: ShowMessage) => void): void {
  chrome.runtime?.onMessage.addListener((message) => {
    if (message.type === 'show') show(message);
  });
}

/** Calls back when the person has changed which sites are read. */
export function onReading(changed: () => void): void {
  chrome.runtime?.onMessage.addListener((message) => {
    if (message.type === 'reading') changed();
  });
}
