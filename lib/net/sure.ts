/**
 * Rules for what cannot make a detour over the judging page: a form that is sent, and a frame. They block, so they hold
 * only shapes in which the domain engine finds danger whatever else stands there; for all others there is the guard.
 * They need no address of ours, so the build writes them into a file of the extension (tools/build/net.ts), where
 * patterns of their own count (Chromium: MAX_NUMBER_OF_REGEX_RULES, static rules apart).
 */
import type { DomainData } from '../domain/data.ts';
import { netNames, ownDomains } from './names.ts';
import { packed } from './pack.ts';
import { weigh } from './pattern.ts';
import { type Condition, PRIORITY, type Rule } from './rule.ts';

export interface SureData {
  readonly data: DomainData;
  /** Platforms where anybody gets an address. */
  readonly sites: readonly string[];
  /** Endings where a bare name is danger: under others it may be the operator's own, and the engine only doubts it. */
  readonly loose: readonly string[];
  /** Words of people who study, test or explain: with one of them nothing is sure. ASCII, lower case. */
  readonly study: readonly string[];
}

type Shape = Pick<Condition, 'regexFilter' | 'requestDomains' | 'excludedRequestDomains'>;

/** Letters of one label. */
const IN_LABEL = '[^./@:]';
const LABEL = '^https?://(?:[^/]*[.@])?';
/** What stands before or after the name is something of its own, not the rest of a longer word: `opensearch`. */
const AFTER = `[-0-9]${IN_LABEL}*`;
const BEFORE = `${LABEL}${IN_LABEL}*-`;
/** Joined to the end of a name, these are no rest of a word either. */
const TIED = ['support', 'login', 'verif', 'claim', 'wallet'];
/** An ending of one label; under one of two the name may be further left than what its owner chose. */
const ENDING = '[.](?:co[.])?[a-z]+[.]?(?::[0-9]+)?/';

/** Only public bodies and schools get these: lib/domain/spared-suffixes.ts. */
const SPARED = ['gov', 'mil', 'edu'];

/** All of them; numbered from 1. */
export function sureRules(sure: SureData): Rule[] {
  const blocks = dangerous(sure).flatMap((shape) => onlyUnseen(shape, 'block', 'shape'));
  const allows = packed(sure.study, '^https?://[^/]*', '').flatMap((regexFilter) =>
    onlyUnseen({ regexFilter }, 'allow', 'spared'),
  );
  return [...blocks, ...allows].map((rule, i) => ({ id: i + 1, ...rule }));
}

/** What no page of ours can stand in for: forms that are sent, and frames. */
function onlyUnseen(shape: Shape, type: 'block' | 'allow', priority: 'shape' | 'spared'): Omit<Rule, 'id'>[] {
  const rule = { priority: PRIORITY[priority], action: { type } } as const;
  return [
    { ...rule, condition: { ...shape, requestMethods: ['post'], resourceTypes: ['main_frame'] } },
    { ...rule, condition: { ...shape, resourceTypes: ['sub_frame'] } },
  ];
}

/**
 * Names in disguise are no less sure, but each fills a pattern by itself, and their plain form under an ordinary ending
 * would be hit with them: those are met by the guard.
 */
function dangerous({ data, sites, loose }: SureData): Shape[] {
  const names = netNames(data).filter(({ letters }) => !isNetwork(letters, data));
  const of = (kind: string) => names.filter((name) => name.class === kind).map(({ letters }) => letters);
  const sure = [...of('long'), ...of('strong')];
  const tied = `(?:${TIED.join('|')})`;
  const inOwn = [
    ...packed(sure, LABEL, AFTER + ENDING),
    ...packed(sure, BEFORE, ENDING),
    ...packed(sure, LABEL, `${tied}${IN_LABEL}*${ENDING}`, weigh(tied)),
  ];
  const bare = packed(sure, LABEL, ENDING);
  const onSite = packed(sure, `^https?://${IN_LABEL}*`, `${IN_LABEL}*[.][^./]+[.][^./]+/`);
  const inFront = packed(embedded(data), LABEL, `[-.]${IN_LABEL}+[.]`);
  return [
    ...inOwn.map((regexFilter) => ({ regexFilter, excludedRequestDomains: SPARED })),
    ...bare.map((regexFilter) => ({ regexFilter, requestDomains: loose })),
    ...onSite.map((regexFilter) => ({ regexFilter, requestDomains: sites })),
    ...inFront.map((regexFilter) => ({ regexFilter })),
  ];
}

/** The official domain in front of a strange one: `metamask.io.evil.example`, `metamask.io-help.example`. */
function embedded(data: DomainData): string[] {
  const own = ownDomains(data).filter(
    ({ letters, class: kind }) => (kind === 'long' || kind === 'strong') && !isNetwork(letters, data),
  );
  return own.map(({ letters, ending }) => `${letters}[.]${ending.replaceAll('.', '[.]')}`);
}

/** Others name their own places after a network. */
function isNetwork(letters: string, { services }: DomainData): boolean {
  return services.some(({ protect }) =>
    protect.some(({ name, network }) => network === true && name.replaceAll('-', '') === letters),
  );
}
