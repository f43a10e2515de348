/**
 * The judging page: asks the exact engine about the address in the fragment. Where nothing dangerous is found the
 * navigation goes on, and nothing was ever drawn; only otherwise the page itself is loaded.
 */
import { addressInHash } from '../../lib/blocked-address.ts';
import { ask } from '../../lib/browser/ask.ts';

async function start(): Promise<void> {
  // A frame of another page could be laid over with something else and collect the clicks.
  if (window.top !== window.self) return;
  const address = addressInHash(location.hash);
  const answer = address === null ? null : await ask({ type: 'blocked', address: address.href });
  // In place of this page, so that the way back leads to where the person came from.
  if (answer?.go != null) return location.replace(answer.go);
  const { draw } = await import('./draw.tsx');
  draw(address, answer);
}

// Another address in the same tab: a new fragment loads no new page.
window.addEventListener('hashchange', () => location.reload());
void start();
