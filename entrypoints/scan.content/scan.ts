/** Looks at the page: facts, standings of links, verdict, report, surface. */
import { contentContext } from '../../lib/catalog/content.ts';
import { judgeContent } from '../../lib/content/engine.ts';
import { gatherPage } from '../../lib/facts/gather.ts';
import { layoutVisibility } from '../../lib/facts/layout.ts';
import type { Facts } from '../../lib/facts/types.ts';
import type { Answers } from '../../lib/protocol.ts';
import type { ContentVerdict, DomainVerdict } from '../../lib/verdict.ts';
import type { Changes } from './changes.ts';
import { Links } from './links.ts';
import { Messages } from './messages.ts';
import { addressOfDocument, openShadow } from './place.ts';
import type { PageSurface } from './surfaces/page.ts';
import { ask } from './worker.ts';

const visibility = layoutVisibility(openShadow);

export class Scan {
  private readonly links = new Links();
  private readonly messages = new Messages();
  /** Address that `page` is the verdict on; empty before the worker was asked. */
  private url = '';
  private page: DomainVerdict = { kind: 'unknown' };
  private reported = '';

  constructor(private readonly surface: PageSurface) {}

  /** Shows what the address alone gives reason for. */
  async warn(): Promise<void> {
    await this.askWorker();
  }

  /** One look at what changed. @returns what it cost the page, in milliseconds */
  async look(changes: Changes): Promise<number> {
    const clock = new Clock();
    const url = addressOfDocument();
    const found = clock.time(() => this.messages.changed(changes, url, visibility));
    const facts = clock.time(() => gatherPage(document, url, visibility, { skip: this.messages.elements }));
    const judge = () => ({
      page: this.judge(facts),
      messages: found.map((message) => this.judge(message.facts)),
    });
    let verdicts = clock.time(judge);
    // Links that were not asked for yet, or a page that changed its address: ask, and judge with the answer.
    if (this.links.wanted.length > 0 || this.url !== location.href) {
      await this.askWorker();
      verdicts = clock.time(judge);
    }
    this.messages.keep(found, verdicts.messages);
    await this.report(verdicts.page);
    return clock.spent;
  }

  private judge(facts: Facts): ContentVerdict {
    return judgeContent(facts, contentContext(this.page, this.links.standing));
  }

  private async askWorker(): Promise<void> {
    this.url = location.href;
    const links = this.links.wanted;
    const answer: Answers['scan'] | null = await ask({ type: 'scan', links });
    if (answer === null) return;
    this.links.learn(links, answer.standings);
    this.page = answer.page;
    if (answer.notice !== null && window.top === window.self) this.surface.show(answer.notice);
  }

  /** Tells the worker what is new, and shows what it answers. A page without any finding is never mentioned. */
  private async report(page: ContentVerdict): Promise<void> {
    const { counts } = this.messages;
    const news = this.messages.news();
    const state =
      page.kind === 'clear' && Object.values(counts).every((n) => n === 0) ? '' : key(page, counts);
    if (state === this.reported && news.length === 0) return;
    this.reported = state;
    const messages = news.map(({ verdict }) => verdict);
    const answer = await ask({ type: 'found', page, messages, counts });
    if (answer === null) return;
    if (answer.page !== null) this.surface.show(answer.page);
    this.messages.show(news, answer.messages);
  }
}

function key(...parts: unknown[]): string {
  return JSON.stringify(parts);
}

/** Adds up the time that was spent working, not waiting. */
class Clock {
  spent = 0;

  time<T>(work: () => T): T {
    const start = performance.now();
    const result = work();
    this.spent += performance.now() - start;
    return result;
  }
}
