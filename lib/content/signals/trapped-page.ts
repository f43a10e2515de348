/** A page that holds people: sound without end, a hidden pointer, dead keys, no way back. Adds to what the page says. */
import type { BehaviourKind } from '../../facts/types.ts';
import { ofWholeText, pageSignal } from '../signal.ts';

/** Editors ask before they let go, players go full screen: one alone says little, and these say least. */
const EVERYDAY: ReadonlySet<BehaviourKind> = new Set(['fullscreen', 'leave-trap', 'pointer-lock']);

export const trappedPage = pageSignal('trapped-page', 'behaviour', (_, { behaviours }) => {
  const held = behaviours.filter(({ kind }) => kind !== 'clipboard-command');
  const kinds = held.map(({ kind }) => kind);
  const telling = kinds.filter((kind) => !EVERYDAY.has(kind));
  if (telling.length === 0 && !held.some(({ seen }) => seen)) return [];
  return [ofWholeText(kinds.length >= 2 && telling.length > 0 ? 'strong' : 'weak', kinds.join(', '))];
});
