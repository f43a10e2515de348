/**
 * What the page is seen to do. This script lives in a world of its own: it sees what becomes of the document, of events
 * and of the history, not which functions the page calls. A script in the page's own world would see those too, but the
 * page could see, deceive and break it; what leaves no trace here is read from the page's source (lib/facts/behaviours.ts).
 */
import { isCommand } from '../../lib/facts/behaviours.ts';
import type { BehaviourKind } from '../../lib/facts/types.ts';

/** So many new entries between two looks are more than a person can make. */
const FLOOD = 10;
/** A person's own wish to copy is carried out within this time, in milliseconds. */
const OWN_WISH = 15_000;
/** Keys of the browser itself. Escape is none of them: honest dialogs close by it. */
const OWN_KEYS = new Set(['F5', 'F11', 'F12']);

/**
 * @param news something was seen for the first time
 * @returns everything seen so far, with what can be seen now
 */
export function watchBehaviours(news: () => void): () => readonly BehaviourKind[] {
  const seen = new Set<BehaviourKind>();
  let entries = history.length;
  const note = (kind: BehaviourKind) => {
    if (seen.has(kind)) return;
    seen.add(kind);
    news();
  };
  const on = (type: string, handle: (event: Event) => void) =>
    window.addEventListener(type, handle, { capture: true, passive: true });
  on('fullscreenchange', () => document.fullscreenElement !== null && note('fullscreen'));
  on('pointerlockchange', () => document.pointerLockElement !== null && note('pointer-lock'));
  // Known only once all the page's own listeners had their turn.
  on('keydown', (event) => {
    if (!OWN_KEYS.has((event as KeyboardEvent).key)) return;
    setTimeout(() => event.defaultPrevented && note('blocked-keys'));
  });
  // A person who copies presses keys or opens the menu for it; a page that copies does it at a click on something else.
  let asked = Number.NEGATIVE_INFINITY;
  on('contextmenu', () => {
    asked = performance.now();
  });
  on('keydown', (event) => {
    if ((event as KeyboardEvent).ctrlKey || (event as KeyboardEvent).metaKey) asked = performance.now();
  });
  const copied = (text: string) => {
    if (performance.now() - asked > OWN_WISH && isCommand(text)) note('clipboard-command');
  };
  on('copy', () => copied(copiedText()));
  // What a listener of the page gives instead is there only after it, and only while the event lasts.
  window.addEventListener('copy', (event) => copied(event.clipboardData?.getData('text/plain') ?? ''));
  return () => {
    for (const kind of present()) seen.add(kind);
    if (history.length - entries >= FLOOD) seen.add('history-flood');
    entries = history.length;
    return [...seen];
  };
}

/** What holds at this moment. */
function present(): BehaviourKind[] {
  const kinds: BehaviourKind[] = [];
  if (document.fullscreenElement !== null) kinds.push('fullscreen');
  if (document.body !== null && getComputedStyle(document.body).cursor === 'none')
    kinds.push('hidden-cursor');
  const players = document.querySelectorAll<HTMLMediaElement>('audio[loop], video[loop]');
  if (Array.from(players).some(({ paused, muted, volume }) => !paused && !muted && volume > 0))
    kinds.push('looping-sound');
  if (globalThis.speechSynthesis?.speaking === true) kinds.push('speech');
  return kinds;
}

function copiedText(): string {
  const { activeElement: field } = document;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) return field.value;
  return getSelection()?.toString() ?? '';
}
