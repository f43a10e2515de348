/** A task done as a new user would, with a picture after each action. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';

const folder = fileURLToPath(new URL('../../../.output/tasks/', import.meta.url));

/** More presses, pastes or typed words than this are no help to somebody in trouble. */
export const MOST_ACTIONS = 3;

export class Film {
  private actions = 0;

  /** @param name of the folder of the pictures, below .output/tasks/ */
  constructor(
    private page: Page,
    private readonly name: string,
  ) {
    rmSync(join(folder, name), { recursive: true, force: true });
    mkdirSync(join(folder, name), { recursive: true });
  }

  /** The picture before anything is done. */
  async begin(): Promise<void> {
    await this.shoot();
  }

  /** The task goes on in another window, which opened by itself. */
  goOn(page: Page): void {
    this.page = page;
  }

  /** One action of a person: a press, a paste, or something typed and sent off. Fails when there are too many. */
  async act(what: string, action: () => Promise<unknown>): Promise<void> {
    this.actions += 1;
    if (this.actions > MOST_ACTIONS) throw new Error(`${this.name}: "${what}" is action ${this.actions}`);
    await action();
  }

  /** A picture of what came of the action. */
  async shoot(): Promise<void> {
    const path = join(folder, this.name, `${this.actions}.png`) as `${string}.png`;
    const clip = await this.page.evaluate(() => {
      const { left, width } = document.body.getBoundingClientRect();
      return { x: left, y: 0, width, height: innerHeight };
    });
    await this.page.screenshot({ path, clip });
  }
}
