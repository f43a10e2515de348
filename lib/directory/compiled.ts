/** What tools/compile makes of assets/directory/: the shapes of the files in assets/compiled/, beside DomainData. */
import type { DeskWords } from './desk-words.ts';
import type { ServiceRecord } from './record.ts';

/** A service as it is named in running text. Lists that would be empty are left out: every page loads this. */
export interface NamedService {
  readonly id: string;
  readonly custody: 'self' | 'custodial' | 'both' | 'none' | 'unknown';
  readonly names?: readonly string[];
  /** Names that are ordinary words too (Ledger): meant only where nothing but a name stands, as before a sender's address. */
  readonly ordinary?: readonly string[];
  /** Hosts or host/path prefixes of its own where a recovery phrase is asked for; empty: nowhere. */
  readonly asksPhrase?: readonly string[];
  /** Addresses proven to be its own, to write to or to get mail from; `@host` is a whole mail domain. */
  readonly mail?: readonly string[];
}

export interface NamedTool {
  readonly id: string;
  readonly kind: 'remote-control' | 'meeting';
  readonly names: readonly string[];
  /** Each with everything below it. */
  readonly domains: readonly string[];
  readonly joins: readonly { readonly host: string; readonly path?: string }[];
  /** URL schemes without the colon; `anydesk-` stands for every scheme that begins so. */
  readonly schemes: readonly string[];
  /** Beginnings of paths that give a self-hosted installation away. */
  readonly paths: readonly string[];
  /** Lengths of the code that is asked for, in digits; empty where no fixed length is known. */
  readonly digits: readonly number[];
}

export interface NamedBody {
  readonly id: string;
  readonly names: readonly string[];
  /** Each with everything below it. */
  readonly domains: readonly string[];
  readonly phones: readonly string[];
  readonly mail: readonly string[];
}

/** assets/compiled/services.json: small, because it is loaded on every page. */
export interface ContentData {
  readonly services: readonly NamedService[];
  readonly tools: readonly NamedTool[];
  readonly bodies: readonly NamedBody[];
}

/** What a card is built from: the record without what only engines use. */
export type CardSource = Omit<ServiceRecord, 'protect' | 'unsettled'>;

export interface SearchEntry {
  readonly id: string;
  /** Its name, of a public body. */
  readonly body?: { readonly en: string; readonly ja: string };
  readonly names: readonly string[];
  /** Readings in hiragana. */
  readonly kana: readonly string[];
  /** Domains and hosts of its own. */
  readonly hosts: readonly string[];
  /** Hosts below them where other people speak. */
  readonly except: readonly string[];
}

/** assets/compiled/search.json */
export interface SearchData {
  /** Ids that are shown before anything is typed, in this order. */
  readonly often: readonly string[];
  readonly deskWords: DeskWords;
  readonly entries: readonly SearchEntry[];
}
