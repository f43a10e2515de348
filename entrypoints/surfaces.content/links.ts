/** Dangerous links of a message are switched off where they stand: what is not followed needs no warning. */

/** What a link was before. A page may put it back; the click is stopped all the same. */
interface Stopped {
  readonly href: string;
  readonly style: string | null;
}

const stopped = new WeakMap<Node, Stopped>();
let watching = false;

/** Where a link led before it was switched off; null for every other element. */
export function addressOfStopped(link: Node): string | null {
  return stopped.get(link)?.href ?? null;
}

/** Switches links off. @returns switches them on again */
export function stopLinks(links: readonly HTMLAnchorElement[]): () => void {
  watch();
  for (const link of links) {
    if (stopped.has(link)) continue;
    stopped.set(link, { href: link.href, style: link.getAttribute('style') });
    link.removeAttribute('href');
    link.setAttribute('aria-disabled', 'true');
    link.style.setProperty('text-decoration', 'line-through', 'important');
    link.style.setProperty('cursor', 'not-allowed', 'important');
  }
  return () => {
    for (const link of links) release(link);
  };
}

function release(link: HTMLAnchorElement): void {
  const was = stopped.get(link);
  if (was === undefined) return;
  stopped.delete(link);
  link.setAttribute('href', was.href);
  link.removeAttribute('aria-disabled');
  if (was.style === null) link.removeAttribute('style');
  else link.setAttribute('style', was.style);
}

function watch(): void {
  if (watching) return;
  watching = true;
  const stop = (event: Event) => {
    const link = event.composedPath().find((node) => node instanceof Node && stopped.has(node));
    if (link === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of ['click', 'auxclick', 'dragstart']) window.addEventListener(type, stop, true);
}
