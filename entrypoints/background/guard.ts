/** The second line: a script that stops a page before its own scripts run. Firefox stops every request instead. */
import { isRegistered, registerGuard } from '../../lib/browser/guard.ts';
import { passingHosts } from '../../lib/browser/pass-store.ts';
import { readSettings } from '../../lib/browser/settings-store.ts';
import { domainIndex } from '../../lib/catalog/domains.ts';
import { hostPattern, officialPatterns } from '../../lib/guard/exempt.ts';
import { trustedHosts } from '../../lib/settings.ts';
import { keepTrust } from './net.ts';

/** Registers the guard anew: what passed in the last session of the browser, or before an update, passes no longer. */
export async function writeGuard(): Promise<void> {
  const { settings } = await readSettings();
  const trusted = trustedHosts(settings, new Date().toISOString().slice(0, 10));
  const exempt = [...officialPatterns(domainIndex()), ...trusted.map(hostPattern)];
  await registerGuard(exempt, await passingHosts());
}

/** The person trusts other hosts than before. */
export async function onTrust(changes: Record<string, unknown>, area: string): Promise<void> {
  if (area === 'local' && 'settings' in changes) await writeGuard();
}

/** A guard that went missing comes back with the next start of the worker, and trust that has ended ends there too. */
export async function keepGuard(): Promise<void> {
  if ((await keepTrust()) || !(await isRegistered())) await writeGuard();
}
