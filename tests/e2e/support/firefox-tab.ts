/** A tab of Firefox. The driver holds one at a time, so each thing that is done begins with that. */
import type { Marionette } from './marionette.ts';
import type { Tab } from './tab.ts';
import { until } from './until.ts';

/** Children of a node as they are seen: closed shadow roots and frames of the same site included. */
const INSIDE = `const inside = (node) => {
  const root = node.openOrClosedShadowRoot;
  const framed = node.localName === 'iframe' ? node.contentDocument?.documentElement : null;
  return [...(root ? root.childNodes : []), ...(framed ? [framed] : []), ...node.childNodes];
};`;

const TEXT = `${INSIDE}
const text = (node) => {
  if (node.nodeType === 3) return node.data;
  return node.localName === 'style' || node.localName === 'script' ? '' : inside(node).map(text).join(' ');
};
return text(document.documentElement).replace(/\\s+/g, ' ').trim();`;

/** The browser trusts this click as it trusts a finger's: it comes from a script of its own. */
const PRESS = `${INSIDE}
const all = (node) => [node, ...inside(node).flatMap(all)];
const found = all(document.documentElement).find((node) =>
  ['a', 'button', 'summary'].includes(node.localName) &&
  (node.getAttribute('aria-label') ?? node.textContent).trim() === arguments[0] && node.checkVisibility());
found?.click();
return found !== undefined;`;

export class FirefoxTab implements Tab {
  constructor(
    private readonly marionette: Marionette,
    readonly handle: string,
  ) {}

  async go(url: string): Promise<void> {
    await this.send('WebDriver:Navigate', { url });
  }

  async url(): Promise<string> {
    return (await this.send('WebDriver:GetCurrentURL')) as string;
  }

  async title(): Promise<string> {
    return (await this.send('WebDriver:GetTitle')) as string;
  }

  async text(): Promise<string> {
    return (await this.own(TEXT)) as string;
  }

  async frames(): Promise<string[]> {
    const count = Number(await this.own('return window.length'));
    const texts: string[] = [];
    for (let id = 0; id < count; id += 1) {
      await this.send('WebDriver:SwitchToFrame', { id });
      const answer = await this.marionette.send('WebDriver:ExecuteScript', {
        script: TEXT,
        args: [],
        sandbox: 'system',
      });
      texts.push((answer as { value: string }).value);
    }
    return texts;
  }

  async press(name: string): Promise<void> {
    await until(`something to press: "${name}"`, () => this.own(PRESS, [name]), 30_000);
  }

  run(script: string, args: readonly unknown[] = []): Promise<unknown> {
    return this.send('WebDriver:ExecuteScript', { script, args });
  }

  /** Runs a script of the browser's own in the tab, as a function body. */
  own(script: string, args: readonly unknown[] = []): Promise<unknown> {
    return this.send('WebDriver:ExecuteScript', { script, args, sandbox: 'system' });
  }

  async close(): Promise<void> {
    await this.hold();
    await this.marionette.send('WebDriver:CloseWindow');
  }

  /** Has the driver hold this tab. */
  async hold(): Promise<void> {
    await this.marionette.send('WebDriver:SwitchToWindow', { handle: this.handle, focus: false });
  }

  private async send(command: string, parameters: object = {}): Promise<unknown> {
    await this.hold();
    const answer = (await this.marionette.send(command, parameters)) as { value?: unknown } | null;
    return answer?.value;
  }
}
