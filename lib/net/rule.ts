/** Rules for `declarativeNetRequest`, as much of them as is used, and how ours stand to each other. */

export interface Rule {
  readonly id: number;
  readonly priority: number;
  readonly action:
    | { readonly type: 'allow' | 'block' }
    | { readonly type: 'redirect'; readonly redirect: { readonly regexSubstitution: string } };
  readonly condition: Condition;
}

export interface Condition {
  /** RE2, matched against the whole address; letters of either case are the same. */
  readonly regexFilter?: string;
  /** Hosts or endings; each covers those below it. */
  readonly requestDomains?: readonly string[];
  readonly excludedRequestDomains?: readonly string[];
  readonly requestMethods?: readonly ('get' | 'post')[];
  readonly resourceTypes: readonly ('main_frame' | 'sub_frame')[];
  /** Session rules only. */
  readonly tabIds?: readonly number[];
}

/** The higher one decides. Of equals the browser takes allow before block before redirect. */
export const PRIORITY = {
  /** Hosts of a dangerous shape. */
  shape: 1,
  /** Hosts that have such a shape and are known to be innocent. */
  spared: 2,
  /** Listed hosts, and dangerous links that were seen on a page. */
  known: 3,
  /** Official hosts of the directory: they beat everything bundled. */
  official: 4,
  /** What the person trusts, what the person went on to, and what the exact engine has cleared. */
  passed: 5,
} as const;

/** First and last. */
export type Ids = readonly [number, number];

/** Ids of session rules: rules outlive the worker that made them, so each maker has numbers of its own. */
export const SESSION_IDS = {
  cleared: [1, 99],
  passed: [100, 99_999],
  seen: [100_000, 199_999],
} as const satisfies Record<string, Ids>;

/** Added to all of them by the worker of private windows: both workers write into the same rules. */
export const PRIVATE_IDS = 1_000_000;

/** Ids of dynamic rules, which outlive the browser. */
export const DYNAMIC_IDS = {
  trusted: [1, 99],
  official: [100, 109],
  spared: [110, 199],
  listed: [200, 299],
  shapes: [1000, 1999],
} as const satisfies Record<string, Ids>;

/** Resource types of navigations. */
export const FRAMES = ['main_frame', 'sub_frame'] as const;

/** A browser takes so many rules with a pattern, dynamic ones and session ones apart (Chromium: MAX_NUMBER_OF_REGEX_RULES). */
export const MOST_PATTERNS = 1000;
