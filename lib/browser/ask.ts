/** Asks the worker, from one of our own pages. */
import { browser } from 'wxt/browser';
import type { Answers, Message } from '../protocol.ts';

/** The worker's answer; its type follows from the message's. */
export function ask<M extends Message>(message: M): Promise<Answers[M['type']]> {
  return browser.runtime.sendMessage(message) as Promise<Answers[M['type']]>;
}
