/**
 * The verdicts that engines give and surfaces draw. Plain data, safe to store and to send as JSON.
 */

/** What a finding amounts to, in rising order of alarm after `official`. */
export type Level = 'official' | 'none' | 'note' | 'caution' | 'danger';

/** How sure a rule is; shown to people in words, never as a number. */
export type Certainty = 'almost-certain' | 'likely' | 'possible';

/** Id of a directory record, e.g. `metamask`. */
export type ServiceId = string & { readonly brand: 'ServiceId' };

/** Id of a lookalike technique: the name of its file in lib/domain/lookalikes/. */
export type TechniqueId = string & { readonly brand: 'TechniqueId' };

/** Id of a content signal: the name of its file in lib/content/signals/. */
export type SignalId = string & { readonly brand: 'SignalId' };

/** How well it is proven that something belongs to the operator. Only `operator` may be shown without a remark. */
export type Proof = 'operator' | 'third-party' | 'general';

/** One column of the comparison of an imitating text with what it imitates. */
export interface AlignedLetter {
  /** Letter in the address that is judged; empty where one was left out. */
  readonly seen: string;
  /** Letter in the official name; empty where one was added. */
  readonly real: string;
  readonly same: boolean;
}

export interface LookalikeEvidence {
  /** The host as a person sees it (Unicode form). */
  readonly host: string;
  /** Where in `host` (or, with `part`, in the path or user name) the imitation stands; UTF-16 offsets. */
  readonly span: { readonly text: string; readonly start: number; readonly end: number };
  readonly part: 'host' | 'path' | 'userinfo';
  /** The official name or domain that is imitated, e.g. `metamask` or `metamask.io`. */
  readonly counterpart: string;
  readonly alignment: readonly AlignedLetter[];
  /** A word beside the name that promises help or asks for action (`support`, `verify`). */
  readonly word?: string;
  /** No record tells where the operator of the imitated name helps people. */
  readonly deskless?: true;
}

/** What a label in letters of other scripts seems to say. */
export interface DisguiseEvidence {
  /** The host as a person sees it (Unicode form). */
  readonly host: string;
  /** The label as a person sees it, and as it is written in the address (punycode). */
  readonly label: string;
  readonly ascii: string;
  /** The label as it reads: its skeleton in ASCII letters. */
  readonly reading: string;
  /** Its letters that are not Latin, each once, by script: `cyrillic`, `greek` ...; `other` for rarer ones. */
  readonly letters: readonly { readonly script: string; readonly letters: string }[];
}

/** A label disguised as a Latin one that imitates no name known here: always doubtful (caution), never more. */
export interface Disguised {
  readonly kind: 'disguised';
  readonly technique: 'mixed-scripts' | 'whole-script';
  readonly certainty: Certainty;
  readonly evidence: DisguiseEvidence;
}

export type DomainVerdict =
  /** Not http(s), a private address, localhost, an intranet name, or not an address at all. */
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'official'; readonly service: ServiceId; readonly proof: Proof }
  | { readonly kind: 'trusted'; readonly by: 'user' | 'policy' | 'bundled' }
  | { readonly kind: 'listed'; readonly list: string; readonly entry: string; readonly version: string }
  | {
      readonly kind: 'lookalike';
      readonly level: 'caution' | 'danger';
      readonly service: ServiceId;
      readonly technique: TechniqueId;
      readonly certainty: Certainty;
      readonly evidence: LookalikeEvidence;
    }
  | Disguised
  | { readonly kind: 'unknown' };

/** What kind of observation a piece of evidence is; `danger` needs two different families. */
export type EvidenceFamily = 'text' | 'form' | 'destination' | 'identity' | 'behaviour';

export interface Evidence {
  readonly id: SignalId;
  readonly family: EvidenceFamily;
  /** What matched: at most 120 characters, with anything that could be a secret masked. */
  readonly snippet: string;
  /** Key of the sentence in assets/locales/<lang>/reason-content.json that explains it. */
  readonly key: string;
  readonly params?: Readonly<Record<string, string>>;
}

/** A rule that threw: recorded, never allowed to lose the verdict. */
export interface RuleError {
  readonly rule: string;
  readonly message: string;
}

export type ContentVerdict =
  | { readonly kind: 'clear'; readonly errors?: readonly RuleError[] }
  | {
      readonly kind: 'finding';
      readonly level: 'note' | 'caution' | 'danger';
      readonly certainty: Certainty;
      readonly service?: ServiceId;
      readonly evidence: readonly [Evidence, ...Evidence[]];
      readonly errors?: readonly RuleError[];
    };

/** A verdict that found something. */
export type Finding = Extract<ContentVerdict, { kind: 'finding' }>;

const ALARM: Readonly<Record<Level, number>> = { official: 0, none: 0, note: 1, caution: 2, danger: 3 };

/** Level of a verdict about an address: listed is danger, disguised caution; trusted, unknown and unsupported are none. */
export function levelOfDomain(verdict: DomainVerdict): Level {
  switch (verdict.kind) {
    case 'official':
      return 'official';
    case 'listed':
      return 'danger';
    case 'lookalike':
      return verdict.level;
    case 'disguised':
      return 'caution';
    case 'trusted':
    case 'unknown':
    case 'unsupported':
      return 'none';
    default:
      return unreachable(verdict);
  }
}

/** Level of a verdict about a page or message. */
export function levelOfContent(verdict: ContentVerdict): Level {
  return verdict.kind === 'clear' ? 'none' : verdict.level;
}

/** The more alarming of two levels; `official` stands only where nothing else was found. */
export function worse(a: Level, b: Level): Level {
  if (ALARM[a] !== ALARM[b]) return ALARM[a] > ALARM[b] ? a : b;
  return a === 'official' ? a : b;
}

/** True if `level` is at least as alarming as `least`. */
export function atLeast(level: Level, least: Exclude<Level, 'official'>): boolean {
  return ALARM[level] >= ALARM[least];
}

/** Ends a `switch` over a closed union: a new member is a compile error here. */
export function unreachable(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
