import { compileCards, compileNames, compileOfficial, compileSearch } from './cards.ts';
import { compileContacts } from './contacts.ts';
import { compileContent } from './content.ts';
import { compileDomainIndex, compileDomains } from './domains.ts';
import { compileCompany, compileGlance, type GlanceSources } from './glance.ts';
import { compileGuard } from './guard.ts';
import { compileHelp, type Help } from './help.ts';
import { compileListed } from './lists.ts';
import type { Directory } from './read.ts';

/** File name in assets/compiled/ -> its whole text. */
export function compileAll(directory: Directory, help: Help, glance: GlanceSources): Record<string, string> {
  const { services, attacked } = directory;
  const domains = compileDomains(services, attacked);
  const content = compileContent(directory);
  const files = {
    'domains.json': domains,
    'domain-index.json': compileDomainIndex(domains),
    'listed.json': compileListed(domains),
    'services.json': content,
    'glance.json': compileGlance(glance),
    'company.json': compileCompany(glance, content.services),
    'guard.json': compileGuard(domains),
    'cards.json': compileCards(services),
    'search.json': compileSearch(directory),
    'official.json': compileOfficial(services),
    'help.json': compileHelp(help),
    'playbooks.json': help.books,
    'bodies.json': directory.bodies,
    'contacts.json': compileContacts(directory),
    'names.json': compileNames([...services, ...attacked]),
  };
  return Object.fromEntries(Object.entries(files).map(([name, data]) => [name, lines(data)]));
}

/** One line for each entry at the first or second level, so that a change is readable in a diff. */
function lines(data: object): string {
  if (Array.isArray(data)) return `[\n${data.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`;
  const parts = Object.entries(data).map(([key, value]) => {
    const text = Array.isArray(value) ? lines(value).trimEnd() : JSON.stringify(value);
    return `${JSON.stringify(key)}:${text}`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}
