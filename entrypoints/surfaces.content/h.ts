/** Builds an element. Text goes in as text nodes only: nothing that a page says is ever read as markup. */

type Child = Node | string | null;
type Properties = Readonly<Record<string, string | ((event: Event) => void)>>;

/**
 * @param properties attributes; `on…` with a function is an event listener
 * @param children elements and texts; null is left out
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** The counter window that all our surfaces carry, so that a person knows whose notice it is. */
export function productMark(): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 128 128');
  svg.setAttribute('class', 'mark');
  svg.setAttribute('aria-hidden', 'true');
  for (const [d, fill] of MARK) {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', d);
    path.setAttribute('fill', fill);
    svg.append(path);
  }
  return svg;
}

const MARK = [
  ['M28 4h72a22 22 0 0 1 22 22v76a22 22 0 0 1-22 22H28a22 22 0 0 1-22-22V26A22 22 0 0 1 28 4z', '#1f4e79'],
  ['M30 88V54a34 34 0 0 1 68 0v34z', '#faf6ec'],
  ['M64 41a13 13 0 0 1 0 26 13 13 0 0 1 0-26zM40 88c0-13.500 10.700-22 24-22s24 8.500 24 22z', '#1f4e79'],
  ['M23 88h82a5 5 0 0 1 5 5v5a5 5 0 0 1-5 5H23a5 5 0 0 1-5-5v-5a5 5 0 0 1 5-5z', '#f2b632'],
] as const;
