/** Which script a letter belongs to, which scripts people write together, and where a script is at home. */

/** Those whose letters can stand for Latin ones, and those that are written together with Latin. */
const SCRIPTS = [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['armenian', /\p{Script=Armenian}/u],
  ['georgian', /\p{Script=Georgian}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['han', /\p{Script=Han}/u],
  ['hiragana', /\p{Script=Hiragana}/u],
  ['katakana', /\p{Script=Katakana}/u],
  ['bopomofo', /\p{Script=Bopomofo}/u],
  ['hangul', /\p{Script=Hangul}/u],
  // Digits, dashes and marks are written with every script.
  ['', /[\p{Script=Common}\p{Script=Inherited}]/u],
] as const;

export type Script = (typeof SCRIPTS)[number][0] | 'other';

/** Script of one character; empty for what belongs to all of them. */
export function scriptOf(character: string): Script {
  return SCRIPTS.find(([, pattern]) => pattern.test(character))?.[0] ?? 'other';
}

/** UTS #39, section 5.2, "Highly Restrictive": one script, or one of these mixtures. */
const TOGETHER: readonly (readonly Script[])[] = [
  ['latin', 'han', 'hiragana', 'katakana'],
  ['latin', 'han', 'bopomofo'],
  ['latin', 'han', 'hangul'],
];

/** True where people write these scripts within one word. */
export function areWrittenTogether(scripts: readonly Script[]): boolean {
  return (
    scripts.length < 2 || TOGETHER.some((mixture) => scripts.every((script) => mixture.includes(script)))
  );
}

/** Countries by whose endings a script is at home: it is official or in daily use there (Unicode CLDR, territory data). */
const COUNTRIES: Readonly<Partial<Record<Script, string>>> = {
  cyrillic: 'ba bg by kg kz me mk mn rs ru su tj ua uz',
  greek: 'cy gr',
  armenian: 'am',
  georgian: 'ge',
  hebrew: 'il',
};

/** True for an ending that is written in the script, or that belongs to a country where it is read. */
export function isAtHome(script: Script, ending: string): boolean {
  const isWrittenInIt = [...ending].some((character) => scriptOf(character) === script);
  return isWrittenInIt || COUNTRIES[script]?.split(' ').includes(ending) === true;
}
