/** The names that the net looks for, by how much each says by itself. */
import type { DomainData, ProtectedService } from '../domain/data.ts';
import { classOf, lettersOfName, type NameClass } from '../domain/search/names.ts';

export interface NetName {
  /** Without hyphens, lower case. */
  readonly letters: string;
  readonly class: NameClass;
}

/** What a browser takes is limited: of names that are seldom imitated only the plain letters are looked for. */
const isOften = ({ rare }: ProtectedService) => rare !== true;

/** Every protected name once; where services share one, the class that says most. */
export function netNames({ services }: DomainData): NetName[] {
  return namesOf(services.filter(isOften));
}

/** The same of services that are seldom imitated. */
export function rareNames({ services }: DomainData): NetName[] {
  return namesOf(services.filter((service) => !isOften(service)));
}

function namesOf(services: readonly ProtectedService[]): NetName[] {
  const order: readonly NameClass[] = ['long', 'strong', 'short', 'wide', 'word'];
  const all = services.flatMap((service) =>
    service.protect.map(({ name, distinctive }) => {
      const letters = lettersOfName(name);
      return { letters, class: classOf(letters, distinctive, service) };
    }),
  );
  const sorted = all.sort((a, b) => order.indexOf(a.class) - order.indexOf(b.class));
  return [...new Map(sorted.reverse().map((name) => [name.letters, name])).values()].reverse();
}

/** A name and the ending of an official domain of that name: `metamask` and `io`. */
export interface OwnDomain extends NetName {
  readonly ending: string;
}

/** The official domains whose own label is a protected name. */
export function ownDomains({ services }: DomainData): OwnDomain[] {
  return services.filter(isOften).flatMap((service) =>
    service.domains
      .filter(({ scope, use }) => scope === 'registrable' && use === undefined)
      .flatMap(({ domain }) => {
        const dot = domain.indexOf('.');
        const letters = lettersOfName(domain.slice(0, dot));
        const name = service.protect.find((item) => lettersOfName(item.name) === letters);
        const kind = name && classOf(letters, name.distinctive, service);
        return kind === undefined ? [] : [{ letters, class: kind, ending: domain.slice(dot + 1) }];
      }),
  );
}
