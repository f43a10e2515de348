/**
 * What a surface shows: a finding put into words in the person's language, ready to be drawn as it is.
 * The worker builds it, so that the script in every page carries neither dictionaries nor the directory.
 */
import type { Dictionary, Locale } from '../text.ts';
import type { AlignedLetter } from '../verdict.ts';

export interface Comparison {
  readonly official: string;
  readonly alignment: readonly AlignedLetter[];
}

/** Where an action leads: the real site in place of a false one, or the desk where people are helped. */
export type Place = 'site' | 'desk';

export interface Action {
  readonly label: string;
  /** Shown, not followed: the worker looks the address up when the button is pressed. */
  readonly host: string;
  readonly place: Place;
}

export interface Notice {
  /** What convicts: the address, or what the page or message says and asks. */
  readonly by: 'address' | 'content';
  readonly level: 'note' | 'caution' | 'danger';
  readonly locale: Locale;
  /** Record of the service that is imitated, where it is known. */
  readonly service: string | null;
  /** What is asked, and who does not ask for it. */
  readonly title: string;
  readonly consequence: string;
  /** How sure, as a sentence. */
  readonly certainty: string;
  /** At most three, most important first. */
  readonly reasons: readonly string[];
  readonly comparison: Comparison | null;
  /** The one action, which leads to the real service; null where no proven channel is known. */
  readonly action: Action | null;
  /** The settings let nobody go on to what was stopped. */
  readonly final?: true;
  /** The fixed words of the surface (assets/locales/<lang>/page.json). */
  readonly words: Dictionary;
}

/** The language to speak and what is known of services: everything that putting a verdict into words needs. */
export interface Voice {
  readonly locale: Locale;
  /** Everything a notice may say in that language. */
  readonly words: Dictionary;
  /** The part of it that the surface draws itself; it travels with the notice. */
  readonly surface: Dictionary;
  /** See `Notice.final`. */
  readonly final?: true;
  /** Name of a service in that language. */
  name(id: string): string;
  /** Proven address of a service; null where none is proven. */
  address(id: string, place: Place): string | null;
}

/** The action that leads to a place of a service; null where no address of it is proven. */
export function actionTo(service: string | null, place: Place, label: string, voice: Voice): Action | null {
  const address = service === null ? null : voice.address(service, place);
  return address === null ? null : { label, host: new URL(address).host, place };
}
