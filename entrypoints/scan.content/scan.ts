/** Looks at the page: facts, standings of links, verdict, report, surface. */
import { addressOfDocument, openShadow } from '../../lib/browser/place.ts';
import type { Waiting } from '../../lib/browser/schedule.ts';
import { Clock, inSlices, turn } from '../../lib/browser/slices.ts';
import { addressOfStopped, isOwn, ownSurfaces } from '../../lib/browser/surfaces.ts';
import { ask, askAgain } from '../../lib/browser/worker.ts';
import { judgeInSteps } from '../../lib/content/engine.ts';
import { Knowledge } from '../../lib/content/knowledge.ts';
import { keptOf } from '../../lib/evidence/message.ts';
import { gatherInSteps } from '../../lib/facts/gather.ts';
import { layoutVisibility } from '../../lib/facts/layout.ts';
import { type MessagePlace, readMessage } from '../../lib/facts/surfaces.ts';
import type { BehaviourKind, Facts, MessageFacts } from '../../lib/facts/types.ts';
import type { Visibility } from '../../lib/facts/visibility.ts';
import type { Sent } from '../../lib/protocol.ts';
import type { ContentVerdict, DomainVerdict, Finding } from '../../lib/verdict.ts';
import { watchBehaviours } from './behaviours.ts';
import type { Changes } from './changes.ts';
import { Latent } from './latent.ts';
import { Links } from './links.ts';
import { Messages } from './messages.ts';

/** Messages are read and judged this long at a time, in milliseconds, and then only when nothing else waits. */
const SLICE = 8;

const visibility: Visibility = {
  ...layoutVisibility((element) => (isOwn(element) ? null : openShadow(element))),
  takenOff: addressOfStopped,
};

/** The message as it stands there when the person presses the button. */
async function keepMessage(message: MessagePlace, finding: Finding): Promise<void> {
  const kept = keptOf(readMessage(message, addressOfDocument(), visibility));
  await ask({ type: 'keep', message: { finding, kept } });
}

export class Scan {
  private readonly links = new Links();
  private readonly messages = new Messages();
  /** Address that `page` is the verdict on; empty before the worker was asked. */
  private url = '';
  private page: DomainVerdict = { kind: 'unknown' };
  private content: ContentVerdict = { kind: 'clear' };
  private reported = '';
  /** False while the person does not want this site to be read. */
  private reads = true;
  /** Sent by the worker with its first answer. */
  private knowledge: Knowledge | null = null;

  private readonly latent: Latent;
  private readonly behaviours: () => readonly BehaviourKind[];

  /** @param news the page changed in a way that its nodes do not tell */
  constructor(private readonly news: () => void) {
    this.latent = new Latent(news);
    this.behaviours = watchBehaviours(news);
  }

  /** Asks how the page stands, shows what the address alone gives reason for, and ends or begins to read the page. */
  async standing(): Promise<void> {
    await this.askWorker();
  }

  /** Forgets what was told: a page that comes back from the browser's cache stands in a tab that knows nothing of it. */
  tellAgain(): void {
    this.reported = '';
    void this.standing();
  }

  /**
   * One look at what changed: at the page first, then at its messages, in slices.
   * @param next what waits by now: messages that came meanwhile are no part of the page, and what is urgent goes before
   *   the messages that are left
   * @returns what the page itself cost, in milliseconds; slices fit into idle moments and cost nothing
   */
  async look(changes: Changes, next: () => Waiting): Promise<number> {
    const clock = new Clock();
    const url = addressOfDocument();
    // Where messages stand is told by the worker, too.
    if (this.knowledge === null) await this.askWorker();
    if (!this.reads) return 0;
    const isAround = this.url !== location.href || !this.messages.holdAll(changes);
    if (isAround) await inSlices(this.messages.search(url), clock);
    const waiting = clock.time(() => this.messages.find(changes, url));
    if (isAround) {
      const skip = { has: (element: Element) => this.messages.elements.has(element) };
      const hidden = new Set<Element>();
      const onLatent = (part: Element) => hidden.add(part);
      const options = { skip, onLatent, seen: this.behaviours() };
      const facts = await inSlices(gatherInSteps(document, url, visibility, options), clock, () => {
        if (next() !== 'no') this.messages.locate(url);
      });
      this.latent.watch(hidden);
      [this.content = this.content] = await this.judge([facts], clock);
      await this.report();
    }
    for (let done = 0; this.reads && done < waiting.length && next() !== 'urgently'; )
      done += await this.judgeSlice(waiting.slice(done), url);
    await this.report();
    return clock.spent;
  }

  /** Judges as many of these messages as fit into one slice. @returns how many, at least one */
  private async judgeSlice(waiting: readonly MessagePlace[], url: string): Promise<number> {
    await turn();
    const clock = new Clock();
    const slice: { message: MessagePlace; facts: MessageFacts }[] = [];
    for (const message of waiting) {
      if (clock.spent > SLICE / 2) break;
      const facts = clock.time(() => readMessage(message, url, visibility));
      slice.push({ message, facts });
    }
    const verdicts = await this.judge(
      slice.map(({ facts }) => facts),
      clock,
    );
    for (const [at, { message, facts }] of slice.entries()) {
      const verdict = verdicts[at];
      if (verdict !== undefined && this.reads) this.messages.keep(message, verdict, facts.text);
    }
    if (this.messages.news().length > 0) await this.report();
    return slice.length;
  }

  /** Verdicts, in the same order. What a fact's links are is asked before, what the engine misses besides after. */
  private async judge(facts: readonly Facts[], clock: Clock): Promise<ContentVerdict[]> {
    for (const { href } of facts.flatMap(({ links }) => links)) this.links.standing(href);
    if (this.links.wanted.length > 0 || this.url !== location.href) await this.askWorker();
    const verdicts = await this.judgeAll(facts, clock);
    if (this.links.wanted.length === 0) return verdicts;
    await this.askWorker();
    return this.judgeAll(facts, clock);
  }

  private async judgeAll(facts: readonly Facts[], clock: Clock): Promise<ContentVerdict[]> {
    const { knowledge } = this;
    // The worker gave no answer: this script has outlived its extension.
    if (knowledge === null) return facts.map(() => ({ kind: 'clear' }));
    const context = clock.time(() => knowledge.context(this.page, this.links.standing));
    const verdicts: ContentVerdict[] = [];
    for (const one of facts) verdicts.push(await inSlices(judgeInSteps(one, context), clock));
    return verdicts;
  }

  private async askWorker(): Promise<void> {
    const url = location.href;
    const links = this.links.wanted;
    const answer = await askAgain({ type: 'scan', links, knows: this.knowledge !== null });
    // Not before the answer: a look that begins meanwhile would take the page for an unknown one.
    this.url = url;
    if (answer === null) return;
    this.links.learn(links, answer.standings);
    this.page = answer.page;
    if (answer.knowledge !== null) this.learn(answer.knowledge);
    if (answer.reads !== this.reads) this.turn(answer.reads);
    if (window.top !== window.self) return;
    if (answer.passed !== null) ownSurfaces()?.page.pass(answer.passed);
    if (answer.notice !== null) ownSurfaces()?.page.show(answer.notice);
  }

  /** Takes everything away that was said about the contents, or looks at them anew. */
  private turn(reads: boolean): void {
    this.reads = reads;
    if (reads) this.news();
    else {
      this.messages.clear();
      ownSurfaces()?.page.unread();
      void this.report();
    }
  }

  private learn({ content, surfaces }: Sent): void {
    this.knowledge = new Knowledge(content);
    this.messages.rules = surfaces;
  }

  /** Tells the worker what is new, and shows what it answers. A page without any finding is never mentioned. */
  private async report(): Promise<void> {
    const { counts } = this.messages;
    const news = this.messages.news();
    const page: ContentVerdict = this.reads ? this.content : { kind: 'clear' };
    const clear = page.kind === 'clear' && Object.values(counts).every((number) => number === 0);
    const state = clear ? '' : JSON.stringify([page, counts]);
    if (state === this.reported && news.length === 0) return;
    this.reported = state;
    const messages = news.map(({ verdict }) => verdict);
    const prints = news.map(({ print }) => print);
    const answer = await askAgain({ type: 'found', page, messages, prints, counts });
    if (answer === null || !this.reads) return;
    if (answer.page !== null) ownSurfaces()?.page.show(answer.page);
    this.messages.show(news, answer.messages, {
      standing: this.links.standing,
      keep: (message, finding) => void keepMessage(message, finding),
    });
    if (answer.undone.length === 0) return;
    this.messages.forgive(answer.undone.flatMap((at) => news[at] ?? []));
    // They count no more: the mark on the toolbar button has to say so.
    await this.report();
  }
}
