/** Shadow roots that can be seen. */
import { openShadow } from '../../lib/browser/place.ts';

/** Points of the window, in parts of its width and height, at which it is asked what lies there. */
const POINTS = [
  [0.5, 0.5],
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const;

/** Shadow roots that are seen. Asking every element of a large page would cost more than all the rest together. */
export function shadowsInSight(): ShadowRoot[] {
  const roots = new Set<ShadowRoot>();
  const asked = new Set<Element>();
  for (const [x, y] of POINTS) {
    let element = document.elementFromPoint(innerWidth * x, innerHeight * y);
    for (; element !== null && !asked.has(element); element = element.parentElement) {
      asked.add(element);
      const root = openShadow(element);
      if (root !== null) for (const one of withInner(root)) roots.add(one);
    }
  }
  return [...roots];
}

/** Components hold components: a root, and the roots in it. */
const MOST_INNER = 2000;

function withInner(root: ShadowRoot): ShadowRoot[] {
  const roots = [root];
  let looked = 0;
  for (const one of roots)
    for (const element of one.querySelectorAll('*')) {
      if (++looked > MOST_INNER) return roots;
      const inner = openShadow(element);
      if (inner !== null) roots.push(inner);
    }
  return roots;
}
