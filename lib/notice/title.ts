/** Key of a warning's title (assets/locales/<lang>/page.json): for its notice, and for the log. */
import type { DomainVerdict, Finding } from '../verdict.ts';
import { demandOf } from './demand.ts';

export type Accused = Extract<DomainVerdict, { kind: 'lookalike' | 'listed' | 'disguised' }>;

/** True for a verdict on an address that a person is warned of. */
export function isAccused(verdict: DomainVerdict): verdict is Accused {
  return verdict.kind === 'lookalike' || verdict.kind === 'listed' || verdict.kind === 'disguised';
}

/** An accused address is doubtful or dangerous, nothing else. */
export function levelOfAccused(verdict: Accused): 'caution' | 'danger' {
  if (verdict.kind === 'disguised') return 'caution';
  return verdict.kind === 'listed' ? 'danger' : verdict.level;
}

export function titleOfAddress(verdict: Accused): string {
  return verdict.kind === 'lookalike' ? `site.${verdict.level}` : `site.${verdict.kind}`;
}

export function titleOfContent({ evidence }: Finding, about: 'page' | 'message'): string {
  return `${about}.${demandOf(evidence)}`;
}
