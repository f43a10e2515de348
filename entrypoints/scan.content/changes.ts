/** Notices that the page changed. The observer only notes it; what changed is looked at in an idle moment. */
import { addressOfStopped, isOwn } from '../../lib/browser/surfaces.ts';

/** Attributes that show or hide a part, or make a field what it is. Classes change too often to follow. */
const TELLING = ['hidden', 'open', 'aria-hidden', 'aria-modal', 'type', 'placeholder', 'href', 'src'];

/** More changed nodes than this between two looks are as good as a new page. */
const MANY = 1000;

/** Nodes that changed since the last look; `everything` where nothing smaller can be named. */
export interface Changes {
  readonly nodes: ReadonlySet<Node>;
  readonly everything: boolean;
}

/**
 * Collects changes that are not our own.
 * @param changed called for each batch, and for what no observer sees; `urgent` where somebody may type next
 * @returns `take` gives what was collected since the last time; `all` says that something changed which no observer sees
 */
export function watchChanges(changed: (urgent: boolean) => void): { take(): Changes; all(): void } {
  let nodes = new Set<Node>();
  let everything = true;
  const take = () => {
    const taken = { nodes, everything };
    nodes = new Set();
    everything = false;
    return taken;
  };
  const observer = new MutationObserver((records) => {
    const theirs = records.filter(isTheirs);
    for (const { target } of theirs) {
      if (nodes.size < MANY) nodes.add(target);
      else everything = true;
    }
    if (theirs.length > 0) changed(theirs.some(bringsField));
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: TELLING,
  });
  const all = (urgent: boolean) => () => {
    everything = true;
    changed(urgent);
  };
  // A part that a class made visible is looked at before anything is typed into it.
  const focused = all(true);
  const onFocus = ({ target }: FocusEvent) => target instanceof Node && !isOwn(target) && focused();
  document.addEventListener('focusin', onFocus, { capture: true, passive: true });
  for (const type of ['popstate', 'hashchange']) window.addEventListener(type, all(false));
  // Every page is shown once after it has loaded; only one that comes back from the browser's cache is news.
  window.addEventListener('pageshow', ({ persisted }) => persisted && all(false)());
  return { take, all: all(false) };
}

function isTheirs(record: MutationRecord): boolean {
  if (isOwn(record.target) || addressOfStopped(record.target) !== null) return false;
  const { addedNodes, removedNodes } = record;
  // Every node that is looked at is made known to our world first, so mostly one has to tell.
  const first = addedNodes[0] ?? removedNodes[0];
  if (first === undefined || !isOwn(first)) return true;
  return ![...addedNodes, ...removedNodes].every(isOwn);
}

const FIELDS: readonly string[] = ['input', 'textarea'];

function bringsField({ addedNodes }: MutationRecord): boolean {
  for (const node of addedNodes)
    if (node instanceof Element && (FIELDS.includes(node.localName) || holdsField(node))) return true;
  return false;
}

function holdsField(element: Element): boolean {
  return element.childElementCount > 0 && element.querySelector(FIELDS.join()) !== null;
}
