/** True for somebody whom the public bodies of Japan can help: by the language, or by the clock of the computer. */
export function isInJapan(locale: string, timeZone: string): boolean {
  return locale === 'ja' || timeZone === 'Asia/Tokyo' || timeZone === 'Japan';
}
