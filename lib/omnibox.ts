/** The keyword `mado` in the address bar: what it suggests, and where Enter leads. Pure. */
import { type Dictionary, say } from './text.ts';

export interface Suggestion {
  /** What stands in the address bar when it is chosen, and what comes back on Enter. */
  readonly content: string;
  readonly description: string;
}

/** What the address bar knows of the directory. */
export interface Desks {
  /** Ids of services and public bodies, best first. */
  search(query: string): readonly string[];
  name(id: string): string;
  /** The proven address where people are helped; null where none is. */
  desk(id: string): string | null;
}

/** Where Enter leads: a card, a proven address, or the look at what was typed. */
export type Destination =
  | { readonly kind: 'card'; readonly id: string }
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'check'; readonly text: string };

/** Few enough to be read at a glance. */
const MOST = 5;

/** What is suggested besides the first line: the desk of the best hit, then the cards of all hits. */
export function suggestionsFor(query: string, desks: Desks, words: Dictionary): Suggestion[] {
  const found = desks.search(query).slice(0, MOST);
  const [best] = found;
  const desk = best === undefined ? null : desks.desk(best);
  const line = (key: string, params: Record<string, string>) => say(words, { key, params });
  return [
    ...(best === undefined || desk === null
      ? []
      : [
          {
            content: desk,
            description: line('omnibox.desk', { service: desks.name(best), host: new URL(desk).host }),
          },
        ]),
    ...found.map((id) => ({
      content: cardContent(id),
      description: line('omnibox.card', { service: desks.name(id) }),
    })),
  ];
}

/** The first line, which stands for what was typed itself. */
export function firstLine(query: string, desks: Desks, words: Dictionary): string {
  const typed = query.trim();
  const [best] = typed === '' ? [] : desks.search(typed);
  if (typed === '') return say(words, { key: 'omnibox.default' });
  if (best === undefined) return say(words, { key: 'omnibox.none', params: { query: typed } });
  return say(words, { key: 'omnibox.card', params: { service: desks.name(best) } });
}

/**
 * Where Enter leads. An address is followed only where it is the proven one of a service that it finds: what was typed
 * or pasted otherwise is looked at, never opened.
 */
export function destinationOf(entered: string, desks: Desks, all: readonly string[]): Destination {
  const text = entered.trim();
  const id = /^#([a-z0-9-]+)$/.exec(text)?.[1];
  if (id !== undefined && all.includes(id)) return { kind: 'card', id };
  if (all.some((service) => desks.desk(service) === text)) return { kind: 'address', url: text };
  const [best] = desks.search(text);
  return best === undefined ? { kind: 'check', text } : { kind: 'card', id: best };
}

/** A service stands as `#id` in the address bar, so that it differs from a name that was typed. */
function cardContent(id: string): string {
  return `#${id}`;
}
