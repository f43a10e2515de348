/** What a support desk asks about a computer, in one line each, from what the browser says of itself. */
import { type Dictionary, say } from '../text.ts';

/** As much of `navigator` and `runtime.getPlatformInfo()` as is needed. */
export interface BrowserFacts {
  /** `mac`, `win`, `android`, `cros`, `linux`, `openbsd` */
  readonly os: string;
  /** Version of the system as client hints give it, e.g. `15.0.0`; empty where the browser gives none. */
  readonly osVersion: string;
  /** Names and versions as client hints give them, made-up ones included; empty where the browser gives none. */
  readonly brands: readonly { readonly brand: string; readonly version: string }[];
  readonly userAgent: string;
  /** BCP 47 tag, e.g. `ja`. */
  readonly language: string;
  /** IANA name, e.g. `Asia/Tokyo`. */
  readonly timeZone: string;
}

const SYSTEMS: Readonly<Record<string, string>> = {
  mac: 'macOS',
  win: 'Windows',
  android: 'Android',
  cros: 'ChromeOS',
  linux: 'Linux',
  openbsd: 'OpenBSD',
};

/**
 * Windows 11 gives platform versions from 13 on, Windows 10 those from 1 to 10, earlier ones 0
 * (https://learn.microsoft.com/microsoft-edge/web-platform/how-to-detect-win11).
 */
const WINDOWS_11 = 13;

/** Lines such as `Operating system: Windows 11`. */
export function environmentLines(facts: BrowserFacts, words: Dictionary): string[] {
  const line = (key: string, value: string) => say(words, { key: `environment.${key}`, params: { value } });
  return [
    line('system', systemOf(facts)),
    line('browser', browserOf(facts)),
    line('language', facts.language),
    line('zone', facts.timeZone),
  ];
}

function systemOf({ os, osVersion }: BrowserFacts): string {
  const name = SYSTEMS[os] ?? os;
  const major = Number.parseInt(osVersion, 10);
  if (os === 'win')
    return Number.isNaN(major) || major < 1 ? name : `${name} ${major >= WINDOWS_11 ? 11 : 10}`;
  const version = osVersion.replace(/(\.0)+$/, '');
  return os === 'linux' || version === '' ? name : `${name} ${version}`;
}

/** Chromium's list holds a made-up name, its own, and that of the browser built on it, which is the one people know. */
function browserOf({ brands, userAgent }: BrowserFacts): string {
  const real = brands.filter(({ brand }) => /^[A-Za-z ]+$/.test(brand) && !/not.*brand/i.test(brand));
  const known = real.find(({ brand }) => brand !== 'Chromium') ?? real[0];
  if (known !== undefined) return `${known.brand} ${known.version}`;
  return /(Firefox|Edg|Chrome)\/[\d.]+/.exec(userAgent)?.[0].replace('/', ' ') ?? userAgent;
}
