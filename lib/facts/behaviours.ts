/** What a page does to hold a person, as far as its own markup and inline scripts say. Nothing is run or fetched. */
import { attribute } from './dom.ts';
import type { BehaviourFact, BehaviourKind } from './types.ts';

/** Characters of scripts and handlers to read in all: traps are short, bundles are long. */
const BUDGET = 200_000;
/** A single script longer than this is a program, read by its beginning. */
const LONGEST_SCRIPT = 40_000;
const LONGEST_SOURCE = 80;

/**
 * What a script's text gives away. Every pattern is bounded, so that reading stays linear. Patterns that look at
 * two calls at once keep them within one short function: a library has both somewhere.
 */
const WRITTEN: readonly (readonly [BehaviourKind, RegExp])[] = [
  ['fullscreen', /(?:\br|(?:webkit|moz|ms)R)equestFull[Ss]creen\b/],
  ['leave-trap', /\bonbeforeunload\s*=|['"]beforeunload['"]/],
  ['speech', /\bspeechSynthesis\s*\.\s*speak\b|new SpeechSynthesisUtterance\b/],
  [
    'looping-sound',
    /\.loop\s*=\s*(?:true|!0)[^}]{0,300}\.play\s*\(|\.play\s*\(\s*\)[^}]{0,200}\.loop\s*=\s*(?:true|!0)/,
  ],
  [
    'dialog-loop',
    /\b(?:while|for)\s*\([^)]{0,60}\)\s*\{?[^}]{0,120}\b(?:alert|confirm|prompt)\s*\(|\bsetInterval\s*\([^;}]{0,80}\b(?:alert|confirm|prompt)\s*\(/,
  ],
  [
    'history-flood',
    /\b(?:while|for)\s*\([^)]{0,60}\)\s*\{?[^}]{0,120}\bpushState\s*\(|(?:\bonpopstate\s*=|['"]popstate['"]\s*,)[^}]{0,120}\b(?:pushState\s*\(|history\s*\.\s*(?:forward|go)\s*\()/,
  ],
  ['pointer-lock', /\brequestPointerLock\b/],
  ['keyboard-lock', /\bkeyboard\s*\.\s*lock\s*\(/],
  [
    'blocked-keys',
    /\bonkey(?:down|press|up)\s*=\s*(?:function\s*\([^)]{0,20}\)\s*\{|\([^)]{0,20}\)\s*=>\s*\{?|["'])?\s*return (?:false|!1)|(?:keyCode|which)\s*===?\s*(?:27|116|122|123)\b[^}]{0,160}(?:preventDefault|return (?:false|!1))|\bkey\s*===?\s*['"](?:Escape|F5|F11|F12)['"][^}]{0,160}(?:preventDefault|return (?:false|!1))/,
  ],
  ['hidden-cursor', /\bcursor\s*=\s*['"]none['"]/],
];

/** Programs that run what they are given. */
const COMMAND =
  /\b(?:powershell|pwsh|mshta|msiexec|rundll32|regsvr32|certutil|bitsadmin|[wc]script|osascript)\b|\bcmd(?:\.exe)?\s{0,3}\/[ck]\b|\bcurl\b[^|\n]{0,200}\|\s{0,3}(?:ba|z)?sh\b/i;
const WRITES_CLIPBOARD = /\bclipboard\s*\.\s*write(?:Text)?\s*\(|\bexecCommand\s*\(\s*['"]copy['"]/;

/** True for a text that would run a program where a command is pasted. */
export function isCommand(text: string): boolean {
  return COMMAND.test(text.slice(0, LONGEST_COMMAND));
}

const LONGEST_COMMAND = 4000;

const HANDLERS = ['onbeforeunload', 'onkeydown', 'onkeypress', 'onclick', 'onmousemove', 'onload'] as const;

/**
 * Behaviours of a page.
 * @param seen kinds that our script saw happen
 */
export function readBehaviours(doc: Document, seen: readonly BehaviourKind[] = []): BehaviourFact[] {
  const facts = new Map<BehaviourKind, BehaviourFact>();
  for (const kind of seen) facts.set(kind, { kind, seen: true, source: '' });
  const note = (kind: BehaviourKind, source: string) => {
    if (!facts.has(kind)) facts.set(kind, { kind, seen: false, source: source.slice(0, LONGEST_SOURCE) });
  };
  for (const source of sources(doc)) {
    for (const [kind, pattern] of WRITTEN) {
      const match = facts.has(kind) ? null : pattern.exec(source);
      if (match !== null) note(kind, match[0].replace(/\s+/g, ' '));
    }
    const command = WRITES_CLIPBOARD.test(source) ? COMMAND.exec(source) : null;
    if (command !== null) note('clipboard-command', command[0]);
  }
  if (
    doc.querySelector(
      'audio[loop]:not([controls]), audio[autoplay][loop], video[autoplay][loop]:not([muted])',
    ) !== null
  )
    note('looping-sound', 'loop');
  if (hidesCursor(doc)) note('hidden-cursor', 'cursor: none');
  return [...facts.values()];
}

/** Inline scripts and the handlers of the page's own outermost elements, as far as the budget goes. */
function* sources(doc: Document): Generator<string> {
  let left = BUDGET;
  for (const element of doc.querySelectorAll('html, body')) {
    for (const name of HANDLERS) {
      const handler = attribute(element, name);
      if (handler !== '') yield `${name}="${handler.slice(0, 2000)}"`;
    }
  }
  for (const script of doc.querySelectorAll('script:not([src])')) {
    if (left <= 0) return;
    const text = (script.textContent ?? '').slice(0, Math.min(left, LONGEST_SCRIPT));
    left -= text.length;
    if (isCode(script)) yield text;
  }
}

/** False for data blocks: settings, templates, descriptions for search engines. */
function isCode(script: Element): boolean {
  const type = attribute(script, 'type');
  return type === '' || type === 'module' || /javascript/i.test(type);
}

function hidesCursor(doc: Document): boolean {
  const written = Array.from(doc.querySelectorAll('html, body')).some((element) =>
    /cursor\s*:\s*none/i.test(attribute(element, 'style')),
  );
  return (
    written ||
    Array.from(doc.querySelectorAll('style')).some((style) =>
      /(?:^|[}\s,])(?:\*|html|body)\s*\{[^}]{0,400}cursor\s*:\s*none/i.test(
        (style.textContent ?? '').slice(0, LONGEST_SCRIPT),
      ),
    )
  );
}
