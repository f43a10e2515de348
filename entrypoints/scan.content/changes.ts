/** Notices that the page changed. The observer only notes it; what changed is looked at in an idle moment. */
import { isOwn } from './surfaces/host.ts';

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
 * @param changed called for each batch, and for what no observer sees
 * @returns takes what was collected since the last time
 */
export function watchChanges(changed: () => void): () => Changes {
  let nodes = new Set<Node>();
  let everything = true;
  const all = () => {
    everything = true;
    changed();
  };
  const observer = new MutationObserver((records) => {
    let theirs = false;
    for (const record of records) {
      if (!isTheirs(record)) continue;
      theirs = true;
      if (nodes.size < MANY) nodes.add(record.target);
      else everything = true;
    }
    if (theirs) changed();
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: TELLING,
  });
  // A part that a class made visible is looked at before anything is typed into it.
  document.addEventListener('focusin', changed, { capture: true, passive: true });
  for (const type of ['popstate', 'hashchange', 'pageshow']) window.addEventListener(type, all);
  return () => {
    const taken = { nodes, everything };
    nodes = new Set();
    everything = false;
    return taken;
  };
}

function isTheirs(record: MutationRecord): boolean {
  if (isOwn(record.target)) return false;
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return nodes.length === 0 || !nodes.every(isOwn);
}
