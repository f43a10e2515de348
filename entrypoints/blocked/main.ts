/** Loaded only where there is something to draw, by judge.ts, which has the answer by then. */
import { draw } from './draw.tsx';

/** Styles that a script puts into the document hold up neither scripts nor drawing. */
async function start(): Promise<void> {
  const styles = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  await Promise.all(styles.filter(({ sheet }) => sheet === null).map(loaded));
  draw(location.hash, globalThis.madoguchiAnswer ?? 'silent');
}

function loaded(link: HTMLLinkElement): Promise<void> {
  return new Promise((done) => {
    // Without its styles the warning is still one.
    for (const end of ['load', 'error']) link.addEventListener(end, () => done());
  });
}

void start();
