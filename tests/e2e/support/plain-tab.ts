/** A tab of Chromium without puppeteer. */
import type { Pipe } from './pipe.ts';
import { until } from './until.ts';

export class PlainTab {
  /** Addresses of all documents that stood in the tab, in order. */
  readonly stood: string[] = [];
  private loads = 0;

  constructor(
    private readonly pipe: Pipe,
    private readonly sessionId: string,
    readonly targetId: string,
  ) {
    pipe.listen(sessionId, (method, params) => {
      if (method === 'Page.loadEventFired') this.loads += 1;
      if (method !== 'Page.frameNavigated') return;
      const { frame } = params as { frame: { url: string; urlFragment?: string; parentId?: string } };
      if (frame.parentId === undefined) this.stood.push(frame.url + (frame.urlFragment ?? ''));
    });
  }

  /** Sends the tab to an address as if it had been typed, and waits for a document that is loaded in it. */
  async visit(url: string): Promise<void> {
    const { loads } = this;
    void this.go(url);
    await until(`a document for ${url}`, () => this.loads > loads, 15_000);
  }

  /** Only starts a navigation. */
  async go(url: string): Promise<void> {
    await this.pipe.send('Page.navigate', { url, transitionType: 'typed' }, this.sessionId);
  }

  /** Value of an expression, or of its promise, in the page; undefined while there is none. */
  async evaluate<T>(expression: string): Promise<T | undefined> {
    const answer = await this.pipe.send<{ result?: { value?: T } }>(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true },
      this.sessionId,
    );
    return answer.result?.value;
  }

  /** Presses the button, link or summary with these words as soon as it is there. */
  async press(name: string): Promise<void> {
    await until(name, () =>
      this.evaluate<boolean>(`(() => {
        const found = [...document.querySelectorAll('a, button, summary')]
          .find((one) => one.textContent.trim() === ${JSON.stringify(name)});
        found?.click();
        return found !== undefined;
      })()`),
    );
  }

  /** What the page says it is about. */
  heading(): Promise<string> {
    return until('the heading', () =>
      this.evaluate<string>("document.querySelector('h1')?.textContent ?? null"),
    );
  }

  /** Waits until a page with this title stands in the tab. */
  async stands(title: string): Promise<void> {
    await until(`the page "${title}"`, () =>
      this.evaluate<boolean>(`document.title === ${JSON.stringify(title)}`),
    );
  }
}
