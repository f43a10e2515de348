/** "A new version of your wallet is required, download it here", at a place that is not the maker's. */
import {
  around,
  aside,
  askTo,
  each,
  hitOf,
  holdsMoney,
  leadsAway,
  nearestService,
  on,
  speakOf,
} from '../queries.ts';
import type { Clause, Reading, ReadLink } from '../reading.ts';
import { type Finding, inClause, wordSignal } from '../signal.ts';

export const fakeUpdate = wordSignal('fake-update', 'text', 'any', ['oldversion'], (reading) =>
  (on(reading, 'page') ? !reading.long && reading.links.some(isProgram) : leadsAway(reading))
    ? each(reading, judge, 'oldversion')
    : [],
);

const PROGRAM = /\.(?:exe|msix?|dmg|pkg|apk|zip|rar|iso|scr|bat|ps1)$/i;

/** The program itself lies beside the page: makers' own pages and the stores are known. */
function isProgram({ href, standing }: ReadLink): boolean {
  return PROGRAM.test(href.replace(/[?#].*/, '')) && standing().kind !== 'official';
}

/** What any list of programs says of one. */
const OFFERED = /^(?:latest|new|updated|previous|older|firmware|最新|新|ファーム)/;

function judge(reading: Reading, clause: Clause): Finding | null {
  const version = hitOf(clause, 'oldversion');
  if (version === undefined || aside(clause, version.start)) return null;
  const near = around(reading, clause, 2);
  const service = nearestService(reading, near);
  if (service === undefined || !holdsMoney(reading.context, service.id)) return null;
  const offered = on(reading, 'page') && OFFERED.test(clause.flat.slice(version.start));
  if (offered && !speakOf(near, 'threat', 'threat.if', 'urgency')) return null;
  return askTo(near, 'install') ? inClause(clause, 'strong', version.start, service) : null;
}
