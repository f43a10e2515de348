/** Asks the worker, from one of our own pages. */
import { browser } from 'wxt/browser';
import type { Answers, Message } from '../protocol.ts';

/**
 * The worker's answer; its type follows from the message's.
 * @throws Error where there is none: the browser gives undefined where a worker ends before it has begun with a question
 */
export async function ask<M extends Message>(message: M): Promise<Answers[M['type']]> {
  const answer: unknown = await browser.runtime.sendMessage(message);
  if (answer === undefined) throw new Error(`no answer to ${message.type}`);
  return answer as Answers[M['type']];
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
