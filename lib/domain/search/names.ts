/** The protected names: what each is, and who bears it. */
import type { ServiceId } from '../../verdict.ts';
import type { DomainData, DomainRule, ProtectedService } from '../data.ts';
import type { Ordinary } from '../ordinary.ts';

/**
 * How much a name says by itself. `long` and `strong`: nobody else is called so; `short`: the same, but few letters,
 * so that it turns up by chance; `wide`: the firm has countless domains itself; `word`: an ordinary word that innocent
 * people use.
 */
export type NameClass = 'long' | 'strong' | 'short' | 'wide' | 'word';

export interface ProtectedName {
  readonly service: ServiceId;
  /** As the directory has it; may hold hyphens. */
  readonly name: string;
  /** Without hyphens. */
  readonly letters: string;
  readonly class: NameClass;
  /** Letters before an ordinary word that ends the name (2 in `kucoin`); 0 where there is none. */
  readonly head: number;
  /** What people are told is imitated: the operator's proven domain, otherwise the name. */
  readonly counterpart: string;
  /** Public suffixes of the official domains whose own label is this name, with dots removed (`io`, `cojp`). */
  readonly endings: ReadonlySet<string>;
  /** Others name their own places after it (data.ts). */
  readonly network: boolean;
  readonly deskless: boolean;
}

/** Below this a name counts as short: it has to stand as a word of its own. */
const STRONG_LENGTH = 6;
const LONG_LENGTH = 8;

/** All protected names, in the order of the directory. */
export function buildNames({ services, unsettled }: DomainData, ordinary: Ordinary): ProtectedName[] {
  // People know the names under domains that are not settled too.
  const open = unsettled.map(cut);
  return services.flatMap((service) => {
    const registrable = service.domains.filter((rule) => rule.scope === 'registrable');
    const places = [...registrable.map((rule) => cut(rule.domain)), ...open];
    const proven = registrable.filter((rule) => rule.proof === 'operator' && rule.use === undefined);
    return service.protect.map(({ name, distinctive, network }) => {
      const letters = lettersOfName(name);
      const own = places.filter((place) => place.label === letters);
      return {
        service: service.id as ServiceId,
        name,
        letters,
        class: classOf(letters, distinctive, service),
        head: headOf(letters, ordinary),
        counterpart: counterpartOf(letters, proven),
        endings: new Set(own.map(({ ending }) => ending)),
        network: network === true,
        deskless: service.deskless === true,
      };
    });
  });
}

/** A name as JSON has it; what follows from `name`, and what most names lack, is left out. */
export type StoredName = Pick<ProtectedName, 'service' | 'name' | 'class'> &
  Partial<Pick<ProtectedName, 'head' | 'counterpart' | 'network' | 'deskless'>> & {
    readonly endings?: readonly string[];
  };

export function storeName(name: ProtectedName): StoredName {
  return {
    service: name.service,
    name: name.name,
    class: name.class,
    ...(name.head > 0 ? { head: name.head } : {}),
    ...(name.counterpart === name.letters ? {} : { counterpart: name.counterpart }),
    ...(name.endings.size > 0 ? { endings: [...name.endings] } : {}),
    ...(name.network ? { network: true } : {}),
    ...(name.deskless ? { deskless: true } : {}),
  };
}

export function openName(stored: StoredName): ProtectedName {
  const letters = lettersOfName(stored.name);
  return {
    service: stored.service,
    name: stored.name,
    letters,
    class: stored.class,
    head: stored.head ?? 0,
    counterpart: stored.counterpart ?? letters,
    endings: new Set(stored.endings),
    network: stored.network ?? false,
    deskless: stored.deskless ?? false,
  };
}

/** A name without its hyphens. */
export function lettersOfName(name: string): string {
  return name.replaceAll('-', '');
}

export function classOf(
  letters: string,
  distinctive: boolean,
  { wide }: Pick<ProtectedService, 'wide'>,
): NameClass {
  if (!distinctive) return 'word';
  if (wide === true) return 'wide';
  if (letters.length < STRONG_LENGTH) return 'short';
  return letters.length < LONG_LENGTH ? 'strong' : 'long';
}

/** A head of more than three letters makes a name by itself. */
function headOf(letters: string, { isWord }: Ordinary): number {
  const heads = [1, 2, 3].filter((head) => letters.length - head >= 4);
  return heads.find((head) => isWord(letters.slice(head))) ?? 0;
}

/** Only a domain that the operator itself proves may be named to people as the real one. */
function counterpartOf(letters: string, proven: readonly DomainRule[]): string {
  const own = proven.find(({ domain }) => cut(domain).label === letters) ?? proven[0];
  return own?.domain ?? letters;
}

/** First label without hyphens, and what follows without dots: `trust-wallet.co.jp` -> trustwallet, cojp. */
function cut(domain: string): { readonly label: string; readonly ending: string } {
  const dot = domain.indexOf('.');
  return {
    label: lettersOfName(domain.slice(0, dot)),
    ending: domain.slice(dot + 1).replaceAll('.', ''),
  };
}
