/** Inputs that make a careless pattern or loop quadratic: a name, and what is repeated. */
export const HOSTILE: readonly (readonly [string, string])[] = [
  ['one letter', 'a'],
  ['spaces', ' '],
  ['digits', '1'],
  ['digits with marks', '1-'],
  ['at signs', 'a@'],
  ['dots', '.'],
  ['opening quotes', '「'],
  ['single kana', 'あ '],
  ['mixed scripts', 'aа'],
  ['commas and verbs', 'please enter, '],
  ['negations', 'never '],
  ['phrases', 'seed phrase '],
  ['threats', 'your account has been suspended. '],
  ['Japanese threats', 'アカウントが停止されました。連絡してください。'],
  ['support talk', 'contact support on live chat +1 888 555 0100. '],
  ['promises to get coins back', 'We can recover your lost bitcoin. Certified licensed investigators. '],
  ['remote help by someone of the house', 'Nan, can you open TeamViewer and read me the ID and password? '],
  ['log-ins of a device', 'open microsoft.com/devicelogin with your code '],
  [
    'a friend who reported somebody',
    'i reported your account by mistake, the admin says not to send the code. ',
  ],
  ['a quiz about gift cards', 'Quiz: buy a gift card. '],
  ['links of one service', 'https://metamask.io/ enter it in the app, seed phrase. '],
  ['zero-width spaces', '\u200b'],
];

/** So much of it that the text has `length` characters. */
export function grown(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}
