/** assets/compiled/{cards,search,official,names}.json: what surfaces show of the directory. */
import type { PublicBody } from '../../lib/directory/body.ts';
import type { CardSource, SearchData, SearchEntry } from '../../lib/directory/compiled.ts';
import { type OfficialChannel, provenLinks } from '../../lib/directory/official.ts';
import type { ServiceRecord } from '../../lib/directory/record.ts';
import type { Directory } from './read.ts';

/** Records by id, without what only engines use. */
export function compileCards(services: readonly ServiceRecord[]): Record<string, CardSource> {
  return Object.fromEntries(services.map(({ protect: _, unsettled: __, ...card }) => [card.id, card]));
}

export function compileSearch({
  services,
  bodies,
  often,
  deskWords,
}: Pick<Directory, 'services' | 'bodies' | 'often' | 'deskWords'>): SearchData {
  return { often, deskWords, entries: [...services.map(entryOf), ...bodies.map(bodyEntry)] };
}

/** What a warning offers in place of an imitation; services with nothing proven are left out. */
export function compileOfficial(
  services: readonly ServiceRecord[],
): Record<string, readonly OfficialChannel[]> {
  const byId = new Map(services.map((service) => [service.id, service]));
  const links = services.map((service) => [service.id, provenLinks(service, (id) => byId.get(id))] as const);
  return Object.fromEntries(links.filter(([, channels]) => channels.length > 0));
}

/** Only names, for the places that say no more than whom a page belongs to. */
export function compileNames(
  named: readonly { readonly id: string; readonly names: { readonly en: string; readonly ja: string } }[],
): Record<string, { en: string; ja: string }> {
  return Object.fromEntries(named.map(({ id, names }) => [id, { en: names.en, ja: names.ja }]));
}

function bodyEntry({ id, names, domains }: PublicBody): SearchEntry {
  return {
    id,
    body: { en: names.en, ja: names.ja },
    names: [...new Set([names.en, names.ja, ...names.aliases])],
    kana: names.kana,
    hosts: domains.map((fact) => fact.domain).sort(),
    except: [],
  };
}

/** What people write on (t.me, docs.google.com) does not lead to the service when it is looked up. */
function entryOf({ id, names, domains }: ServiceRecord): SearchEntry {
  const own = domains.filter((fact) => fact.scope !== 'path' && fact.use !== 'user-content');
  const except = own.flatMap((fact) => fact.except ?? []).filter((place) => !place.includes('/'));
  return {
    id,
    names: [...new Set([names.en, names.ja, ...names.aliases])],
    kana: names.kana,
    hosts: own.map((fact) => fact.domain).sort(),
    except: except.sort(),
  };
}
