import { askAgain } from '../../../lib/browser/ask.ts';
import type { LinkStanding } from '../../../lib/content/context.ts';
import type { Judged, JudgedAddress } from '../../../lib/inquiry/say.ts';
import { MAX_CHECKED } from '../../../lib/limits.ts';

/** What the worker said about addresses, each asked for once. */
export class Places {
  private readonly known = new Map<string, Judged>();
  private readonly missing = new Set<string>();

  /** Asks the worker about addresses, `mailto:` included. */
  async ask(urls: readonly string[]): Promise<void> {
    const asked = urls.slice(0, MAX_CHECKED);
    if (asked.length === 0) return;
    const { verdicts, standings } = await askAgain({ type: 'check', addresses: asked });
    for (const [i, url] of asked.entries()) {
      const [verdict, standing] = [verdicts[i], standings[i]];
      if (verdict !== undefined && standing !== undefined) this.known.set(url, { verdict, standing });
    }
  }

  /** Asks for what `standing` did not know. @returns false where there was nothing to ask */
  async askMissing(): Promise<boolean> {
    const urls = [...this.missing];
    this.missing.clear();
    await this.ask(urls);
    return urls.length > 0;
  }

  of(url: string): Judged | null {
    return this.known.get(url) ?? null;
  }

  /** True where the engine has something to say of an address. */
  readonly isKnown = (url: string): boolean => {
    const kind = this.of(url)?.verdict.kind;
    return kind !== undefined && kind !== 'unknown' && kind !== 'unsupported';
  };

  /** For the content engine, which cannot wait: an address that is not known yet is noted down. */
  readonly standing = (href: string): LinkStanding => {
    const known = this.known.get(href);
    if (known === undefined) this.missing.add(href);
    return known?.standing ?? { kind: 'unknown', level: 'none', host: '' };
  };

  judged(places: readonly { text: string; url: string }[]): JudgedAddress[] {
    return places.flatMap(({ text, url }) => {
      const judged = this.of(url);
      return judged === null ? [] : [{ text, ...judged }];
    });
  }
}
