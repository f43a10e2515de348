/**
 * Buttons that open a chat of a company that sells chats: they have no address of their own, only a call into the
 * widget's script. The names are those of the vendors' published interfaces.
 */

const WIDGETS: readonly (readonly [call: RegExp, home: string])[] = [
  [/\btawk_api\b/i, 'https://tawk.to/'],
  [/\$crisp\b/i, 'https://go.crisp.chat/'],
  [/\blivechatwidget\b|\blc_api\b/i, 'https://direct.lc.chat/'],
  [/\btidiochatapi\b/i, 'https://www.tidio.com/'],
  [/\bsmartsupp\s*\(/i, 'https://www.smartsupp.com/'],
  [/\bjivo_api\b/i, 'https://www.jivochat.com/'],
  [/\bintercom\s*\(/i, 'https://www.intercom.com/'],
  [/\$zopim\b|\bze\s*\(\s*['"]messenger/i, 'https://www.zendesk.com/'],
  [/\bfcwidget\b/i, 'https://www.freshworks.com/'],
  [/\bhubspotconversations\b/i, 'https://www.hubspot.com/'],
  [/\bolark\s*\(/i, 'https://www.olark.com/'],
  [/\bchatra\s*\(/i, 'https://chatra.com/'],
  [/\bdrift\.api\b/i, 'https://www.drift.com/'],
  [/\$zoho\.salesiq\b/i, 'https://salesiq.zoho.com/'],
];

/** Longer code is no plain button. */
const LONGEST = 200;

/** Home of the chat company whose widget the code of a link or button opens, or null. */
export function chatWidgetOf(code: string | null): string | null {
  if (code === null || code.length > LONGEST) return null;
  return WIDGETS.find(([call]) => call.test(code))?.[1] ?? null;
}
