/** Puts fields that belong together into groups: one form, or the nearest container of several fields outside any form. */

import { absolute, attribute, shortText, tagOf } from './dom.ts';
import type { FieldFact, FieldGroup } from './types.ts';
import type { FoundField, Walked } from './walked.ts';

const TYPES = new Set(['text', 'password', 'email', 'tel', 'number', 'search']);
/** Levels to climb from a field without a form to the container it shares with others. */
const CLIMB = 8;
const MOST_FIELDS = 300;
/** Characters of what is said around a group, and of what says too much to be about it. */
const CAPTION = 300;
const ARTICLE = 500;
/** Characters of a label that is not marked as one. */
const LONGEST_LABEL = 40;

/** Groups of the walked fields, in order of their first field. */
export function groupFields(root: ParentNode, walked: Walked, base: string): FieldGroup[] {
  const fields = walked.fields.slice(0, MOST_FIELDS);
  const labels = labelsByTarget(root);
  const counts = countByAncestor(fields);
  const groups = new Map<Element, FoundField[]>();
  for (const field of fields) {
    const home = field.element.closest('form') ?? sharedContainer(field.element, counts);
    groups.set(home, [...(groups.get(home) ?? []), field]);
  }
  return Array.from(groups, ([home, members]) => toGroup(home, members, walked, labels, base));
}

function toGroup(
  home: Element,
  members: readonly FoundField[],
  walked: Walked,
  labels: ReadonlyMap<string, string>,
  base: string,
): FieldGroup {
  const action = tagOf(home) === 'FORM' ? home.getAttribute('action') : null;
  return {
    fields: members.map((member) => toField(member.element, labels)),
    buttons: walked.buttons.filter((button) => home.contains(button.element)).map((button) => button.text),
    caption: captionOf(home),
    action: absolute(action, base),
    latent: members.every((member) => member.latent),
  };
}

function toField(element: Element, labels: ReadonlyMap<string, string>): FieldFact {
  const type = (attribute(element, 'type') || 'text').toLowerCase();
  const length = Number(attribute(element, 'maxlength'));
  return {
    type:
      tagOf(element) === 'TEXTAREA' ? 'textarea' : TYPES.has(type) ? (type as FieldFact['type']) : 'other',
    label: labelOf(element, labels),
    maxLength: Number.isInteger(length) && length > 0 ? length : null,
  };
}

function labelOf(element: Element, labels: ReadonlyMap<string, string>): string {
  const id = attribute(element, 'id');
  const around = element.closest('label');
  const own = labels.get(id) ?? (around === null ? labelledBy(element) : shortText(around, 80));
  const named = ['placeholder', 'aria-label', 'name', 'id'].map((name) => attribute(element, name));
  const label = own === '' ? captionBefore(element) : own;
  return [label, ...named].filter((text) => text.trim() !== '').join(' ');
}

/** What elements elsewhere are said to be its label. */
function labelledBy(element: Element): string {
  const named = attribute(element, 'aria-labelledby').split(/\s+/).slice(0, 4);
  const texts = named.map((id) => id && element.ownerDocument.getElementById(id));
  return texts
    .map((one) => (one ? shortText(one, 80) : ''))
    .join(' ')
    .trim();
}

/** What stands in the cell before the field's, or right before it, and is no sentence: the label of a form without labels. */
function captionBefore(element: Element): string {
  const cell = element.closest('td, dd') ?? element;
  const before = cell.previousElementSibling;
  if (before === null || /^(?:H\d|LABEL|BUTTON|SELECT)$/.test(tagOf(before))) return '';
  const text = shortText(before, LONGEST_LABEL + 1);
  return text.length > LONGEST_LABEL || /[.。?？]$/.test(text) ? '' : text;
}

function labelsByTarget(root: ParentNode): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const label of root.querySelectorAll('label[for]'))
    labels.set(attribute(label, 'for'), shortText(label, 80));
  return labels;
}

function ancestors(element: Element): Element[] {
  const chain: Element[] = [];
  for (let up = element.parentElement; up !== null && chain.length < CLIMB; up = up.parentElement) {
    if (/^(?:BODY|HTML)$/i.test(up.tagName)) break;
    chain.push(up);
  }
  return chain;
}

function countByAncestor(fields: readonly FoundField[]): ReadonlyMap<Element, number> {
  const counts = new Map<Element, number>();
  for (const { element } of fields) {
    for (const up of ancestors(element)) counts.set(up, (counts.get(up) ?? 0) + 1);
  }
  return counts;
}

/** The lowest ancestor that holds most of the fields within reach. */
function sharedContainer(element: Element, counts: ReadonlyMap<Element, number>): Element {
  const chain = ancestors(element);
  const most = Math.max(0, ...chain.map((up) => counts.get(up) ?? 0));
  return chain.find((up) => counts.get(up) === most) ?? element;
}

/** Words of the group itself; where it has few, those of what encloses it, unless that is an article. */
function captionOf(home: Element): string {
  let text = shortText(home, CAPTION);
  let up = home.parentElement;
  for (let level = 0; level < 3 && up !== null && text.length < 120; level++, up = up.parentElement) {
    const outer = shortText(up, ARTICLE);
    if (/^(?:BODY|HTML)$/i.test(up.tagName) || outer.length === ARTICLE) break;
    text = outer.slice(0, CAPTION);
  }
  return text;
}
