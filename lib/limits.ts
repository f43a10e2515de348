/** How much may be said in one message. Apart from the protocol, whose parsers pages need not carry. */

/** How many links of a page are looked up, and how many messages are explained, in one go. */
export const MAX_LINKS = 2000;
export const MAX_MESSAGES = 20;
/** Longest text of a message that is kept as evidence (characters). */
export const MAX_KEPT_TEXT = 20_000;
/** Longest sender or subject, and most links, that are kept with it. */
export const MAX_KEPT_LINE = 1000;
export const MAX_KEPT_LINKS = 100;
/** Longest address that is judged or kept; browsers themselves allow two million characters. */
export const MAX_LINK = 8192;
/** How many addresses of a pasted message are looked up. */
export const MAX_CHECKED = 100;
