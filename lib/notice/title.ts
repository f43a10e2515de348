/** Key of a warning's title (assets/locales/<lang>/page.json): for its notice, and for the log. */
import type { DomainVerdict, Finding } from '../verdict.ts';
import { demandOf } from './demand.ts';

export type Accused = Extract<DomainVerdict, { kind: 'lookalike' | 'listed' }>;

export function titleOfAddress(verdict: Accused): string {
  return verdict.kind === 'listed' ? 'site.listed' : `site.${verdict.level}`;
}

export function titleOfContent({ evidence }: Finding, about: 'page' | 'message'): string {
  return `${about}.${demandOf(evidence)}`;
}
