/**
 * Chromium's own lookalike cases (BSD-3-Clause, The Chromium Authors) put to our engine: an index is built of the
 * sites that Chromium's tests protect, and each case has to come out as there, less a declared list.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'tldts';
import { buildBundledIndex } from '../../lib/catalog/domains.ts';
import type { ProtectedService } from '../../lib/domain/data.ts';
import { judgeAddress } from '../../lib/domain/engine.ts';
import { atLeast, levelOfDomain } from '../../lib/verdict.ts';
import declared from '../../tests/cases/domains/chromium-differences.json' with { type: 'json' };
import { share, type Table } from '../table.ts';

interface Case {
  readonly hostname?: string;
  readonly url?: string;
  readonly target: string;
  /** Missing: a target says that it is a lookalike. */
  readonly expected?: string;
}

interface Suite {
  readonly cases: readonly Case[];
}

type Cases = Readonly<Record<'navigation' | 'targetEmbedding' | 'comboSquatting', Suite>> & {
  readonly similarTopDomain: readonly Case[];
};

/** One row a suite: cases, as in Chromium, different as declared, different and not declared. */
export function chromiumTable(file: string): Table | undefined {
  if (!existsSync(file)) return undefined;
  const cases = JSON.parse(readFileSync(file, 'utf8')) as Cases;
  const suites: readonly [string, readonly Case[]][] = [
    ['navigation', cases.navigation.cases],
    ['target embedding', cases.targetEmbedding.cases],
    ['combosquatting', cases.comboSquatting.cases],
    ['similar top domain', cases.similarTopDomain],
  ];
  return {
    title: "Chromium's own cases",
    columns: ['suite', 'cases', 'as in Chromium', 'differs as declared', 'differs otherwise'],
    rows: suites.map(([name, rows]) => [name, ...compared(rows)]),
    note: 'The declared differences stand with a reason each in tests/cases/domains/chromium-differences.json. Cases on how a host is displayed (IDN) have no counterpart here.',
  };
}

function compared(cases: readonly Case[]): string[] {
  const index = buildBundledIndex({ services: protectedSites(cases), unsettled: [] });
  const reasons = new Map(declared.cases.map((entry) => [entry.host, entry.why]));
  const different = cases
    .filter((row) => !/^chrome:/.test(row.url ?? ''))
    .filter((row) => isAccused(row, index) !== isExpected(row))
    .map(hostOf);
  const unexpected = different.filter((host) => !reasons.has(host));
  if (unexpected.length > 0) console.error(`Chromium's cases, not declared: ${unexpected.join(' ')}`);
  const agreed = cases.length - different.length;
  return [
    String(cases.length),
    share(agreed, cases.length),
    String(different.length - unexpected.length),
    String(unexpected.length),
  ];
}

function isAccused(row: Case, index: ReturnType<typeof buildBundledIndex>): boolean {
  const verdict = judgeAddress(row.url ?? `https://${row.hostname}/`, index);
  return atLeast(levelOfDomain(verdict), 'caution');
}

function isExpected({ expected, target }: Case): boolean {
  return expected === undefined ? target !== '' : !/^none$/i.test(expected);
}

function hostOf(row: Case): string {
  return row.hostname ?? (row.url ?? '').replace(/^https?:\/\/|\/$/g, '');
}

/** The targets of the cases, by the label that makes their name. */
function protectedSites(cases: readonly Case[]): ProtectedService[] {
  const byName = new Map<string, Set<string>>();
  for (const { target } of cases) {
    const { domain, domainWithoutSuffix: name } = parse(target);
    if (domain && name) byName.set(name, (byName.get(name) ?? new Set()).add(domain));
  }
  return [...byName].map(([name, domains]) => ({
    id: name,
    // The engine takes no name of fewer than three letters.
    protect: name.length < 3 ? [] : [{ name, distinctive: true }],
    domains: [...domains].map((domain) => ({ domain, scope: 'registrable', proof: 'operator' })),
  }));
}
