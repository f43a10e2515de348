/** Asks the worker, from one of our own pages. */
import { browser } from 'wxt/browser';
import type { Answers, Message } from '../protocol.ts';

/** The worker's answer; its type follows from the message's. */
export function ask<M extends Message>(message: M): Promise<Answers[M['type']]> {
  return browser.runtime.sendMessage(message) as Promise<Answers[M['type']]>;
}

/** Longer, in milliseconds, the worker takes for no answer; browsers end it at any moment, also between the two. */
const PATIENCE = 3000;

/** The same where asking twice does no harm: once more if no answer comes, or an error. */
export async function askAgain<M extends Message>(message: M): Promise<Answers[M['type']]> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  try {
    return await Promise.race([ask(message).catch(() => ask(message)), late.then(() => ask(message))]);
  } finally {
    clearTimeout(timer);
  }
}
