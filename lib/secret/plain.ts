/** Small letters in the form of the lists: without format characters, katakana as hiragana, marks apart (NFKD). */
export function plain(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
    .normalize('NFKD');
}
