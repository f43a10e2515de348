/** The address of a link as a browser would open it: a bare host is https, anything unreadable stays as it is. */
export function absolute(href: string): string {
  if (URL.canParse(href)) return href;
  return URL.canParse(`https://${href}`) ? `https://${href}` : href;
}
